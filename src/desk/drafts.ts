import { join } from 'node:path'
import * as z from 'zod'
import { jsonFile, type JsonFile } from './json-file.ts'
import type { KeptFiles } from './kept-files.ts'

/** How what a wrap-up form holds is kept. */
export const wrapUpDraft = z.object({
  reason: z.string().nullable(),
  outcomes: z.array(z.string()).readonly(),
  texts: z.record(z.string(), z.string()),
})

/** What a wrap-up form holds: paths of the chosen codes, and what was typed under each field. */
export type WrapUpDraft = z.output<typeof wrapUpDraft>

const replyDraft = z.object({
  /** Addresses as they were typed, the first of whom is answered; empty for where the customer wants answers. */
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  /** Id of the newest message that there was when it was begun: what came after it was not seen by its writer. */
  lastSeen: z.string().nullable(),
  /** Files that go with it; their contents lie beside the store, so that it goes out even when they are gone from where they were. */
  attached: z
    .array(z.object({ name: z.string(), mediaType: z.string(), bytes: z.number(), contentHash: z.string() }))
    .readonly()
    .default([]),
})

/** What a reply holds that was begun and not sent. */
export type ReplyDraft = z.output<typeof replyDraft>

const callbackDraft = z.object({
  /** A time in words, as it was typed. */
  when: z.string(),
  whose: z.enum(['mine', 'anyone']),
  /** Key of the queue; null for that of the contact, empty for one's first. */
  queue: z.string().nullable(),
  note: z.string(),
})

/** What a promise of a callback holds that was begun and not sent. */
export type CallbackDraft = z.output<typeof callbackDraft>

const times = {
  writtenAt: z.number(),
  sentAt: z.number().nullable(),
  /** Number of the latest event that there was when it was begun; null where nobody knows. */
  seen: z.number().nullable().default(null),
}
const keptNote = z.object({ text: z.string(), ...times })
const keptWrapUp = z.object({ draft: wrapUpDraft, ...times })
const keptCallback = z.object({ draft: callbackDraft, ...times })
const keptReply = z.object({ draft: replyDraft, ...times })

/**
 * One kind of draft of an agent, a file for each interaction. What was sent is kept for a while under its sending, so that
 * an undo can bring the form back as it was.
 */
export type DraftsOf<Content> = {
  /** What was typed and not sent. */
  readonly read: (ref: string) => Content | null
  readonly keep: (ref: string, content: Content | null) => void
  readonly sent: (ref: string) => void
  /** Makes what was sent a draft again, after its sending was undone. */
  readonly unsend: (ref: string) => void
  /** Up to which event of the store its writer saw what it is about; null without a draft, or where nobody knows. */
  readonly seenUpTo: (ref: string) => number | null
  /** Its writer has seen by now what happened since. */
  readonly catchUp: (ref: string) => void
}

export type Drafts = {
  readonly notes: DraftsOf<string>
  readonly wrapUps: DraftsOf<WrapUpDraft>
  readonly replies: DraftsOf<ReplyDraft>
  /** By the ref of the contact or customer. */
  readonly callbacks: DraftsOf<CallbackDraft>
  /** Everything that was typed and not sent, the latest first. */
  readonly waiting: () => readonly WaitingDraft[]
  /** Moves whenever something is kept: what was read of the drafts stands while this does. */
  readonly changes: () => number
}

/** A draft that waits to be sent, under what it was kept: the ref of a record, or a name made of one. */
export type WaitingDraft = { readonly under: string; readonly writtenAt: number } & (
  | { readonly kind: 'note'; readonly draft: string }
  | { readonly kind: 'wrap-up'; readonly draft: WrapUpDraft }
  | { readonly kind: 'reply'; readonly draft: ReplyDraft }
  | { readonly kind: 'callback'; readonly draft: CallbackDraft }
)

export type DraftsOptions = {
  readonly files: KeptFiles
  readonly folder: string
  readonly now: () => number
  /** Number of the store's latest event. */
  readonly latestEvent: () => number
}

const keptForMs = 86_400_000

/** The drafts of one agent in a folder. What was sent a day ago is let go. */
export function draftsOf(options: DraftsOptions): Drafts {
  const { files, folder, now, latestEvent } = options
  const noteOf = (ref: string) => jsonFile(files, join(folder, `${safe(ref)}.note.json`), keptNote)
  const wrapUpOf = (ref: string) => jsonFile(files, join(folder, `${safe(ref)}.wrap-up.json`), keptWrapUp)
  const replyOf = (ref: string) => jsonFile(files, join(folder, `${safe(ref)}.reply.json`), keptReply)
  const callbackOf = (ref: string) =>
    jsonFile(files, join(folder, `${safe(ref)}.callback.json`), keptCallback)
  const fileOf = { note: noteOf, 'wrap-up': wrapUpOf, reply: replyOf, callback: callbackOf }
  const names = () =>
    files.list(folder).flatMap((name) => {
      const [, encoded, kind] = /^(.+)\.(note|wrap-up|reply|callback)\.json$/.exec(name) ?? []
      const ref = encoded === undefined ? null : unsafe(encoded)
      return ref === null ? [] : [{ ref, kind: kind as keyof typeof fileOf }]
    })
  for (const { ref, kind } of names()) {
    const file = fileOf[kind](ref)
    const sentAt = file.read()?.sentAt ?? null
    if (sentAt !== null && sentAt < now() - keptForMs) file.keep(null)
  }
  const waitingDraft = (under: string, kind: keyof typeof fileOf): WaitingDraft | null => {
    switch (kind) {
      case 'note':
        return ofWaiting(noteOf(under).read(), ({ text, writtenAt }) => ({
          under,
          writtenAt,
          kind,
          draft: text,
        }))
      case 'wrap-up':
        return ofWaiting(wrapUpOf(under).read(), ({ draft, writtenAt }) => ({
          under,
          writtenAt,
          kind,
          draft,
        }))
      case 'reply':
        return ofWaiting(replyOf(under).read(), ({ draft, writtenAt }) => ({ under, writtenAt, kind, draft }))
      case 'callback':
        return ofWaiting(callbackOf(under).read(), ({ draft, writtenAt }) => ({
          under,
          writtenAt,
          kind,
          draft,
        }))
      default:
        return kind satisfies never
    }
  }

  return {
    notes: draftsIn(noteOf, {
      now,
      latestEvent,
      contentOf: ({ text }) => text,
      toKeep: (text, kept) => (text.trim() === '' ? null : { text, ...kept }),
    }),
    wrapUps: draftsIn(wrapUpOf, {
      now,
      latestEvent,
      contentOf: ({ draft }) => draft,
      toKeep: (draft, kept) => (isBlank(draft) ? null : { draft, ...kept }),
    }),
    replies: draftsIn(replyOf, {
      now,
      latestEvent,
      contentOf: ({ draft }) => draft,
      toKeep: (draft, kept) =>
        draft.text.trim() === '' && draft.attached.length === 0 ? null : { draft, ...kept },
    }),
    callbacks: draftsIn(callbackOf, {
      now,
      latestEvent,
      contentOf: ({ draft }) => draft,
      toKeep: (draft, kept) => (`${draft.when}${draft.note}`.trim() === '' ? null : { draft, ...kept }),
    }),
    waiting: () =>
      names()
        .flatMap(({ ref, kind }) => waitingDraft(ref, kind) ?? [])
        .toSorted((a, b) => b.writtenAt - a.writtenAt),
    changes: () => files.changes(),
  }
}

type Kept = { readonly writtenAt: number; readonly sentAt: number | null; readonly seen: number | null }
type Shape<Content, File extends Kept> = {
  readonly now: () => number
  readonly latestEvent: () => number
  readonly contentOf: (kept: File) => Content
  readonly toKeep: (content: Content, kept: Kept) => File | null
}

function ofWaiting<File extends Kept>(
  kept: File | null,
  read: (kept: File) => WaitingDraft,
): WaitingDraft | null {
  return kept === null || kept.sentAt !== null ? null : read(kept)
}

function draftsIn<Content, File extends Kept>(
  fileOf: (ref: string) => JsonFile<File>,
  { now, latestEvent, contentOf, toKeep }: Shape<Content, File>,
): DraftsOf<Content> {
  /** Up to where the writer of each draft saw, so that no key has to read its file. */
  const seenBy = new Map<string, number | null>()
  const waiting = (ref: string): File | null => {
    const kept = fileOf(ref).read()
    return kept === null || kept.sentAt !== null ? null : kept
  }
  const seenBefore = (ref: string): number | null | undefined =>
    seenBy.has(ref) ? seenBy.get(ref) : waiting(ref)?.seen
  return {
    read(ref) {
      const kept = waiting(ref)
      return kept && contentOf(kept)
    },
    keep(ref, content) {
      const before = content === null ? null : seenBefore(ref)
      const seen = before === undefined ? latestEvent() : before
      const kept = content === null ? null : toKeep(content, { writtenAt: now(), sentAt: null, seen })
      if (kept === null) seenBy.delete(ref)
      else seenBy.set(ref, seen)
      // What is done with, like what was sent, must not be found again after a crash.
      fileOf(ref).keep(kept, kept === null ? 'at-once' : 'soon')
    },
    seenUpTo: (ref) => seenBefore(ref) ?? null,
    catchUp(ref) {
      const kept = waiting(ref)
      if (!kept) return
      const seen = latestEvent()
      seenBy.set(ref, seen)
      fileOf(ref).keep({ ...kept, seen })
    },
    sent(ref) {
      seenBy.delete(ref)
      const file = fileOf(ref)
      const kept = file.read()
      if (kept) file.keep({ ...kept, sentAt: now() }, 'at-once')
    },
    unsend(ref) {
      const file = fileOf(ref)
      const kept = file.read()
      if (kept) file.keep({ ...kept, sentAt: null, seen: latestEvent() })
    },
  }
}

function isBlank({ reason, outcomes, texts }: WrapUpDraft): boolean {
  return reason === null && outcomes.length === 0 && Object.values(texts).every((text) => text.trim() === '')
}

/** A ref as the name of a file: it comes from a store, and stores come from anywhere. */
function safe(ref: string): string {
  return encodeURIComponent(ref).replaceAll('.', '%2E')
}

/** The ref that a file is named for; null for a name that none could have given it. */
function unsafe(name: string): string | null {
  try {
    return decodeURIComponent(name)
  } catch {
    return null
  }
}
