import type { WriteStream } from 'node:tty'
import { widthOf } from '../language/width.ts'
import { clean } from '../language/clean.ts'
import type { FramePainter, PaintedFrame } from './frame-painter.ts'

export type LinearOptions = {
  /** The word before what is pointed at. */
  readonly selected: () => string
}

const escape = '\u001B'
const clearLine = `\r${escape}[K`
const everything = `${escape}[H${escape}[2J${escape}[3J`
const showCursor = `${escape}[?25h`
const nothing: ReadonlySet<string> = new Set()

/**
 * Writes frames for a screen reader: no place on the screen, only lines one after another. A place is read from its top when
 * it is entered; after that what was not there before, what is pointed at now, and what the console has to say. What is typed
 * stands in the last line, with the cursor in it. What merely counts on (a clock, a wait) is not said again.
 */
export function linearPainter(stdout: WriteStream, { selected }: LinearOptions): FramePainter {
  let place = ''
  let before = nothing
  let heard = new Set<string>()
  let typed = ''
  let newest: PaintedFrame | null = null
  /** The newest frame of those that are not written while somebody else has the terminal. */
  let lent: { newest: PaintedFrame | null } | null = null

  const begin = (): void => {
    before = nothing
    heard = new Set()
  }
  const paint = (frame: PaintedFrame): void => {
    if (lent) {
      lent.newest = frame
      return
    }
    newest = frame
    const { rows, cursor, place: now } = frame
    if (now !== place) begin()
    place = now
    const lines = rows.map(readable)
    const field = cursor ? cursor.y : -1
    const isNews = (line: string, row: number): boolean => {
      // The first line is clock and counts, which change all the time; the queues tell them too.
      if (row === 0 || row === field || line === '' || before.has(constant(line))) return false
      // What the console has to say is said again, and so is what is pointed at again.
      const isToldAgain = row === rows.length - 2 || pointer.test(line)
      return isToldAgain || !heard.has(constant(line))
    }
    const news = lines.filter(isNews)
    before = new Set(lines.map(constant))
    for (const line of lines) heard.add(constant(line.replace(pointer, '')))
    const said = news.map((line) => `${line.replace(pointer, `${selected()} `)}\r\n`)
    const prompt = promptOf(rows[field], cursor)
    if (said.length === 0 && prompt === typed) return
    // A letter more is one letter for whoever listens, and not the whole line again.
    const isLonger = said.length === 0 && typed !== '' && prompt.startsWith(typed)
    stdout.write(isLonger ? prompt.slice(typed.length) : `${clearLine}${said.join('')}${prompt}${showCursor}`)
    typed = prompt
  }
  const endLine = (): void => {
    if (typed !== '' && !stdout.destroyed) stdout.write('\r\n')
    typed = ''
  }
  return {
    enter: begin,
    leave: endLine,
    paint,
    again() {
      endLine()
      begin()
      if (newest) paint(newest)
    },
    lend() {
      lent = { newest: null }
    },
    takeBack() {
      const late = lent?.newest
      lent = null
      begin()
      if (late) paint(late)
    },
    wipe() {
      begin()
      typed = ''
      stdout.write(everything)
    },
  }
}

const pointer = /^>\s+/

/** The line that is typed in, with the cursor where it stands. */
function promptOf(row: string | undefined, cursor: { readonly x: number } | null): string {
  if (row === undefined || cursor === null) return ''
  const text = withoutTones(row)
  let left = ''
  for (const letter of text) {
    if (widthOf(clean(left)) >= cursor.x) break
    left += letter
  }
  const right = text.slice(left.length).trimEnd()
  const back = widthOf(clean(right))
  return `${left.trimStart()}${right}${back > 0 ? `${escape}[${back}D` : ''}`
}

/** A row without tones, rules, and the blanks that keep columns apart. */
function readable(row: string): string {
  return withoutTones(row)
    .replaceAll(/-{2,}/g, ' ')
    .replaceAll(/\s+\|\s+/g, '  ')
    .trim()
    .replace(/^-\s*/, '')
    .replace(/\s+-$/, '')
    .replaceAll(/\s{2,}/g, '  ')
    .trim()
}

function withoutTones(row: string): string {
  return row.replaceAll(/\u001B\[[\d;]*m/g, '')
}

/** A line without what counts on. */
function constant(line: string): string {
  return line.replaceAll(/-?\d+:\d\d(?::\d\d)?(?: h)?|\d+ (?:s|min|h|d)\b/g, '0')
}
