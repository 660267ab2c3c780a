import { insertText } from '../components/text-field/edit-text-field.ts'
import type { TextField } from '../components/text-field/text-field.ts'
import type { Doing } from './doing.ts'

/** Goes on with the path that is being typed; where that could be several things, they are named. */
export function completePath({ ui, outside }: Doing): void {
  const { overlay } = ui.scene().model
  if (overlay?.kind === 'reply' && overlay.form.side) {
    const { side } = overlay.form
    const { text, names } = outside.completedPath(side.field.text, 'file')
    const form = { ...overlay.form, side: { ...side, field: withText(side.field, text), names } }
    ui.change({ do: 'open', overlay: { ...overlay, form, problem: null } })
    return
  }
  if (overlay?.kind !== 'files' || !overlay.saving) return
  const { field } = overlay.saving
  const { text, names } = outside.completedPath(field.text, 'folder')
  const saving = { ...overlay.saving, field: withText(field, text), names }
  ui.change({ do: 'open', overlay: { ...overlay, saving, problem: null } })
}

/** A field of one line with another text, as one step for undo. */
function withText(field: TextField, text: string): TextField {
  if (text === field.text) return field
  const undo = [...field.undo, { text: field.text, cursor: field.cursor }]
  return { ...insertText({ ...field, text: '', cursor: 0 }, text), undo, redo: [] }
}
