import * as z from 'zod'
import { draftPlaces } from './draft-places.ts'
import type { JsonFile } from './json-file.ts'
import { type DraftsOf, draftsIn, type Kept, times } from './drafts-of.ts'
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

const announcementDraft = z.object({
  title: z.string(),
  text: z.string(),
  /** Words of those who are told; empty for everyone. */
  to: z.array(z.string()).readonly(),
  /** A time in words, as it was typed; empty for until it is withdrawn. */
  until: z.string(),
  mustBeRead: z.boolean(),
})

/** What an announcement holds that was begun and not made. */
export type AnnouncementDraft = z.output<typeof announcementDraft>

const keptNote = z.object({ text: z.string(), ...times })
const keptWrapUp = z.object({ draft: wrapUpDraft, ...times })
const keptCallback = z.object({ draft: callbackDraft, ...times })
const keptAnnouncement = z.object({ draft: announcementDraft, ...times })
const keptReply = z.object({ draft: replyDraft, ...times })

export type Drafts = {
  readonly notes: DraftsOf<string>
  readonly wrapUps: DraftsOf<WrapUpDraft>
  readonly replies: DraftsOf<ReplyDraft>
  /** By the ref of the contact or customer. */
  readonly callbacks: DraftsOf<CallbackDraft>
  /** The one that is being written, under `newAnnouncement`: it is of no record, and stands among no drafts of one. */
  readonly announcements: DraftsOf<AnnouncementDraft>
  /** What is to go along with a contact that is handed over, by its ref. */
  readonly transferNotes: DraftsOf<string>
  /** Everything that was typed and not sent, the latest first. */
  readonly waiting: () => readonly WaitingDraft[]
  /** Moves whenever something is kept: what was read of the drafts stands while this does. */
  readonly changes: () => number
}

/** A draft that waits to be sent, under what it was kept: the ref of a record, or a name made of one. */
export type WaitingDraft = { readonly under: string; readonly writtenAt: number } & (
  | { readonly kind: 'note' | 'transfer'; readonly draft: string }
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
  /** What the versions that are begun here are named for; no other console has it. */
  readonly versionsOf: string
  /** Told that the draft in a form was changed in another console, whose text is kept beside it. */
  readonly changedElsewhere: () => void
}

/** What the draft of an announcement is kept under. */
export const newAnnouncement = 'new'

const keptForMs = 86_400_000

/** The drafts of one agent in a folder. What was sent a day ago is let go. */
export function draftsOf(options: DraftsOptions): Drafts {
  const { files, folder, now, latestEvent, versionsOf, changedElsewhere } = options
  let versions = 0
  const newVersion = () => `${versionsOf}-${(versions += 1)}`
  const around = { now, latestEvent, newVersion, changedElsewhere }
  const own = `${versionsOf}-`
  const placesOf = <Schema extends z.ZodType<Kept>>(kind: string, schema: Schema, told: () => void) =>
    draftPlaces({ files, folder, kind, schema, told, isOwn: (version) => version.startsWith(own) })
  const notes = placesOf('note', keptNote, changedElsewhere)
  const transferNotes = placesOf('transfer', keptNote, changedElsewhere)
  const wrapUps = placesOf('wrap-up', keptWrapUp, changedElsewhere)
  const replies = placesOf('reply', keptReply, changedElsewhere)
  const callbacks = placesOf('callback', keptCallback, changedElsewhere)
  // Its form has no key for the other text, which is the draft once this one was made.
  const announcements = placesOf('announcement', keptAnnouncement, () => undefined)
  const { at: noteOf } = notes
  const { at: transferOf } = transferNotes
  const { at: wrapUpOf } = wrapUps
  const { at: replyOf } = replies
  const { at: callbackOf } = callbacks
  const fileOf = {
    note: noteOf,
    transfer: transferOf,
    'wrap-up': wrapUpOf,
    reply: replyOf,
    callback: callbackOf,
  }
  const sinceWritten = (kind: keyof typeof fileOf, ref: string): void => {
    if (kind === 'note') countByTime(noteOf(ref))
    else if (kind === 'transfer') countByTime(transferOf(ref))
    else if (kind === 'wrap-up') countByTime(wrapUpOf(ref))
    else if (kind === 'reply') countByTime(replyOf(ref))
    else countByTime(callbackOf(ref))
  }
  const names = () =>
    files.list(folder).flatMap((name) => {
      const [, encoded, kind] = /^(.+)\.(note|transfer|wrap-up|reply|callback)\.json$/.exec(name) ?? []
      const ref = encoded === undefined ? null : unsafe(encoded)
      return ref === null ? [] : [{ ref, kind: kind as keyof typeof fileOf }]
    })
  for (const { ref, kind } of names()) {
    const file = fileOf[kind](ref)
    const kept = file.read()
    if (kept === null) continue
    if (kept.sentAt !== null && kept.sentAt < now() - keptForMs) file.keep(null)
    // A store that was restored has fewer events than were seen: what others do from now on has numbers that were seen before.
    else if (kept.seen !== null && kept.seen > latestEvent()) sinceWritten(kind, ref)
  }
  const waitingDraft = (under: string, kind: keyof typeof fileOf): WaitingDraft | null => {
    switch (kind) {
      case 'note':
      case 'transfer':
        return ofWaiting(fileOf[kind](under).read(), ({ text, writtenAt }) => ({
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
    notes: draftsIn(notes, {
      ...around,
      contentOf: ({ text }) => text,
      textOf: (text) => text,
      toKeep: (text, kept) => (text.trim() === '' ? null : { text, ...kept }),
    }),
    transferNotes: draftsIn(transferNotes, {
      ...around,
      contentOf: ({ text }) => text,
      textOf: (text) => text,
      toKeep: (text, kept) => (text.trim() === '' ? null : { text, ...kept }),
    }),
    wrapUps: draftsIn(wrapUps, {
      ...around,
      contentOf: ({ draft }) => draft,
      textOf: answersText,
      toKeep: (draft, kept) => (isBlank(draft) ? null : { draft, ...kept }),
    }),
    replies: draftsIn(replies, {
      ...around,
      contentOf: ({ draft }) => draft,
      textOf: ({ to, subject, text, attached }) =>
        JSON.stringify([to, subject, text, ...attached.map(({ contentHash }) => contentHash)]),
      toKeep: (draft, kept) =>
        draft.text.trim() === '' && draft.attached.length === 0 ? null : { draft, ...kept },
    }),
    callbacks: draftsIn(callbacks, {
      ...around,
      contentOf: ({ draft }) => draft,
      textOf: ({ when, whose, note }) => JSON.stringify([when, whose, note]),
      toKeep: (draft, kept) => (`${draft.when}${draft.note}`.trim() === '' ? null : { draft, ...kept }),
    }),
    announcements: draftsIn(announcements, {
      ...around,
      changedElsewhere: () => undefined,
      contentOf: ({ draft }) => draft,
      textOf: ({ title, text, until }) => `${title}\n${text}\n${until}`,
      toKeep: (draft, kept) => (`${draft.title}${draft.text}`.trim() === '' ? null : { draft, ...kept }),
    }),
    waiting: () =>
      names()
        .flatMap(({ ref, kind }) => waitingDraft(ref, kind) ?? [])
        .toSorted((a, b) => b.writtenAt - a.writtenAt),
    changes: () => files.changes(),
  }
}

/** Makes a draft count by time, not by number, what its writer has not seen. */
function countByTime<File extends Kept>(file: JsonFile<File>): void {
  const kept = file.read()
  if (kept) file.keep({ ...kept, seen: 0, since: kept.writtenAt })
}

function ofWaiting<File extends Kept>(
  kept: File | null,
  read: (kept: File) => WaitingDraft,
): WaitingDraft | null {
  return kept === null || kept.sentAt !== null ? null : read(kept)
}

function isBlank({ reason, outcomes, texts }: WrapUpDraft): boolean {
  return reason === null && outcomes.length === 0 && Object.values(texts).every((text) => text.trim() === '')
}

function answersText({ reason, outcomes, texts }: WrapUpDraft): string {
  return JSON.stringify([reason, outcomes, Object.entries(texts).filter(([, text]) => text.trim() !== '')])
}

/** The ref that a file is named for; null for a name that none could have given it. */
function unsafe(name: string): string | null {
  try {
    return decodeURIComponent(name)
  } catch {
    return null
  }
}
