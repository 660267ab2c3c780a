import { replaceText } from '../components/text-field/change-text.ts'
import type { Doing } from './doing.ts'

/** Goes on with the path that is being typed; where that could be several things, they are named. */
export function completePath({ ui, outside }: Doing): void {
  const { overlay } = ui.scene().model
  if (overlay?.kind === 'reply' && overlay.form.side?.asks === 'attach') {
    const { side } = overlay.form
    const { text, names } = outside.completedPath(side.field.text, 'file')
    const form = { ...overlay.form, side: { ...side, field: replaceText(side.field, text), names } }
    ui.change({ do: 'open', overlay: { ...overlay, form, problem: null } })
    return
  }
  if (overlay?.kind !== 'files' || !overlay.saving) return
  const { field } = overlay.saving
  const { text, names } = outside.completedPath(field.text, 'folder')
  const saving = { ...overlay.saving, field: replaceText(field, text), names }
  ui.change({ do: 'open', overlay: { ...overlay, saving, problem: null } })
}
