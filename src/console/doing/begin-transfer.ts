import { newTransfer } from '../forms/new-transfer.ts'
import type { Doing } from './doing.ts'

/** Opens the choice of who gets a contact, with the note that was begun before and went along with nothing. */
export function beginTransfer({ ui, desk }: Doing, ref: string): void {
  ui.change({ do: 'open', overlay: newTransfer(ref, desk.drafts.transferNotes.read(ref) ?? '') })
}
