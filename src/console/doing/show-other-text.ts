import { takeOtherText } from '../../desk/draft-text.ts'
import { replaceText } from '../components/text-field/change-text.ts'
import { writtenIn } from '../overlays/every-overlay.ts'
import type { Doing } from './doing.ts'

/** Shows what another console wrote of the draft in the form; what stood there is kept in its place, and comes back the same way. */
export function showOtherText({ ui, desk }: Doing): void {
  const { overlay } = ui.scene().model
  const written = overlay && writtenIn(overlay)
  const text = written?.of ? takeOtherText(desk.drafts, written.of) : null
  if (!written || text === null) return
  ui.change({ do: 'open', overlay: written.with(replaceText(written.field, text), null) })
}
