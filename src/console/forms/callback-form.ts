import { replaceText } from '../components/text-field/change-text.ts'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import type { CallbackDraft } from '../../desk/drafts.ts'
import { textField, type TextField } from '../components/text-field/text-field.ts'
import { keyName, type Key } from '../input/key.ts'

/** What is asked of a new callback, in the order of its form. */
export type CallbackStop = 'when' | 'whose' | 'queue' | 'note'

/** A callback while it is promised. */
export type CallbackForm = {
  /** The contact in which it is promised, or the customer whom it is promised to. */
  readonly of: string
  readonly when: TextField
  readonly whose: 'mine' | 'anyone'
  /** Key of the queue; null for that of the contact, which is not asked for. */
  readonly queue: string | null
  readonly note: TextField
  readonly focus: CallbackStop
}

export type EditedCallback = {
  readonly form: CallbackForm
  readonly next: 'stay' | 'send' | 'close' | 'none'
}

/** A new callback, or one that goes on where it was left. `queue`: null for that of the contact, empty for one's first. */
export function callbackForm(of: string, queue: string | null, draft: CallbackDraft | null): CallbackForm {
  const begun = draft ?? { when: '', whose: 'mine', queue, note: '' }
  return {
    of,
    when: textField({ text: begun.when, maxLength: 100 }),
    whose: begun.whose,
    queue: queue === null ? null : (begun.queue ?? queue),
    note: textField({ text: begun.note, maxLength: 2000 }),
    focus: 'when',
  }
}

/** What the form holds, to be kept until it is sent or thrown away. */
export function callbackDraftOf({ when, whose, queue, note }: CallbackForm): CallbackDraft {
  return { when: when.text, whose, queue, note: note.text }
}

/** The form with another draft in it; what its texts were before comes back by undo. */
export function withDraft(form: CallbackForm, { when, whose, queue, note }: CallbackDraft): CallbackForm {
  return {
    ...form,
    when: replaceText(form.when, when),
    whose,
    queue: form.queue === null ? null : (queue ?? form.queue),
    note: replaceText(form.note, note),
  }
}

/** The queue that is chosen: the first of those there are while nobody chose; null for that of the contact. */
export function chosenQueue({ queue }: CallbackForm, queues: readonly string[]): string | null {
  return queue === '' ? (queues[0] ?? '') : queue
}

/** What the form asks for: the queue only where no contact has one. */
export function stopsOfCallback({ queue }: CallbackForm): readonly CallbackStop[] {
  return queue === null ? ['when', 'whose', 'note'] : ['when', 'whose', 'queue', 'note']
}

/** Gives one key to the form; Enter goes on from field to field and sends from the last. */
export function editCallbackForm(form: CallbackForm, key: Key, queues: readonly string[]): EditedCallback {
  const stops = stopsOfCallback(form)
  const at = stops.indexOf(form.focus)
  const focusOn = (index: number): EditedCallback => ({
    form: { ...form, focus: stops[(index + stops.length) % stops.length] ?? 'when' },
    next: 'stay',
  })
  switch (keyName(key)) {
    case 'Escape':
      return { form, next: 'close' }
    case 'Ctrl-d':
      return { form, next: 'send' }
    case 'Enter':
      return at === stops.length - 1 ? { form, next: 'send' } : focusOn(at + 1)
    case 'Tab':
    case 'ArrowDown':
      return focusOn(at + 1)
    case 'Shift-Tab':
    case 'ArrowUp':
      return focusOn(at - 1)
    case 'ArrowLeft':
      return form.focus === 'when' || form.focus === 'note' ? typed(form, key) : turned(form, queues, -1)
    case 'ArrowRight':
    case 'Space':
      return form.focus === 'when' || form.focus === 'note' ? typed(form, key) : turned(form, queues, 1)
    default:
      return typed(form, key)
  }
}

function typed(form: CallbackForm, key: Key): EditedCallback {
  const { focus } = form
  if (focus !== 'when' && focus !== 'note') return { form, next: 'none' }
  const field = editTextField(form[focus], key)
  return field ? { form: { ...form, [focus]: field }, next: 'stay' } : { form, next: 'none' }
}

function turned(form: CallbackForm, queues: readonly string[], by: 1 | -1): EditedCallback {
  if (form.focus === 'whose') {
    return { form: { ...form, whose: form.whose === 'mine' ? 'anyone' : 'mine' }, next: 'stay' }
  }
  const at = queues.indexOf(chosenQueue(form, queues) ?? '')
  const queue = queues[(at + by + queues.length) % queues.length] ?? form.queue
  return { form: { ...form, queue }, next: 'stay' }
}
