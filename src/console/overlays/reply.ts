import * as z from 'zod'
import type { TextField } from '../components/text-field/text-field.ts'
import { editReplyForm } from '../forms/edit-reply-form.ts'
import { replyDraftOf, replySentBy, typedTemplate, withDraft, type ReplyForm } from '../forms/reply-form.ts'
import { keyInText, keyLabel } from '../key-label.ts'
import { replyColumns, replyPanel } from '../screens/reply.ts'
import type { MessageView } from '../screens/message-lines.ts'
import { readTemplates } from '../views/read-templates.ts'
import { cutProblem } from './cut-problem.ts'
import { namedKey } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'

const kept = z.object({ ref: z.string() })

/** An answer in writing to a contact in hand. */
export const reply: OverlayKind<'reply'> = {
  isReadBehind: true,
  ownKeys: ['Ctrl-l'],
  read: (agent, reading, { form }) => ({ templates: readTemplates(form.ref, agent, reading) }),
  draw({ form, problem }, { scene, room, look }) {
    const { place, offers } = scene.views
    const isHere = place.of === 'workspace' && place.work?.ref === form.ref
    const customerName = isHere ? (place.card?.name ?? null) : null
    const meanwhile = isHere ? messagesAfter(place.messages, form.begun.lastSeen) : []
    const { templates } = offers
    return replyPanel({ form, customerName, templates, meanwhile, problem }, room, look)
  },
  press(overlay, { scene, key, desk: { ui, columns, look } }) {
    const { templates } = scene.views.offers
    const edited = editReplyForm(overlay.form, key, { columns: replyColumns(columns), templates })
    const { form } = edited
    switch (edited.next) {
      case 'stay': {
        const problem = cutProblem(typedField(form), key, look)
        ui.change({ do: 'open', overlay: { ...overlay, form, problem } })
        return true
      }
      case 'fill-in':
        ui.perform({ do: 'fill-in-template', template: edited.template })
        return true
      case 'attach':
        ui.perform({ do: 'attach-file', path: edited.path })
        return true
      case 'quote':
        ui.perform({ do: 'quote' })
        return true
      case 'preview':
        ui.perform({ do: 'preview-template', template: edited.template })
        return true
      case 'complete':
        ui.perform({ do: 'complete-path' })
        return true
      case 'send':
        ui.perform({ do: 'reply', ref: form.ref, reply: replySentBy(form) })
        return true
      case 'close':
        ui.change({ do: 'close' })
        return true
      case 'none':
        return false
      default:
        return edited satisfies never
    }
  },
  written: (overlay) => {
    const { form } = overlay
    const { texts, side } = form
    if (side) return null
    return {
      field: texts.text,
      of: { kind: 'reply', under: form.ref },
      with: (text, problem) => ({ ...overlay, form: { ...form, texts: { ...texts, text } }, problem }),
    }
  },
  isChangedElsewhere: (overlay, { replies }) => replies.isChangedElsewhere(overlay.form.ref),
  withOtherDraft(overlay, { replies }) {
    const draft = replies.takeOther(overlay.form.ref)
    return draft && { ...overlay, form: withDraft(overlay.form, draft), problem: null }
  },
  keys({ form }, { say, glyphs }, keymap) {
    if (form.side?.asks === 'template')
      return [
        namedKey('Tab', say('keys.template')),
        namedKey(`${glyphs.up}${glyphs.down}`, say('keys.scroll')),
        namedKey('Esc', say('keys.back')),
      ]
    if (form.side)
      return [
        namedKey('Enter', say('keys.attach')),
        namedKey('Tab', say('keys.complete')),
        ...(form.attached.length === 0 ? [] : [namedKey('Del', say('keys.take-off'))]),
        namedKey('Esc', say('keys.back')),
      ]
    const isNamed = typedTemplate(form) !== null
    const [wrapUp] = keymap.keysOf('interaction.wrap-up-and-next')
    return [
      ...(isNamed ? [namedKey('Tab', say('keys.template'))] : []),
      namedKey('Ctrl-D', say('keys.send')),
      ...(isNamed ? [namedKey('Ctrl-P', say('keys.look-first'))] : []),
      ...(wrapUp === undefined
        ? []
        : [namedKey(keyLabel(keyInText(wrapUp), glyphs), say('keys.send-and-next'))]),
      namedKey('Ctrl-O', say('keys.attach')),
      namedKey('Ctrl-R', say('keys.quote')),
      namedKey('Ctrl-G', say('keys.editor')),
      ...(isNamed ? [] : [namedKey('Tab', say('keys.next-field'))]),
      namedKey('PgDn', say('keys.read-on')),
      namedKey('Esc', say('keys.keep-draft')),
    ]
  },
  kept: {
    keep: ({ form }) => ({ ref: form.ref }),
    keepTyped: ({ form }, { drafts }) => drafts.replies.keep(form.ref, replyDraftOf(form)),
    comeBack(from, { ui }) {
      const parsed = kept.safeParse(from)
      if (parsed.success) ui.perform({ do: 'begin-reply', ref: parsed.data.ref, comesBack: true })
    },
  },
}

/** The text that keys go to. */
function typedField({ side, texts, focus }: ReplyForm): TextField {
  return side?.asks === 'attach' ? side.field : texts[focus]
}

/** The messages that came after one; all of them where there was none. */
function messagesAfter(messages: readonly MessageView[], id: string | null): readonly MessageView[] {
  return messages.slice(messages.findIndex((message) => message.id === id) + 1)
}
