import type { Presence } from '../domain/presence.ts'
import type { PresenceFiles } from '../store/presence/presence-files.ts'
import type { Model, Place } from './state/model.ts'
import { whatIsWritten } from './state/what-is-written.ts'

/** What this console tells the others of the store, and hears of them. */
export type PresenceDesk = {
  /** Sees every change of the console. */
  readonly observe: (model: Model) => void
  /** Somebody pressed a key. */
  readonly touched: () => void
  /** What the others have before them, the same object until it is something else. */
  readonly others: () => readonly Presence[]
  readonly stop: () => void
}

export type PresenceDeskOptions = {
  readonly files: PresenceFiles
  readonly now: () => number
  /** Told that others have something else before them. */
  readonly changed: () => void
}

const lookMs = 1000
/** A file is written this long after what it says has changed: walking through places writes nothing. */
const settledMs = 250
const beatMs = 15_000
/** Who touches no key for so long is not writing. */
const idleMs = 120_000

/**
 * Tells what is open here and what is written, once it has changed and at most every quarter of a second, and that this console
 * still runs, every 15 seconds; looks once a second what the others tell. No key waits for any of it.
 */
export function presenceDesk({ files, now, changed }: PresenceDeskOptions): PresenceDesk {
  let here: Presence | null = null
  let told = 'null'
  let touchedAt = now()
  let heard = files.others()
  let heardText = JSON.stringify(heard)
  let waiting: NodeJS.Timeout | undefined

  const isIdle = (): boolean => now() - touchedAt > idleMs
  const tell = (): void => {
    waiting = undefined
    const said = here && isIdle() ? { ...here, writes: null } : here
    const text = JSON.stringify(said)
    if (text === told) return
    told = text
    files.announce(said)
  }
  const tellSoon = (): void => {
    waiting ??= setTimeout(tell, settledMs)
  }
  const look = (): void => {
    // A clock that was set back begins anew.
    touchedAt = Math.min(touchedAt, now())
    if (here?.writes && isIdle()) tellSoon()
    const others = files.others()
    const text = JSON.stringify(others)
    if (text === heardText) return
    heardText = text
    heard = others
    changed()
  }
  const looking = setInterval(look, lookMs)
  const beating = setInterval(() => files.beat(), beatMs)

  return {
    observe(model) {
      const next = presenceOf(model, here, now())
      if (next === here) return
      here = next
      tellSoon()
    },
    touched() {
      const wasIdle = isIdle()
      touchedAt = now()
      if (wasIdle) tellSoon()
    },
    others: () => heard,
    stop() {
      clearInterval(looking)
      clearInterval(beating)
      clearTimeout(waiting)
      files.announce(null)
    },
  }
}

/**
 * What a console has before it; the same object while that is the same. A locked one says nothing, and whoever opened a text in
 * which nothing stands only has the record open.
 */
function presenceOf(model: Model, before: Presence | null, now: number): Presence | null {
  const { agent, place, lock } = model
  if (agent === null || lock !== null) return null
  const text = whatIsWritten(model)
  const written = text?.isBlank === false ? text : null
  const opens = [...new Set([openRecord(place) ?? [], text?.isBlank === true ? text.about : []].flat())]
  const writing = before?.writes ?? null
  const isSameText = written?.about === writing?.about && written?.what === writing?.what
  if (before?.agent === agent && before.opens.join(' ') === opens.join(' ') && isSameText) return before
  const writes = isSameText ? writing : written && { about: written.about, what: written.what, since: now }
  return { agent, opens, writes }
}

function openRecord(place: Place): string | undefined {
  return place.at === 'workspace' || place.at === 'case' || place.at === 'customer' ? place.ref : undefined
}
