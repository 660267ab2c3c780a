import { graphemesOf } from './graphemes.ts'
import { once } from './once.ts'
import { wideRanges } from './wide-ranges.ts'

/** Text of which every character takes one column: Latin, Greek, Cyrillic, and the lines and marks that screens are drawn with. */
const single =
  /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u052F\u2010-\u2027\u2030-\u205E\u2190-\u2319\u232B-\u23E8\u23F1\u23F2\u23F4-\u25FC\u2600-\u2613\u2706-\u2709\u2713-\u2718]*$/

/**
 * Columns that a text takes in the terminal, by grapheme: CJK and emoji 2, marks 0, ambiguous 1.
 * The same figure as Ink's own measure (string-width), whose import alone costs 37 ms. The text is clean and has no line breaks.
 */
export function widthOf(text: string): number {
  if (single.test(text)) return text.length
  let width = 0
  for (const grapheme of graphemesOf(text)) width += graphemeWidth(grapheme)
  return width
}

/** A text of exactly `columns` columns: padded, or cut on a grapheme boundary with `…`. */
export function fit(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const { head, width } = headWithin(text, columns)
  const padding = ' '.repeat(Math.max(0, columns - width))
  return align === 'left' ? head + padding : padding + head
}

/** A text of at most `columns` columns, cut on a grapheme boundary with `…`. */
export function truncate(text: string, columns: number): string {
  return headWithin(text, columns).head
}

/**
 * Lines of at most `columns` columns: broken at line breaks and at spaces, and inside words that are longer than a line.
 * Spaces at a break are dropped, those at the start of a line of the text stay.
 */
export function wrapText(text: string, columns: number): string[] {
  const room = Math.max(1, Math.floor(columns))
  return text.split('\n').flatMap((line) => wrapLine(line, room))
}

/** Runs of spaces, and words. A space that carries a mark is part of a word: a line cannot begin with a mark. */
const pieces = /(?: (?![\p{M}\u0E33\u0EB3]))+|(?:[^ ]| (?=[\p{M}\u0E33\u0EB3]))+/gu

function wrapLine(line: string, columns: number): string[] {
  if (single.test(line) && line.length <= columns) return [line]
  const lines: string[] = []
  let current = ''
  let width = 0
  let spaces = ''
  for (const [piece] of line.matchAll(pieces)) {
    if (/^ +$/.test(piece)) {
      spaces = piece
      continue
    }
    const pieceWidth = widthOf(piece)
    if (width + spaces.length + pieceWidth <= columns) {
      current += spaces + piece
      width += spaces.length + pieceWidth
    } else {
      if (width > 0) lines.push(current)
      const broken = pieceWidth <= columns ? [piece] : brokenWord(piece, columns)
      current = broken.pop() ?? ''
      lines.push(...broken)
      width = widthOf(current)
    }
    spaces = ''
  }
  lines.push(current)
  return lines
}

/** A word in pieces of at most `columns` columns; a wide character that fits in no line becomes `…`. */
function brokenWord(word: string, columns: number): string[] {
  const pieces: string[] = []
  let piece = ''
  let width = 0
  for (const grapheme of single.test(word) ? word : graphemesOf(word)) {
    const wanted = graphemeWidth(grapheme)
    const drawn = wanted > columns ? '…' : grapheme
    const drawnWidth = wanted > columns ? 1 : wanted
    if (width + drawnWidth > columns) {
      pieces.push(piece)
      piece = ''
      width = 0
    }
    piece += drawn
    width += drawnWidth
  }
  pieces.push(piece)
  return pieces
}

/** The text itself when it fits, or its head and `…`; reads no more of it than fits. */
function headWithin(text: string, columns: number): { head: string; width: number } {
  if (columns <= 0) return { head: '', width: 0 }
  if (single.test(text)) {
    if (text.length <= columns) return { head: text, width: text.length }
    return { head: `${text.slice(0, columns - 1)}…`, width: columns }
  }
  let head = ''
  let width = 0
  let cut = { head: '', width: 0 }
  for (const grapheme of graphemesOf(text)) {
    const wanted = graphemeWidth(grapheme)
    if (width + wanted > columns) return { head: `${cut.head}…`, width: cut.width + 1 }
    head += grapheme
    width += wanted
    if (width < columns) cut = { head, width }
  }
  return { head, width }
}

/** What is seen of a cluster: not the ignorable, not controls and formats, not marks that sit on others. */
const seen = /[^\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\p{Mn}\p{Me}]/u
const emoji = once(() => new RegExp(String.raw`^(?:\p{RGI_Emoji}|[0-9#*]\u20E3)$`, 'v'))
const pictograph = /\p{Extended_Pictographic}/gu
const jamo = /^[\u1100-\u11FF\uA960-\uA97C\uD7B0-\uD7FB]/
/** One syllable of conjoining jamo, or any one character. */
const syllables = /[\u1100-\u115F\uA960-\uA97C][\u1160-\u11A7\uD7B0-\uD7C6][\u11A8-\u11FF\uD7CB-\uD7FB]?|./gsu
/** Characters inside a cluster that take columns of their own: spacing marks, half-width voicing marks and their kin. */
const spacing = /[\p{Mc}\uFF00-\uFFEF]/u

function graphemeWidth(grapheme: string): number {
  const start = grapheme.search(seen)
  if (start < 0) return 0
  // The table knows every emoji of one code point; the list of all costs 20 ms to make.
  if (isOneCodePoint(grapheme)) return columnsOf(grapheme)
  if (emoji().test(grapheme) || isJoinedEmoji(grapheme)) return 2
  const visible = grapheme.slice(start)
  if (jamo.test(visible)) {
    const written = Array.from(visible.matchAll(syllables), ([part]) => part).filter((part) =>
      seen.test(part),
    )
    return written.reduce((sum, part) => sum + (jamo.test(part) && part.length > 1 ? 2 : columnsOf(part)), 0)
  }
  let width = 0
  for (const character of visible) {
    if (width === 0 || spacing.test(character)) width += columnsOf(character)
  }
  return width
}

function isOneCodePoint(grapheme: string): boolean {
  return grapheme.length === ((grapheme.codePointAt(0) ?? 0) > 0xffff ? 2 : 1)
}

/** Joined emoji that no list names are drawn as one too. None has more than 50 units: a flood is measured by its first. */
function isJoinedEmoji(grapheme: string): boolean {
  if (grapheme.length > 50 || !grapheme.includes('\u200D')) return false
  return (grapheme.match(pictograph)?.length ?? 0) >= 2
}

/** 1 or 2, by binary search in the table of wide ranges. */
function columnsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  let low = 0
  let high = wideRanges.length / 2 - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (point < (wideRanges[2 * middle] ?? 0)) high = middle - 1
    else if (point > (wideRanges[2 * middle + 1] ?? 0)) low = middle + 1
    else return 2
  }
  return 1
}
