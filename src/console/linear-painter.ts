import type { WriteStream } from 'node:tty'
import { widthOf, wrapText } from '../language/width.ts'
import { clean } from '../language/clean.ts'
import type { Said } from './components/line.ts'
import type { FramePainter, PaintedFrame } from './frame-painter.ts'

export type LinearOptions = {
  /** The word before what is pointed at. */
  readonly selected: () => string
  /** The word for what is marked. */
  readonly marked: () => string
  /** Which of how many something is. */
  readonly position: (entry: { readonly at: number; readonly of: number }) => string
}

const escape = '\u001B'
const clearLine = `\r${escape}[K`
const everything = `${escape}[H${escape}[2J${escape}[3J`
const showCursor = `${escape}[?25h`
const nothing: ReadonlySet<string> = new Set()
const widest = 110
const nowhere: ReadonlyMap<string, Said> = new Map()

/**
 * Writes frames for a screen reader: no place on the screen, only lines one after another. A place is read from its top when
 * it is entered; after that what was not there before, what is pointed at now, and what the console has to say. Where the
 * selection moves, only what it moved to is read, and the cursor stays there for who reads by touch. What is typed stands in
 * the last line, with the cursor in it. What merely counts on (a clock, a wait) is not said again.
 */
export function linearPainter(
  stdout: WriteStream,
  { selected, marked, position }: LinearOptions,
): FramePainter {
  let place = ''
  let before = nothing
  let heard = new Set<string>()
  /** What was pointed at in which list. */
  let pointedBefore = nowhere
  let typed = ''
  /** What stands in the line of the cursor. */
  let line: 'nothing' | 'what-is-typed' | 'what-was-said' = 'nothing'
  let newest: PaintedFrame | null = null
  /** The newest frame of those that are not written while somebody else has the terminal. */
  let lent: { newest: PaintedFrame | null } | null = null

  const begin = (): void => {
    before = nothing
    heard = new Set()
    pointedBefore = nowhere
  }
  /** Whether it is pointed at in a list in which something was before. */
  const isMovedTo = ({ isPointed, entry }: Said): boolean =>
    isPointed === true && entry !== undefined && pointedBefore.has(entry.list)
  const inWords = (one: Said): string => {
    const { words, isPointed, entry } = one
    const isNewHere = isPointed === true && !isMovedTo(one)
    const rest = entry ? [entry.isMarked ? marked() : '', position(entry)] : []
    const all = [words, ...rest].filter((part) => part !== '').join(', ')
    return isNewHere ? `${selected()} ${all}` : all
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
    const field = cursor ? cursor.y : -1
    // The first line is clock and counts, which change all the time; the queues tell them too.
    const all = frame.said.flatMap((said, row) =>
      row === 0 || row === field ? [] : said.map((one) => ({ ...one, row })),
    )
    const moved = all.find((said) => said.isPointed === true && isAnother(said, pointedBefore))
    const top = moved ? all.find(({ entry }) => entry?.list === moved.entry?.list)?.row : undefined
    const news = all.filter((said) => {
      if (before.has(asSeen(said))) return false
      // What the console has to say is said again, and so is what is pointed at again.
      if (said.isPointed || said.row === rows.length - 2) return true
      return !heard.has(constant(said.words)) && (top === undefined || said.row < top)
    })
    // Broken at words: a braille display shows what a terminal broke anywhere as two words.
    const said = news
      .toSorted((a, b) => Number(isMovedTo(b)) - Number(isMovedTo(a)))
      .map(inWords)
      .flatMap((words) => wrapText(words, stdout.columns || widest))
    before = new Set(all.map(asSeen))
    for (const { words } of all) heard.add(constant(words))
    pointedBefore = new Map(
      all.flatMap((said) => (said.isPointed && said.entry ? [[said.entry.list, said]] : [])),
    )
    write(said, cursor ? promptOf(rows[field], cursor) : null)
  }
  const write = (said: readonly string[], prompt: string | null): void => {
    if (said.length === 0 && (prompt ?? '') === typed) return
    // A letter more is one letter for whoever listens, and not the whole line again.
    if (said.length === 0 && typed !== '' && prompt?.startsWith(typed)) {
      stdout.write(prompt.slice(typed.length))
      typed = prompt
      return
    }
    const start = line === 'what-was-said' ? '\r\n' : clearLine
    // Where nothing is typed the cursor stays at what was said last.
    const end = prompt === null ? '\r' : `${said.length > 0 ? '\r\n' : ''}${prompt}`
    stdout.write(`${start}${said.join('\r\n')}${end}${showCursor}`)
    typed = prompt ?? ''
    line = typed !== '' ? 'what-is-typed' : prompt === null && said.length > 0 ? 'what-was-said' : 'nothing'
  }
  const endLine = (): void => {
    if (line !== 'nothing' && !stdout.destroyed) stdout.write('\r\n')
    line = 'nothing'
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
      endLine()
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
      line = 'nothing'
      stdout.write(everything)
    },
  }
}

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

function withoutTones(row: string): string {
  return row.replaceAll(/\u001B\[[\d;]*m/g, '')
}

/** Whether it is another entry than the one before: what came in above an entry moves it on, and leaves it the same. */
function isAnother({ words, entry }: Said, before: ReadonlyMap<string, Said>): boolean {
  const last = entry && before.get(entry.list)
  return (
    last?.entry?.at !== undefined && last.entry.at !== entry?.at && constant(last.words) !== constant(words)
  )
}

/** What tells something from what it was: whether it is pointed at and marked, without its place and what counts on. */
function asSeen({ words, isPointed, entry }: Said): string {
  return `${isPointed === true ? '>' : ' '}${entry?.isMarked === true ? '+' : ' '}${constant(words)}`
}

/** A line without what counts on. */
function constant(line: string): string {
  return line.replaceAll(/-?\d+:\d\d(?::\d\d)?(?: h)?|\d+ (?:s|min|h|d)\b/g, '0')
}
