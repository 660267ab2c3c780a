import type { WriteStream } from 'node:tty'
import { clean } from '../language/clean.ts'
import type { Environment } from './theme.ts'

/** What a terminal can do to be noticed by somebody who looks elsewhere. */
export type TerminalAttention = {
  /** Names the window; null gives it back the name that it had. */
  readonly title: (text: string | null) => void
  /** Whether it shows notifications of the desktop. */
  readonly hasDesktop: boolean
  readonly notify: (text: string) => void
}

const escape = '\u001B'
// Not the bell, which ends such a sequence too: whoever looks for rings, and old terminals, would hear one.
const stringEnd = `${escape}\\`

type Protocol = (text: string) => string

/** Title by OSC 2, notifications by OSC 9, 777 or 99, whichever the terminal says that it knows. */
export function terminalAttention(stdout: Pick<WriteStream, 'write'>, env: Environment): TerminalAttention {
  const terminal = env['TERM'] ?? ''
  // These print what they do not know.
  const hasTitle = !/^(?:linux|dumb|vt\d+|)$/.test(terminal)
  const protocol = protocolOf(env)
  let isNamed = false
  return {
    title(text) {
      if (!hasTitle || (text === null && !isNamed)) return
      const before = isNamed ? '' : `${escape}[22;2t`
      // The name is empty for terminals that keep none.
      stdout.write(
        text === null
          ? `${escape}]2;${stringEnd}${escape}[23;2t`
          : `${before}${escape}]2;${plain(text)}${stringEnd}`,
      )
      isNamed = text !== null
    },
    hasDesktop: protocol !== null,
    notify(text) {
      if (protocol) stdout.write(protocol(plain(text)))
    },
  }
}

/** Source: the manuals of iTerm2, WezTerm, Ghostty (OSC 9), kitty (OSC 99), foot and rxvt-unicode (OSC 777). */
function protocolOf(env: Environment): Protocol | null {
  const terminal = env['TERM'] ?? ''
  // Inside tmux and screen the variables are those of the terminal that started them.
  if (env['TMUX'] || terminal.startsWith('screen') || terminal.startsWith('tmux')) return null
  if (env['KITTY_WINDOW_ID'] || terminal === 'xterm-kitty')
    return (text) => `${escape}]99;;${text}${stringEnd}`
  if (/^(?:iTerm\.app|WezTerm|ghostty)$/.test(env['TERM_PROGRAM'] ?? ''))
    return (text) => `${escape}]9;${text}${stringEnd}`
  if (/^(?:foot|rxvt-unicode)/.test(terminal))
    return (text) => `${escape}]777;notify;linia;${text.replaceAll(';', ',')}${stringEnd}`
  return null
}

/** One line that ends no sequence. */
function plain(text: string): string {
  return clean(text).replaceAll(/\s+/g, ' ')
}
