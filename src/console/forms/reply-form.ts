import type { ReplyDraft } from '../../desk/drafts.ts'
import { replaceText } from '../components/text-field/change-text.ts'
import { insertText } from '../components/text-field/edit-text-field.ts'
import { textField, type TextField } from '../components/text-field/text-field.ts'

type Language = 'en' | 'pl'

/** A template that can be filled in where somebody writes. */
export type TemplateOption = {
  /** Its short name: `;rek`. */
  readonly key: string
  readonly label: string
  /** The languages that it has a text in. */
  readonly languages: readonly Language[]
}

export const replyStops = ['to', 'subject', 'text'] as const
export type ReplyStop = (typeof replyStops)[number]

/** A file that goes with a reply; its content lies beside the store under its hash. */
export type AttachedName = ReplyDraft['attached'][number]

/** Which file goes with it is asked. */
export type AttachingFile = {
  readonly asks: 'attach'
  readonly field: TextField
  /** Index among those that go with it already, for taking one off again. */
  readonly selected: number
  /** What the path may go on with. */
  readonly names: readonly string[]
}

/** What a template would put in is looked at. */
export type TemplatePreview = {
  readonly asks: 'template'
  readonly template: string
  readonly language: Language
  readonly text: string
  /** The first line of it that is on screen. */
  readonly scroll: number
}

/** An answer in writing while it is written. */
export type ReplyForm = {
  readonly ref: string
  readonly texts: Readonly<Record<ReplyStop, TextField>>
  readonly focus: ReplyStop
  /** The language in which templates are filled in: the customer's, unless the writer chose another. */
  readonly language: Language
  /** Index among the templates that match what is typed behind `;`. */
  readonly selected: number
  readonly begun: ReplyStart
  readonly attached: readonly AttachedName[]
  /** What is asked or looked at in between. */
  readonly side: AttachingFile | TemplatePreview | null
  /** Id of the newest message that its writer has seen; null when there was none. */
  readonly lastSeen: string | null
}

/** What a reply begins from. */
export type ReplyStart = {
  /** Whom it goes to and what it is called unless the writer says otherwise. */
  readonly to: string
  readonly subject: string
  /** Whether what it goes to is a card that is masked: then its fields stay empty, and what they stand for is only shown. */
  readonly isMasked: boolean
  readonly hasSubject: boolean
  readonly language: Language
  /** Id of the newest message when it was begun. */
  readonly lastSeen: string | null
  /** What stands in it before anything is written: what is answered, quoted, where the agent has that. */
  readonly text: string
}

const mostCharacters = { to: 2000, subject: 500, text: 200_000 }

/** A reply that begins, or goes on where a draft was left. */
export function replyForm(ref: string, begun: ReplyStart, draft: ReplyDraft | null): ReplyForm {
  const usual = begun.isMasked ? { to: '', subject: '' } : begun
  const { to, subject, text, lastSeen } = draft ?? { ...usual, text: begun.text, lastSeen: begun.lastSeen }
  const written = textField({ text, isMultiline: true, maxLength: mostCharacters.text })
  return {
    ref,
    texts: {
      to: textField({ text: to, maxLength: mostCharacters.to }),
      subject: textField({ text: subject, maxLength: mostCharacters.subject }),
      // What is quoted stands below what is written.
      text: draft ? written : { ...written, cursor: 0 },
    },
    focus: 'text',
    language: begun.language,
    selected: 0,
    begun: { ...begun, lastSeen },
    attached: draft?.attached ?? [],
    side: null,
    lastSeen,
  }
}

/** What the form holds, to be kept until it is sent or thrown away. */
export function replyDraftOf({ texts, begun, attached }: ReplyForm): ReplyDraft {
  const { to, subject } = texts
  const text = texts.text.text === begun.text ? '' : texts.text.text
  return { to: to.text, subject: subject.text, text, lastSeen: begun.lastSeen, attached }
}

/** The form with another draft in it: to whom, about what, the text and the files. What each text was before comes back by undo. */
export function withDraft(form: ReplyForm, { to, subject, text, lastSeen, attached }: ReplyDraft): ReplyForm {
  const { texts, begun } = form
  return {
    ...form,
    texts: {
      to: replaceText(texts.to, to),
      subject: replaceText(texts.subject, subject),
      text: replaceText(texts.text, text),
    },
    begun: { ...begun, lastSeen },
    attached,
    selected: 0,
    side: null,
  }
}

/** What goes out of the form: what was seen of the contact is what its writer has seen by now. */
export function replySentBy(form: ReplyForm): ReplyDraft {
  return { ...replyDraftOf(form), lastSeen: form.lastSeen }
}

/** The addresses of a line: who is answered, then who gets a copy. */
export function addressesOf(line: string): readonly string[] {
  return line
    .split(/[,;\s]+/)
    .map((address) => address.trim())
    .filter((address) => address !== '')
}

// Longer than any short name.
const lookedBack = 60

/** What is typed behind a `;` before the cursor, and where that begins; null where no template is named. */
export function typedTemplate({
  texts,
  focus,
}: ReplyForm): { readonly from: number; readonly name: string } | null {
  if (focus !== 'text') return null
  const { text, cursor } = texts.text
  const before = text.slice(Math.max(0, cursor - lookedBack), cursor)
  const name = /(?:^|[\s(])(;[^\s;]*)$/u.exec(before)?.[1]
  return name === undefined ? null : { from: cursor - name.length, name: name.slice(1) }
}

/**
 * The text of a template in the place of its name, and no preview of it any more; the subject stays that of what is answered.
 * Where it leaves something to be said, `…`, the cursor stands there.
 */
export function withTemplate(form: ReplyForm, filled: { readonly text: string }): ReplyForm {
  const typed = typedTemplate(form)
  const { text: field } = form.texts
  const from = typed?.from ?? field.cursor
  const opened = {
    ...field,
    anchor: null,
    text: field.text.slice(0, from) + field.text.slice(field.cursor),
    cursor: from,
  }
  const inserted = insertText(opened, filled.text)
  const gap = filled.text.indexOf('…')
  const cursor = gap === -1 ? inserted.cursor : from + gap
  // Taken back, it is the name that stands there again.
  const undo = [...field.undo, { text: field.text, cursor: field.cursor }]
  const text = { ...inserted, cursor, undo, redo: [] }
  return { ...form, selected: 0, side: null, texts: { ...form.texts, text } }
}
