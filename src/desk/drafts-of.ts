import * as z from 'zod'
import type { JsonFile } from './json-file.ts'

/** What every draft has. */
export const times = {
  writtenAt: z.number(),
  sentAt: z.number().nullable(),
  /** Number of the latest event that there was when it was begun; null where nobody knows. */
  seen: z.number().nullable().default(null),
  /** What happened after this was not seen either, whatever its number; null where numbers alone say it. */
  since: z.number().nullable().default(null),
}

export type Kept = {
  readonly writtenAt: number
  readonly sentAt: number | null
  readonly seen: number | null
  readonly since: number | null
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
  /** Takes what another console wrote, to become the draft, and puts the draft in its place; null where none did. */
  readonly takeOther: (ref: string) => Content | null
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
  readonly changedElsewhere: () => void
  readonly contentOf: (kept: File) => Content
  /** What a person wrote of it: where that is the same, nobody changed it. */
  readonly textOf: (content: Content) => string
  /** Null for what is blank. */
  readonly toKeep: (content: Content, kept: Kept) => File | null
}

/** What is added to the name of a draft for what another console wrote of it. */
export const besidePart = '.other'

/** The drafts of one kind; `fileOf` gives the file of a ref, and with a part that of what is kept beside it. */
export function draftsIn<Content, File extends Kept>(
  fileOf: (ref: string, part?: string) => JsonFile<File>,
  { now, latestEvent, changedElsewhere, contentOf, textOf, toKeep }: Shape<Content, File>,
): DraftsOf<Content> {
  /** Up to where the writer of each draft saw. */
  const seenBy = new Map<string, Seen | null>()
  /** What this process kept last of each: what is found otherwise was written by another one. */
  const own = new Map<string, string>()
  const waiting = (ref: string, part?: string): File | null => {
    const kept = fileOf(ref, part).read()
    return kept === null || kept.sentAt !== null ? null : kept
  }
  const seenOf = (kept: File | null): Seen | null | undefined =>
    kept ? (kept.seen === null ? null : { event: kept.seen, since: kept.since }) : undefined
  const seenBefore = (ref: string): Seen | null | undefined =>
    seenBy.has(ref) ? seenBy.get(ref) : seenOf(waiting(ref))
  const textIn = (kept: File | null): string | undefined => (kept ? textOf(contentOf(kept)) : undefined)
  /** The draft is gone; what another console wrote takes its place. */
  const remove = (ref: string): void => {
    seenBy.delete(ref)
    own.delete(ref)
    // What is done with, like what was sent, must not be found again after a crash.
    fileOf(ref).keep(waiting(ref, besidePart), { when: 'at-once' })
    fileOf(ref, besidePart).keep(null, { when: 'at-once' })
  }
  return {
    read(ref) {
      const kept = waiting(ref)
      return kept && contentOf(kept)
    },
    keep(ref, content) {
      const stored = waiting(ref)
      const text = textOf(content)
      const found = textIn(stored)
      const isElsewhere = stored !== null && found !== own.get(ref) && found !== text
      const before = seenBefore(ref)
      const seen = before === undefined ? { event: latestEvent(), since: null } : before
      const times = { writtenAt: now(), sentAt: null, seen: seen?.event ?? null, since: seen?.since ?? null }
      const kept = toKeep(content, times)
      if (kept === null) {
        // A blank form takes nothing away from what another console wrote.
        if (stored !== null && !isElsewhere) remove(ref)
        return
      }
      seenBy.set(ref, seen)
      own.set(ref, text)
      // What another console wrote goes beside it as it stands when this is written: it may write on meanwhile.
      fileOf(ref).keep(kept, { isOverOthers: isElsewhere })
      if (waiting(ref, besidePart)) changedElsewhere()
    },
    letGo(ref, sent) {
      if (textIn(waiting(ref, besidePart)) === textOf(sent)) fileOf(ref, besidePart).keep(null)
      if (textIn(waiting(ref)) === textOf(sent)) remove(ref)
      else own.delete(ref)
    },
    adopt(ref) {
      const found = textIn(waiting(ref))
      if (found !== undefined) own.set(ref, found)
    },
    takeOther(ref) {
      const other = waiting(ref, besidePart)
      if (other === null) return null
      const stored = waiting(ref)
      fileOf(ref, besidePart).keep(stored)
      if (stored) own.set(ref, textOf(contentOf(stored)))
      return contentOf(other)
    },
    seenUpTo: (ref) => seenBefore(ref) ?? null,
    catchUp(ref) {
      const kept = waiting(ref)
      if (!kept) return
      const seen = latestEvent()
      seenBy.set(ref, { event: seen, since: null })
      fileOf(ref).keep({ ...kept, seen, since: null })
    },
    sent(ref) {
      seenBy.delete(ref)
      own.delete(ref)
      const file = fileOf(ref)
      const kept = file.read()
      if (kept) file.keep({ ...kept, sentAt: now() }, { when: 'at-once' })
      fileOf(ref, besidePart).keep(null)
    },
    unsend(ref) {
      const file = fileOf(ref)
      const kept = file.read()
      if (kept) file.keep({ ...kept, sentAt: null, seen: latestEvent(), since: null })
    },
  }
}
