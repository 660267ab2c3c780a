import * as z from 'zod'
import { textField } from '../components/text-field/text-field.ts'
import { nothingMarked } from './marks.ts'
import type { Model, Place } from './model.ts'

const selection = z.object({ key: z.string().nullable(), index: z.number().int().nonnegative() })
const keptPlace = z.discriminatedUnion('at', [
  z.object({ at: z.literal('queues'), queue: z.string().nullable(), selection, filter: z.string() }),
  z.object({
    at: z.literal('workspace'),
    ref: z.string(),
    tab: z.enum(['message', 'customer', 'notes']).nullable(),
    scroll: z.number().int().nonnegative(),
  }),
  z.object({ at: z.literal('customers'), text: z.string(), selection, isTyping: z.boolean() }),
  z.object({ at: z.literal('customer'), ref: z.string(), selection }),
  z.object({ at: z.literal('history'), ref: z.string().nullable(), selection }),
])
const keptOverlay = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('wrap-up'), ref: z.string(), thenNext: z.boolean() }),
  z.object({ kind: z.literal('note'), ref: z.string() }),
])
const placeRecord = z.object({
  place: keptPlace,
  behind: z.array(keptPlace),
  /** The form that lay over the place; what was typed in it is a draft of the desk. */
  overlay: keptOverlay.nullable(),
})

/** Where a console is, as plain JSON that outlives it. */
export type PlaceRecord = z.output<typeof placeRecord>
type KeptPlace = z.output<typeof keptPlace>

/** The record of a model; null before anybody is signed in. */
export function placeRecordOf({ agent, place, behind, overlay }: Model): PlaceRecord | null {
  const here = agent === null ? null : keptOf(place)
  if (!here) return null
  return {
    place: here,
    behind: behind.flatMap((each) => keptOf(each) ?? []),
    overlay:
      overlay?.kind === 'wrap-up'
        ? { kind: 'wrap-up', ref: overlay.form.ref, thenNext: overlay.thenNext }
        : overlay?.kind === 'note'
          ? { kind: 'note', ref: overlay.ref }
          : null,
  }
}

/** What was kept, if it is a record that this program understands. */
export function readPlaceRecord(kept: unknown): PlaceRecord | null {
  const parsed = placeRecord.safeParse(kept)
  return parsed.success ? parsed.data : null
}

/** The model of somebody who comes back to where he was, without what lay over it. */
export function modelAt(agent: string, { place, behind }: PlaceRecord): Model {
  return {
    agent,
    place: placeOf(place),
    behind: behind.map(placeOf),
    overlay: null,
    notice: null,
    last: null,
  }
}

function keptOf(place: Place): KeptPlace | null {
  switch (place.at) {
    case 'first-run':
    case 'sign-in':
      return null
    case 'customers':
      return { at: place.at, text: place.field.text, selection: place.selection, isTyping: place.isTyping }
    case 'queues': {
      // Marks are of versions that may be gone by then.
      const { at, queue, selection, filter } = place
      return { at, queue, selection, filter }
    }
    case 'workspace':
    case 'customer':
    case 'history':
      return place
    default:
      return place satisfies never
  }
}

function placeOf(kept: KeptPlace): Place {
  if (kept.at === 'queues') return { ...kept, marks: nothingMarked }
  if (kept.at !== 'customers') return kept
  const { at, text, selection, isTyping } = kept
  return { at, field: textField({ text, maxLength: 80 }), selection, isTyping }
}
