import { capped } from '../../language/capped.ts'
import { formatNumber } from '../../language/numbers.ts'
import type { Doing } from './doing.ts'
import { tellDone } from './tell.ts'

const quoted = 60

/** Copies a text to the clipboard of the terminal, and tells what was copied. */
export function copyText(
  doing: Doing,
  { what, text }: { readonly what: string; readonly text: string },
): void {
  const { clipboard, ui, look } = doing
  ui.change({ do: 'close' })
  const copied = clipboard.copy(text)
  if (copied.is === 'no-clipboard') {
    const said = look.say('copy.no-clipboard', { terminal: copied.terminal })
    ui.change({ do: 'notice', notice: { kind: 'refused', text: said, hint: '' } })
    return
  }
  const shown = capped(copied.text.replaceAll(/\s+/g, ' '), quoted)
  if (copied.isCut) tellDone(doing, 'done.copied-cut', { what, kB: formatNumber(75, look.language) })
  else tellDone(doing, 'done.copied', { what, text: shown })
}
