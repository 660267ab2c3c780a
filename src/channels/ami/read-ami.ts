import type { AmiMessage } from './ami-message.ts'

/** Reads what a manager interface sends, however it comes in pieces. */
export type AmiReading = {
  /** The messages that are whole by now. Null where what comes is no manager interface: nothing more is to be read. */
  readonly take: (chunk: Uint8Array) => readonly AmiMessage[] | null
  /** The line by which the server named itself, such as `Asterisk Call Manager/9.0.0`; null until it came. */
  readonly greeting: () => string | null
}

/** Asterisk cuts values itself at a few kilobytes; whatever sends more is something else. */
const longestLine = 64 * 1024
const mostFields = 2000
const greetingStart = 'Asterisk Call Manager'

/** Begins to read a connection: first comes the line that greets, then messages that end with an empty line each. */
export function readAmi(): AmiReading {
  const decoder = new TextDecoder()
  let greeting: string | null = null
  let rest = ''
  let fields: (readonly [string, string])[] = []
  let isOver = false
  return {
    greeting: () => greeting,
    take(chunk) {
      if (isOver) return null
      const messages: AmiMessage[] = []
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      for (const ended of lines) {
        const line = ended.endsWith('\r') ? ended.slice(0, -1) : ended
        if (greeting === null) {
          if (!line.startsWith(greetingStart)) isOver = true
          greeting = line
        } else if (line === '') {
          if (fields.length > 0) messages.push({ fields })
          fields = []
        } else fields.push(fieldOfLine(line))
        if (isOver || line.length > longestLine || fields.length > mostFields) {
          isOver = true
          return null
        }
      }
      if (rest.length > longestLine) isOver = true
      return isOver ? null : messages
    },
  }
}

/** A line without a colon is what the output of a command looks like: it stands under no name. */
function fieldOfLine(line: string): readonly [string, string] {
  const colon = line.indexOf(':')
  if (colon === -1) return ['', line]
  const value = line.slice(colon + 1)
  return [line.slice(0, colon), value.startsWith(' ') ? value.slice(1) : value]
}
