import * as z from 'zod'
import { isDraft, keptOverlayOf } from '../overlays/every-overlay.ts'
import { cameBack, keptOf, type KeptPlace } from '../places/every-place.ts'
import { lockSince } from './lock.ts'
import type { Model } from './model.ts'

const keptPlace = z.object({ at: z.string(), kept: z.unknown() })
const placeRecord = z.object({
  place: keptPlace,
  behind: z.array(keptPlace),
  /** The form that lay over the place; what was typed in it is a draft of the desk. */
  overlay: z.object({ kind: z.string(), kept: z.unknown() }).nullable(),
  /** Who comes back to a locked console finds it locked. */
  locked: z.object({ since: z.number(), isByItself: z.boolean() }).nullable().default(null),
})

/** Where a console is, as plain JSON that outlives it. */
export type PlaceRecord = {
  readonly place: KeptPlace
  readonly behind: readonly KeptPlace[]
  readonly overlay: z.output<typeof placeRecord>['overlay']
  readonly locked: z.output<typeof placeRecord>['locked']
}

/** The record of a model; null before anybody is signed in. */
export function placeRecordOf({ agent, place, behind, overlay, beneath, lock }: Model): PlaceRecord | null {
  const here = agent === null ? null : keptOf(place)
  if (!here) return null
  // What was opened for a moment over a form is not come back to, but the form below it is.
  const open = [overlay, ...beneath.toReversed()].filter((each) => each !== null)
  const [kept = null] = [...open.filter(isDraft), ...open].flatMap((each) => keptOverlayOf(each) ?? [])
  return {
    place: here,
    behind: behind.flatMap((each) => keptOf(each) ?? []),
    overlay: kept && { kind: kept.kind, kept: kept.kept },
    locked: lock && { since: lock.since, isByItself: lock.isByItself },
  }
}

/** What was kept, if it is a record that this program understands. */
export function readPlaceRecord(kept: unknown): PlaceRecord | null {
  const parsed = placeRecord.safeParse(kept)
  return parsed.success ? parsed.data : null
}

/** The model of somebody who comes back to where he was, without what lay over it; null where nobody can come back to. */
export function modelAt(agent: string, { place, behind, locked }: PlaceRecord): Model | null {
  const here = cameBack(place)
  return (
    here && {
      agent,
      place: here,
      behind: behind.flatMap((each) => cameBack(each) ?? []),
      overlay: null,
      beneath: [],
      interrupted: [],
      notice: null,
      lock: locked && lockSince(locked.since, locked),
      last: null,
      stepPreview: null,
      tour: null,
    }
  )
}
