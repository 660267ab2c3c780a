import * as z from 'zod'
import type { DraftPlaces } from './draft-places.ts'
import type { JsonFile } from './json-file.ts'

/** What every draft has. */
export const times = {
  writtenAt: z.number(),
  sentAt: z.number().nullable(),
  /** Number of the latest event that there was when it was begun; null where nobody knows. */
  seen: z.number().nullable().default(null),
  /** What happened after this was not seen either, whatever its number; null where numbers alone say it. */
  since: z.number().nullable().default(null),
  /** Which console goes on with it: the same for what was typed in one piece by one; null where nobody knows. */
  version: z.string().nullable().default(null),
}

export type Kept = {
  readonly writtenAt: number
  readonly sentAt: number | null
  readonly seen: number | null
  readonly since: number | null
  readonly version: string | null
}

/** What the writer of a draft has not seen: events with a higher number, and later than `since` where that is given. */
export type Seen = { readonly event: number; readonly since: number | null }

/**
 * One kind of draft of an agent, a file for each interaction. What was sent is kept for a while under its sending, so that
 * an undo can bring the form back as it was.
 */
export type DraftsOf<Content> = {
  /** What was typed and not sent. */
  readonly read: (ref: string) => Content | null
  /** Keeps what a form holds. What another console kept meanwhile is not lost: it is kept beside it from then on. */
  readonly keep: (ref: string, content: Content) => void
  /** Lets go of what was sent, and of nothing else: what another console wrote stays, or becomes the draft. */
  readonly letGo: (ref: string, sent: Content) => void
  /** What is kept now was looked at: it is replaced by what is kept next. */
  readonly adopt: (ref: string) => void
  /** Takes what else was written, the oldest first, to become the draft, and puts the draft behind the others; null where nothing was. */
  readonly takeOther: (ref: string) => Content | null
  /** Keeps what was called back: as the draft, or beside one that was begun since; answers which. */
  readonly putBack: (ref: string, content: Content) => 'draft' | 'beside'
  /** Whether another console changed the draft since it was last kept or looked at here. */
  readonly isChangedElsewhere: (ref: string) => boolean
  readonly sent: (ref: string) => void
  /** Makes what was sent a draft again, after its sending was undone. */
  readonly unsend: (ref: string) => void
  /** Up to which event of the store its writer saw what it is about; null without a draft, or where nobody knows. */
  readonly seenUpTo: (ref: string) => Seen | null
  /** Its writer has seen by now what happened since. */
  readonly catchUp: (ref: string) => void
}

export type Shape<Content, File extends Kept> = {
  readonly now: () => number
  readonly latestEvent: () => number
  /** A name for what is begun here, that no other console gives. */
  readonly newVersion: () => string
  readonly changedElsewhere: () => void
  readonly contentOf: (kept: File) => Content
  /** What a person wrote of it: where that is the same, nobody changed it. */
  readonly textOf: (content: Content) => string
  /** Null for what is blank. */
  readonly toKeep: (content: Content, kept: Kept) => File | null
}

/** The drafts of one kind, where they lie. */
export function draftsIn<Content, File extends Kept>(
  { at, beside, next, alone }: DraftPlaces<File>,
  { now, latestEvent, newVersion, changedElsewhere, contentOf, textOf, toKeep }: Shape<Content, File>,
): DraftsOf<Content> {
  /** Up to where the writer of each draft saw. */
  const seenBy = new Map<string, Seen | null>()
  /** What this process kept last of each: what is found otherwise was written by another one. */
  const own = new Map<string, Own>()
  /** The versions that were begun here. */
  const begun = new Set<string>()
  const waiting = (ref: string): File | null => unsent(at(ref).read())
  const seenOf = (kept: File | null): Seen | null | undefined =>
    kept ? (kept.seen === null ? null : { event: kept.seen, since: kept.since }) : undefined
  const seenBefore = (ref: string): Seen | null | undefined =>
    seenBy.has(ref) ? seenBy.get(ref) : seenOf(waiting(ref))
  const textIn = (kept: File | null): string | undefined => (kept ? textOf(contentOf(kept)) : undefined)
  const others = (ref: string): readonly { readonly place: JsonFile<File>; readonly kept: File }[] =>
    beside(ref).flatMap((place) => {
      const kept = unsent(place.read())
      return kept ? [{ place, kept }] : []
    })
  const begin = (): string => {
    const version = newVersion()
    begun.add(version)
    return version
  }
  /** What is typed on a text that another console, or another run of this one, wrote is a version of its own. */
  const versionOf = (ref: string, text: string, stored: File | null): string => {
    if (stored && textIn(stored) === text && stored.version !== null) return stored.version
    const mine = own.get(ref)
    const version = mine?.version ?? null
    return version !== null && (mine?.text === text || begun.has(version)) ? version : begin()
  }
  /** The draft is gone; the oldest of what else was written takes its place. What is done with must not be found again after a crash. */
  const remove = (ref: string): void => {
    seenBy.delete(ref)
    own.delete(ref)
    const isDone =
      others(ref).length > 0 &&
      alone(ref, () => {
        const [oldest] = others(ref)
        at(ref).keep(oldest?.kept ?? null, { when: 'now' })
        oldest?.place.keep(null, { when: 'now' })
      })
    if (!isDone) at(ref).keep(null, { when: 'at-once' })
  }
  const keep = (ref: string, content: Content): void => {
    const stored = waiting(ref)
    const text = textOf(content)
    const found = textIn(stored)
    const mine = own.get(ref)
    const isElsewhere = stored !== null && found !== mine?.text && found !== text
    // A form in which nothing was typed since another console wrote has nothing to keep.
    if (isElsewhere && mine?.text === text) return
    const before = seenBefore(ref)
    const seen = before === undefined ? { event: latestEvent(), since: null } : before
    const version = versionOf(ref, text, stored)
    const times = {
      writtenAt: now(),
      sentAt: null,
      seen: seen?.event ?? null,
      since: seen?.since ?? null,
      version,
    }
    const kept = toKeep(content, times)
    if (kept === null) {
      // A blank form takes nothing away from what another console wrote.
      if (stored !== null && !isElsewhere) remove(ref)
      return
    }
    seenBy.set(ref, seen)
    own.set(ref, { text, version })
    // What another console wrote goes beside it as it stands when this is written: it may write on meanwhile.
    at(ref).keep(kept, { isOverOthers: isElsewhere })
    if (others(ref).length > 0) changedElsewhere()
  }
  return {
    read(ref) {
      const kept = waiting(ref)
      return kept && contentOf(kept)
    },
    keep,
    putBack(ref, content) {
      const stored = waiting(ref)
      const text = textOf(content)
      if (stored === null || textIn(stored) === text) {
        keep(ref, content)
        return 'draft'
      }
      const times = { writtenAt: now(), sentAt: null, seen: latestEvent(), since: null, version: begin() }
      const kept = toKeep(content, times)
      if (kept === null || others(ref).some((other) => textIn(other.kept) === text)) return 'beside'
      const isKept = alone(ref, () => next(ref).keep(kept, { when: 'now' }))
      if (!isKept) next(ref).keep(kept, { when: 'at-once' })
      return 'beside'
    },
    letGo(ref, sent) {
      const text = textOf(sent)
      const same = others(ref).filter(({ kept }) => textIn(kept) === text)
      if (same.length > 0)
        alone(ref, () => {
          for (const { place } of same) place.keep(null, { when: 'now' })
        })
      if (textIn(waiting(ref)) === text) remove(ref)
      else own.delete(ref)
    },
    adopt(ref) {
      const stored = waiting(ref)
      if (stored) own.set(ref, { text: textOf(contentOf(stored)), version: stored.version })
    },
    takeOther(ref) {
      let taken: File | null = null
      alone(ref, () => {
        const stored = waiting(ref)
        const mine = own.get(ref)?.text ?? textIn(stored)
        if (stored && textIn(stored) !== mine) {
          // What is in the form was put beside by whoever wrote over it.
          taken = stored
          return
        }
        const waits = others(ref)
        const other = waits.find(({ kept }) => textIn(kept) !== mine)
        if (!other) return
        const behind = waits.length > 1 ? next(ref) : other.place
        if (stored) behind.keep(stored, { when: 'now' })
        at(ref).keep(other.kept, { when: 'now' })
        if (!stored || behind !== other.place) other.place.keep(null, { when: 'now' })
        taken = other.kept
      })
      return adopted(ref, taken)
    },
    isChangedElsewhere(ref) {
      const mine = own.get(ref)
      const stored = waiting(ref)
      return mine !== undefined && stored !== null && textIn(stored) !== mine.text
    },
    seenUpTo: (ref) => seenBefore(ref) ?? null,
    catchUp(ref) {
      const kept = waiting(ref)
      if (!kept) return
      const seen = latestEvent()
      seenBy.set(ref, { event: seen, since: null })
      at(ref).keep({ ...kept, seen, since: null })
    },
    sent(ref) {
      seenBy.delete(ref)
      own.delete(ref)
      const file = at(ref)
      const kept = file.read()
      if (kept) file.keep({ ...kept, sentAt: now() }, { when: 'at-once' })
      for (const place of beside(ref)) place.keep(null)
    },
    unsend(ref) {
      const file = at(ref)
      const kept = file.read()
      if (kept) file.keep({ ...kept, sentAt: null, seen: latestEvent(), since: null })
    },
  }

  function adopted(ref: string, taken: File | null): Content | null {
    if (!taken) return null
    own.set(ref, { text: textOf(contentOf(taken)), version: taken.version })
    return contentOf(taken)
  }
}

type Own = { readonly text: string; readonly version: string | null }

function unsent<File extends Kept>(kept: File | null): File | null {
  return kept === null || kept.sentAt !== null ? null : kept
}
