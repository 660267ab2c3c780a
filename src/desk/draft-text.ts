import * as z from 'zod'
import type { Drafts } from './drafts.ts'
import type { DraftsOf } from './drafts-of.ts'

/** Which text of which draft: what is written in a form, and what an editor has of it. */
export const draftTextOf = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note'), under: z.string() }),
  z.object({ kind: z.literal('reply'), under: z.string() }),
  z.object({ kind: z.literal('wrap-up'), under: z.string(), field: z.string() }),
])

export type DraftTextOf = z.output<typeof draftTextOf>

type Changed = {
  /** The text as it was lent. */
  readonly given: string
  readonly text: string
}

/** Keeps as a draft what became of a text that was lent; where the draft was changed meanwhile, that is kept beside it. */
export function keepDraftText(drafts: Drafts, of: DraftTextOf, { given, text }: Changed): void {
  const current = readText(drafts, of)
  if (text === given || text === current) return
  if (current === given) draftsOfKind(drafts, of).adopt(of.under)
  writeText(drafts, of, text)
}

function draftsOfKind(
  { notes, replies, wrapUps }: Drafts,
  { kind }: DraftTextOf,
): Pick<DraftsOf<unknown>, 'adopt'> {
  return { note: notes, reply: replies, 'wrap-up': wrapUps }[kind]
}

function readText({ notes, replies, wrapUps }: Drafts, of: DraftTextOf): string {
  switch (of.kind) {
    case 'note':
      return notes.read(of.under) ?? ''
    case 'reply':
      return replies.read(of.under)?.text ?? ''
    case 'wrap-up':
      return wrapUps.read(of.under)?.texts[of.field] ?? ''
    default:
      return of satisfies never
  }
}

function writeText({ notes, replies, wrapUps }: Drafts, of: DraftTextOf, text: string): void {
  const { under } = of
  switch (of.kind) {
    case 'note':
      notes.keep(under, text)
      return
    case 'reply': {
      const blank = { to: '', subject: '', lastSeen: null, attached: [] }
      replies.keep(under, { ...(replies.read(under) ?? blank), text })
      return
    }
    case 'wrap-up': {
      const draft = wrapUps.read(under) ?? { reason: null, outcomes: [], texts: {} }
      wrapUps.keep(under, { ...draft, texts: { ...draft.texts, [of.field]: text } })
      return
    }
    default:
      of satisfies never
  }
}
