import { attaching, editAttaching } from './attach-to-reply.ts'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import { keyName, type Key } from '../input/key.ts'
import { matchingTemplates } from './matching-templates.ts'
import {
  replyStops,
  typedTemplate,
  type ReplyForm,
  type ReplyStop,
  type TemplatePreview,
  type TemplateOption,
} from './reply-form.ts'

/** A reply after a key. `none` leaves the key to others. */
export type EditedReply =
  | { readonly form: ReplyForm; readonly next: 'stay' | 'send' | 'close' | 'none' | 'complete' | 'quote' }
  /** What the text of a template would be is wanted. */
  | { readonly form: ReplyForm; readonly next: 'preview'; readonly template: string }
  /** A file at a path is to go with it. */
  | { readonly form: ReplyForm; readonly next: 'attach'; readonly path: string }
  /** The text of a template is wanted in the place of its name. */
  | { readonly form: ReplyForm; readonly next: 'fill-in'; readonly template: string }

type Around = {
  /** The width its text is drawn at. */
  readonly columns: number
  readonly templates: readonly TemplateOption[]
}

/** Gives one key to a reply. */
export function editReplyForm(form: ReplyForm, key: Key, { columns, templates }: Around): EditedReply {
  if (form.side?.asks === 'attach') return editAttaching(form, form.side, key)
  if (form.side) return lookAtTemplate(form, form.side, key)
  const typed = typedTemplate(form)
  const matching = typed ? matchingTemplates(templates, typed.name) : []
  const name = keyName(key)
  switch (name) {
    case 'Escape':
      return { form, next: 'close' }
    case 'Ctrl-d':
      return { form, next: 'send' }
    case 'Ctrl-l':
      return stay({ ...form, language: form.language === 'pl' ? 'en' : 'pl' })
    case 'Ctrl-o':
      return stay({ ...form, side: attaching() })
    case 'Ctrl-r':
      return { form, next: 'quote' }
    case 'Ctrl-p':
      if (!typed) break
      return { form, next: 'preview', template: (matching[form.selected] ?? matching[0])?.key ?? typed.name }
    case 'Tab': {
      const chosen = matching[form.selected] ?? matching[0]
      return typed ? { form, next: 'fill-in', template: chosen?.key ?? typed.name } : stay(moveStop(form, 1))
    }
    case 'Shift-Tab':
      return stay(moveStop(form, -1))
    case 'ArrowDown':
      if (matching.length > 0)
        return stay({ ...form, selected: Math.min(form.selected + 1, matching.length - 1) })
      break
    case 'ArrowUp':
      if (matching.length > 0) return stay({ ...form, selected: Math.max(0, form.selected - 1) })
      break
    default:
  }
  const { focus } = form
  if (focus !== 'text' && (name === 'Enter' || name === 'ArrowDown')) return stay(moveStop(form, 1))
  if (focus !== 'text' && name === 'ArrowUp') return stay(moveStop(form, -1))
  const field = editTextField(form.texts[focus], key, columns)
  return field
    ? stay({ ...form, selected: 0, texts: { ...form.texts, [focus]: field } })
    : { form, next: 'none' }
}

/** What a template would put in is read, put in, or left. */
function lookAtTemplate(form: ReplyForm, side: TemplatePreview, key: Key): EditedReply {
  const scrolled = (by: number): EditedReply =>
    stay({ ...form, side: { ...side, scroll: Math.max(0, side.scroll + by) } })
  switch (keyName(key)) {
    case 'Tab':
    case 'Enter':
      return { form: { ...form, side: null }, next: 'fill-in', template: side.template }
    case 'ArrowDown':
      return scrolled(1)
    case 'ArrowUp':
      return scrolled(-1)
    case 'PageDown':
      return scrolled(6)
    case 'PageUp':
      return scrolled(-6)
    case 'Escape':
    case 'Ctrl-p':
      return stay({ ...form, side: null })
    default:
      return { form, next: 'none' }
  }
}

/** The fields of a reply in their order; a channel without subjects has none. */
export function stopsOfReply({ begun }: ReplyForm): readonly ReplyStop[] {
  return begun.hasSubject ? replyStops : replyStops.filter((stop) => stop !== 'subject')
}

function moveStop(form: ReplyForm, by: 1 | -1): ReplyForm {
  const stops = stopsOfReply(form)
  const at = stops.indexOf(form.focus)
  return { ...form, focus: stops[(at + by + stops.length) % stops.length] ?? 'text', selected: 0 }
}

function stay(form: ReplyForm): EditedReply {
  return { form, next: 'stay' }
}
