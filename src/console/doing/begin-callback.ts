import { callbackForm } from '../forms/callback-form.ts'
import type { Doing } from './doing.ts'

/** Opens the form of a new callback, with what was typed in it before and not sent. */
export function beginCallback(
  { ui, desk }: Doing,
  { of, queue }: { readonly of: string; readonly queue: string | null },
): void {
  const form = callbackForm(of, queue, desk.drafts.callbacks.read(of))
  ui.change({ do: 'open-over', overlay: { kind: 'callback', form, problem: null } })
}
