import { longestText, longestTitle } from '../../domain/announcement.ts'
import { fold } from '../../domain/fold.ts'
import type { AnnouncementDraft } from '../../desk/drafts.ts'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import { textField, type TextField } from '../components/text-field/text-field.ts'
import { keyName, type Key } from '../input/key.ts'
import { matchingOptions } from '../state/matching-options.ts'

/** What is asked of an announcement, in the order of its form. */
export const announceStops = ['title', 'text', 'to', 'until', 'must-read'] as const
export type AnnounceStop = (typeof announceStops)[number]
export type AnnounceText = 'title' | 'text' | 'until'

/** An announcement while it is written. */
export type AnnounceForm = {
  readonly texts: Readonly<Record<AnnounceText, TextField>>
  /** Words of those who are told; empty for everyone. */
  readonly to: readonly string[]
  /** What is typed of a name, to find among those that can be told. */
  readonly sought: TextField
  /** Index of the one, among those that match it, that Space adds or takes out. */
  readonly pointed: number
  readonly mustBeRead: boolean
  readonly focus: AnnounceStop
}

export type EditedAnnounce = {
  readonly form: AnnounceForm
  /** `nobody`: what is typed of a name is that of nobody, or of several, and would be lost. */
  readonly next: 'stay' | 'send' | 'close' | 'nobody' | 'none'
}

/** Somebody who can be told: a queue's people, a role, or one of them. */
export type AudienceOption = { readonly key: string; readonly label: string }

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
    sought: textField({ maxLength: 60 }),
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
export function announcedText({ focus, texts, sought }: AnnounceForm): TextField | null {
  if (focus === 'to') return sought
  return focus === 'must-read' ? null : texts[focus]
}

/** Those that what is typed of a name finds; all of them where nothing is. */
export function soughtAudiences<Option extends AudienceOption>(
  { sought }: AnnounceForm,
  audiences: readonly Option[],
): readonly Option[] {
  return matchingOptions(audiences, sought.text)
}

/**
 * Gives one key to the form. `audiences` are those that can be told, beside everyone; `columns` the width its texts are drawn at.
 * Enter goes on from field to field, but for the text, where it breaks the line.
 */
export function editAnnounceForm(
  form: AnnounceForm,
  key: Key,
  { audiences, columns }: { readonly audiences: readonly AudienceOption[]; readonly columns: number },
): EditedAnnounce {
  const name = keyName(key)
  if (name === 'Escape') return { form, next: 'close' }
  const { focus } = form
  const isSeeking = focus === 'to' && form.sought.text.trim() !== ''
  if (isSeeking && /^(?:Ctrl-d|Tab|Shift-Tab|Enter|ArrowUp|ArrowDown)$/.test(name))
    return completed(form, name, audiences)
  if (name === 'Ctrl-d') return { form, next: 'send' }
  if (name === 'Tab') return onward(form, 1)
  if (name === 'Shift-Tab') return onward(form, -1)
  if (focus === 'to') return sought(form, key, audiences)
  if (focus === 'must-read')
    return name === 'Space'
      ? { form: { ...form, mustBeRead: !form.mustBeRead }, next: 'stay' }
      : byArrow(form, name)
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

/** Space adds the one that is pointed at or takes it out, unless a longer name goes on with a space; letters narrow who is meant. */
function sought(form: AnnounceForm, key: Key, audiences: readonly AudienceOption[]): EditedAnnounce {
  const name = keyName(key)
  const found = soughtAudiences(form, audiences)
  const count = found.length
  const point = (by: 1 | -1): EditedAnnounce => ({
    form: { ...form, pointed: count === 0 ? 0 : (form.pointed + by + count) % count },
    next: 'stay',
  })
  if (name === 'ArrowLeft') return point(-1)
  if (name === 'ArrowRight') return point(1)
  const goesOn = found.some(({ label }) => fold(label).startsWith(`${fold(form.sought.text)} `))
  if (name === 'Space' && !(form.sought.text !== '' && goesOn)) return turned(form, found)
  const field = editTextField(form.sought, key)
  return field ? { form: { ...form, sought: field, pointed: 0 }, next: 'stay' } : byArrow(form, name)
}

/** What is typed of a name becomes the one that is pointed at; sent, it has to mean one alone. */
function completed(form: AnnounceForm, name: string, audiences: readonly AudienceOption[]): EditedAnnounce {
  const found = soughtAudiences(form, audiences)
  const isClear = found.length === 1 || (found.length > 1 && name !== 'Ctrl-d')
  if (!isClear) return { form, next: 'nobody' }
  const told = found[form.pointed]?.key
  const added = told === undefined || form.to.includes(told) ? form.to : [...form.to, told]
  const next = { ...form, to: added, sought: textField({ maxLength: 60 }), pointed: 0 }
  return { form: next, next: name === 'Ctrl-d' ? 'send' : 'stay' }
}

function turned(form: AnnounceForm, found: readonly AudienceOption[]): EditedAnnounce {
  const word = found[form.pointed]?.key
  if (word === undefined) return { form, next: 'nobody' }
  const { to } = form
  const changed = to.includes(word) ? to.filter((each) => each !== word) : [...to, word]
  const isSought = form.sought.text !== ''
  return {
    form: {
      ...form,
      to: changed,
      ...(isSought && { sought: textField({ maxLength: 60 }), pointed: 0 }),
    },
    next: 'stay',
  }
}
