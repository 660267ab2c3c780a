import * as z from 'zod'
import { replaceText } from '../components/text-field/change-text.ts'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import { keyName } from '../input/key.ts'
import { notePanel } from '../screens/note-panel.ts'
import { cutProblem } from './cut-problem.ts'
import { namedKey } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'
import { resolutionField, resolutionOf } from '../forms/resolution.ts'

const kept = z.object({ ref: z.string() })

/** What was done about a case, or why nothing was. */
export const resolveCase: OverlayKind<'resolve-case'> = {
  isReadBehind: true,
  draw: ({ ref, field, problem }, { room, look }) =>
    notePanel({ title: look.say('case.resolve-title', { ref }), field, problem }, room, look),
  press(overlay, { key, desk: { ui, columns, look } }) {
    const { ref, field, withChildren } = overlay
    switch (keyName(key)) {
      case 'Escape':
        ui.change({ do: 'close' })
        return true
      case 'Ctrl-d':
        ui.perform({ do: 'resolve-case', ref, resolution: field.text, withChildren })
        return true
      default: {
        const edited = editTextField(field, key, columns - 3)
        if (edited)
          ui.change({
            do: 'open',
            overlay: {
              ...overlay,
              field: edited,
              withChildren: false,
              problem: cutProblem(edited, key, look),
            },
          })
        return edited !== null
      }
    }
  },
  written: (overlay) => ({
    field: overlay.field,
    of: { kind: 'note', under: resolutionOf(overlay.ref) },
    with: (field, problem) => ({ ...overlay, field, withChildren: false, problem }),
  }),
  isChangedElsewhere: (overlay, { notes }) => notes.isChangedElsewhere(resolutionOf(overlay.ref)),
  withOtherDraft(overlay, { notes }) {
    const text = notes.takeOther(resolutionOf(overlay.ref))
    if (text === null) return null
    return { ...overlay, field: replaceText(overlay.field, text), withChildren: false, problem: null }
  },
  keys: ({ withChildren }, { say }) => [
    namedKey('Ctrl-D', say(withChildren ? 'case.resolve-all' : 'action.case.resolve')),
    namedKey('Ctrl-G', say('keys.editor')),
    namedKey('Esc', say('keys.keep-draft')),
  ],
  kept: {
    keep: ({ ref }) => ({ ref }),
    keepTyped: ({ ref, field }, { drafts }) => drafts.notes.keep(resolutionOf(ref), field.text),
    comeBack(from, { ui, desk }) {
      const parsed = kept.safeParse(from)
      if (!parsed.success) return
      const { ref } = parsed.data
      const field = resolutionField(desk.drafts.notes.read(resolutionOf(ref)) ?? '')
      ui.change({
        do: 'open',
        overlay: { kind: 'resolve-case', ref, field, withChildren: false, problem: null },
      })
    },
  },
}
