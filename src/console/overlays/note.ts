import * as z from 'zod'
import { replaceText } from '../components/text-field/change-text.ts'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import { textField } from '../components/text-field/text-field.ts'
import { keyName } from '../input/key.ts'
import { notePanel } from '../screens/note-panel.ts'
import { cutProblem } from './cut-problem.ts'
import { namedKey } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'

const kept = z.object({ ref: z.string() })

/** A note on an interaction or a customer. */
export const note: OverlayKind<'note'> = {
  isReadBehind: true,
  draw: ({ ref, field, problem }, { room, look }) =>
    notePanel({ title: look.say('note.title', { ref }), field, problem }, room, look),
  press(overlay, { key, desk: { ui, columns, look } }) {
    switch (keyName(key)) {
      case 'Escape':
        ui.change({ do: 'close' })
        return true
      case 'Ctrl-d':
        ui.perform({ do: 'note', ref: overlay.ref, text: overlay.field.text })
        return true
      default: {
        const field = editTextField(overlay.field, key, columns - 3)
        if (field)
          ui.change({
            do: 'open',
            overlay: { ...overlay, field, problem: cutProblem(field, key, look) },
          })
        return field !== null
      }
    }
  },
  written: (overlay) => ({
    field: overlay.field,
    of: { kind: 'note', under: overlay.ref },
    with: (field, problem) => ({ ...overlay, field, problem }),
  }),
  isChangedElsewhere: (overlay, { notes }) => notes.isChangedElsewhere(overlay.ref),
  withOtherDraft(overlay, { notes }) {
    const text = notes.takeOther(overlay.ref)
    return text === null ? null : { ...overlay, field: replaceText(overlay.field, text), problem: null }
  },
  keys: (_overlay, { say }) => [
    namedKey('Enter', say('keys.new-line')),
    namedKey('Ctrl-D', say('keys.save')),
    namedKey('Ctrl-G', say('keys.editor')),
    namedKey('Esc', say('keys.keep-draft')),
  ],
  kept: {
    keep: ({ ref }) => ({ ref }),
    keepTyped: ({ ref, field }, { drafts }) => drafts.notes.keep(ref, field.text),
    comeBack(from, { ui, desk }) {
      const parsed = kept.safeParse(from)
      if (!parsed.success) return
      const { ref } = parsed.data
      const text = desk.drafts.notes.read(ref) ?? ''
      const field = textField({ text, isMultiline: true, maxLength: 200_000 })
      ui.change({ do: 'open', overlay: { kind: 'note', ref, field, problem: null } })
    },
  },
}
