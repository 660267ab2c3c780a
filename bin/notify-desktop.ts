import { execFile } from 'node:child_process'
import { programOnPath } from '../src/desk/program-on-path.ts'

/**
 * Shows a text by notify-send; null where there is no desktop, no such program, or where somebody sits at another machine:
 * the desktop of this one is not his.
 */
export function notifyDesktop(
  env: Readonly<Record<string, string | undefined>>,
): ((text: string) => void) | null {
  const hasDesktop = Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
  if (!hasDesktop || env['SSH_CONNECTION']) return null
  const program = programOnPath('notify-send', env)
  if (program === undefined) return null
  return (text) => {
    // What the desktop does with it is its own affair.
    const body = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    execFile(program, ['--app-name=linia', '--', 'linia', body], { timeout: 5000 }, () => {})
  }
}
