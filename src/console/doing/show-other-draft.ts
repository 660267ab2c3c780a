import { withOtherDraft } from '../overlays/every-overlay.ts'
import type { Doing } from './doing.ts'

/** Shows what another console wrote of the draft in the form, all of it; what stood there is kept in its place, and comes back the same way. */
export function showOtherDraft({ ui, desk }: Doing): void {
  const { overlay } = ui.scene().model
  const other = overlay && withOtherDraft(overlay, desk.drafts)
  if (other) ui.change({ do: 'open', overlay: other })
}
