import type { WriteStream } from 'node:tty'
import { capped } from '../language/capped.ts'
import { clean } from '../language/clean.ts'
import type { Environment } from './theme.ts'

/** The clipboard of the terminal's own machine, which is reached through it from anywhere. */
export type Clipboard = {
  /** Asks the terminal to take a text; no terminal answers whether it did. */
  readonly copy: (text: string) => Copied
}

/** What the terminal was given. */
export type Copied =
  | { readonly is: 'copied'; readonly text: string; readonly isCut: boolean }
  /** It has no clipboard. */
  | { readonly is: 'no-clipboard'; readonly terminal: string }

// Source: the limit of hterm and others, 100,000 bytes for the whole sequence; what is longer is dropped without a word.
const mostBytes = 74_994
// GNU screen takes 768 bytes of a sequence that it hands on.
const screenPiece = 256

const escape = '\u001B'
const bell = '\u0007'

/**
 * The clipboard of a terminal by OSC 52. What goes there is cleaned as what is drawn: nothing in it acts on a terminal that it
 * is pasted into.
 */
export function terminalClipboard(stdout: Pick<WriteStream, 'write'>, env: Environment): Clipboard {
  const terminal = env['TERM'] ?? ''
  const isInScreen = terminal.startsWith('screen') && !env['TMUX']
  return {
    copy(wanted) {
      if (/^(?:linux|dumb|vt\d+|)$/.test(terminal)) return { is: 'no-clipboard', terminal }
      const whole = clean(wanted, { multiline: true }).trim()
      const text = withinBytes(whole, mostBytes)
      const sequence = `${escape}]52;c;${Buffer.from(text).toString('base64')}${bell}`
      stdout.write(isInScreen ? throughScreen(sequence) : sequence)
      return { is: 'copied', text, isCut: text !== whole }
    },
  }
}

function withinBytes(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text
  // No character has more than three bytes for each of its units.
  let cut = capped(text, bytes)
  while (Buffer.byteLength(cut) > bytes)
    cut = capped(text, cut.length - Math.ceil((Buffer.byteLength(cut) - bytes) / 3))
  return cut
}

/** In pieces that GNU screen hands on to the terminal around it. */
function throughScreen(sequence: string): string {
  const pieces = sequence.match(new RegExp(`.{1,${screenPiece}}`, 'gs')) ?? []
  return pieces.map((piece) => `${escape}P${piece}${escape}\\`).join('')
}
