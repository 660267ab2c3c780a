import { longestText, longestTitle } from '../../domain/announcement.ts'
import type { AnnouncementDraft } from '../../desk/drafts.ts'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import { textField, type TextField } from '../components/text-field/text-field.ts'
import { keyName, type Key } from '../input/key.ts'

/** What is asked of an announcement, in the order of its form. */
export const announceStops = ['title', 'text', 'to', 'until', 'must-read'] as const
export type AnnounceStop = (typeof announceStops)[number]
export type AnnounceText = 'title' | 'text' | 'until'

/** An announcement while it is written. */
export type AnnounceForm = {
  readonly texts: Readonly<Record<AnnounceText, TextField>>
  /** Words of those who are told; empty for everyone. */
  readonly to: readonly string[]
  /** Index of the one, among those that can be told, that Space adds or takes out. */
  readonly pointed: number
  readonly mustBeRead: boolean
  readonly focus: AnnounceStop
}

export type EditedAnnounce = {
  readonly form: AnnounceForm
  readonly next: 'stay' | 'send' | 'close' | 'none'
}

/** A new announcement to everyone, or one that goes on where it was left. */
export function announceForm(draft: AnnouncementDraft | null): AnnounceForm {
  const begun = draft ?? { title: '', text: '', to: [], until: '', mustBeRead: false }
  return {
    texts: {
      title: textField({ text: begun.title, maxLength: longestTitle }),
      text: textField({ text: begun.text, isMultiline: true, maxLength: longestText }),
      until: textField({ text: begun.until, maxLength: 100 }),
    },
    to: begun.to,
    pointed: 0,
    mustBeRead: begun.mustBeRead,
    focus: 'title',
  }
}

/** What the form holds, to be kept until it is announced or thrown away. */
export function announcementDraftOf({ texts, to, mustBeRead }: AnnounceForm): AnnouncementDraft {
  const { title, text, until } = texts
  return { title: title.text, text: text.text, to, until: until.text, mustBeRead }
}

/** The text that keys go to; null where something is chosen. */
export function announcedText({ focus, texts }: AnnounceForm): TextField | null {
  return focus === 'to' || focus === 'must-read' ? null : texts[focus]
}

/**
 * Gives one key to the form. `words` are those that can be told, beside everyone; `columns` the width its texts are drawn at.
 * Enter goes on from field to field, but for the text, where it breaks the line.
 */
export function editAnnounceForm(
  form: AnnounceForm,
  key: Key,
  { words, columns }: { readonly words: readonly string[]; readonly columns: number },
): EditedAnnounce {
  const name = keyName(key)
  if (name === 'Escape') return { form, next: 'close' }
  if (name === 'Ctrl-d') return { form, next: 'send' }
  if (name === 'Tab') return onward(form, 1)
  if (name === 'Shift-Tab') return onward(form, -1)
  const { focus } = form
  if (focus === 'to' || focus === 'must-read') return chosen(form, name, words)
  const field = editTextField(form.texts[focus], key, columns)
  if (field) return { form: { ...form, texts: { ...form.texts, [focus]: field } }, next: 'stay' }
  return byArrow(form, name)
}

function byArrow(form: AnnounceForm, name: string): EditedAnnounce {
  if (name === 'Enter' || name === 'ArrowDown') return onward(form, 1)
  return name === 'ArrowUp' ? onward(form, -1) : { form, next: 'none' }
}

function onward(form: AnnounceForm, by: 1 | -1): EditedAnnounce {
  const count = announceStops.length
  const at = (announceStops.indexOf(form.focus) + by + count) % count
  return { form: { ...form, focus: announceStops[at] ?? 'title' }, next: 'stay' }
}

function chosen(form: AnnounceForm, name: string, words: readonly string[]): EditedAnnounce {
  const { focus, to, pointed } = form
  if (focus === 'must-read')
    return name === 'Space'
      ? { form: { ...form, mustBeRead: !form.mustBeRead }, next: 'stay' }
      : byArrow(form, name)
  const count = words.length
  const point = (by: 1 | -1): EditedAnnounce => ({
    form: { ...form, pointed: count === 0 ? 0 : (pointed + by + count) % count },
    next: 'stay',
  })
  if (name === 'ArrowLeft') return point(-1)
  if (name === 'ArrowRight') return point(1)
  const word = words[pointed]
  if (name !== 'Space' || word === undefined) return byArrow(form, name)
  const isTold = to.includes(word)
  return { form: { ...form, to: isTold ? to.filter((each) => each !== word) : [...to, word] }, next: 'stay' }
}
