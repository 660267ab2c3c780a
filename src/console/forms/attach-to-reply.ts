import { editTextField } from '../components/text-field/edit-text-field.ts'
import { textField } from '../components/text-field/text-field.ts'
import { keyName, type Key } from '../input/key.ts'
import type { EditedReply } from './edit-reply-form.ts'
import type { AttachingFile, ReplyForm } from './reply-form.ts'

const mostInPath = 2000

/** Asks for the path of a file. */
export function attaching(): AttachingFile {
  return { asks: 'attach', field: textField({ maxLength: mostInPath }), selected: 0, names: [] }
}

/** Gives one key to what asks which file goes with a reply, or which goes no more. */
export function editAttaching(form: ReplyForm, side: AttachingFile, key: Key): EditedReply {
  const { attached } = form
  const { field, selected } = side
  const isEmpty = field.text === ''
  const move = (to: number): EditedReply =>
    stay(form, { ...side, selected: Math.max(0, Math.min(to, attached.length - 1)) })
  switch (keyName(key)) {
    case 'Escape':
    case 'Ctrl-o':
      return { form: { ...form, side: null }, next: 'stay' }
    case 'Enter':
      return isEmpty
        ? { form: { ...form, side: null }, next: 'stay' }
        : { form, next: 'attach', path: field.text }
    case 'Tab':
      return { form, next: 'complete' }
    case 'ArrowDown':
      return move(selected + 1)
    case 'ArrowUp':
      return move(selected - 1)
    case 'Delete': {
      if (!isEmpty) break
      const left = attached.filter((_, index) => index !== selected)
      const last = Math.max(0, left.length - 1)
      return stay({ ...form, attached: left }, { ...side, selected: Math.min(selected, last) })
    }
    default:
  }
  const edited = editTextField(field, key)
  return edited ? stay(form, { ...side, field: edited, names: [] }) : { form, next: 'none' }
}

function stay(form: ReplyForm, side: AttachingFile): EditedReply {
  return { form: { ...form, side }, next: 'stay' }
}
