import type { ScreenCell } from '../console/terminal.ts'

const cellWidth = 8.4
const cellHeight = 18
const padding = 12

/** A terminal's sixteen colours, its ground, and what is written in no colour. */
export type Ground = { readonly colours: readonly string[]; readonly ground: string; readonly plain: string }

/** A dark ground, as common terminals show it. */
const darkColours = [
  '#3b4252',
  '#e06c75',
  '#98c379',
  '#e5c07b',
  '#61afef',
  '#c678dd',
  '#56b6c2',
  '#d8dee9',
  '#7f8694',
  '#ef7a83',
  '#a9d48b',
  '#f0d08c',
  '#74bbf5',
  '#d191e8',
  '#6bc7d3',
  '#ffffff',
]
const dark: Ground = { colours: darkColours, ground: '#1e222a', plain: '#d8dee9' }

type Run = {
  readonly column: number
  readonly text: string
  readonly width: number
  readonly cell: ScreenCell
}

/** Draws a screen as an SVG: one text element for each run of cells that look the same, each at its own column. */
export function drawSvg(rows: readonly (readonly ScreenCell[])[], on: Ground = dark): string {
  const columns = rows[0]?.length ?? 0
  const width = columns * cellWidth + padding * 2
  const height = rows.length * cellHeight + padding * 2
  const shapes = rows.flatMap((cells, row) => runsOf(cells).flatMap((run) => drawRun(run, row, on)))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14">`,
    `\n<rect width="100%" height="100%" rx="8" fill="${on.ground}"/>\n`,
    shapes.join('\n'),
    '\n</svg>\n',
  ].join('')
}

function drawRun(
  { column, text, width, cell }: Run,
  row: number,
  { colours, ground, plain }: Ground,
): string[] {
  const x = padding + column * cellWidth
  const y = padding + row * cellHeight
  const ink = cell.color === null ? plain : (colours[cell.color] ?? plain)
  const shapes: string[] = []
  if (cell.isInverse) {
    shapes.push(
      `<rect x="${place(x)}" y="${y}" width="${place(width * cellWidth)}" height="${cellHeight}" fill="${ink}"/>`,
    )
  }
  if (text.trim() === '') return shapes
  if (armsOf(text)) return [...shapes, drawRule(text, { x, y, ink, opacity: cell.isDim ? 0.6 : 1 })]
  const look = [
    `fill="${cell.isInverse ? ground : ink}"`,
    cell.isBold ? 'font-weight="bold"' : '',
    cell.isDim ? 'opacity="0.6"' : '',
    cell.isUnderlined ? 'text-decoration="underline"' : '',
  ]
  // The length is given, so that the columns stand whatever font the reader has.
  const shown = text.trimEnd()
  const length = place((width - (text.length - shown.length)) * cellWidth)
  shapes.push(
    `<text x="${place(x)}" y="${y + 13.5}" textLength="${length}" lengthAdjust="spacingAndGlyphs" xml:space="preserve" ${look.filter(Boolean).join(' ')}>${escape(shown)}</text>`,
  )
  return shapes
}

/** Where the lines of a rule's character go from its middle: left, right, up, down. */
const arms: Readonly<Record<string, string>> = {
  '─': 'lr',
  '│': 'ud',
  '┬': 'lrd',
  '┴': 'lru',
  '├': 'rud',
  '┤': 'lud',
  '┼': 'lrud',
}

function armsOf(text: string): string | undefined {
  return arms[text.slice(0, 1)]
}

type Pen = { readonly x: number; readonly y: number; readonly ink: string; readonly opacity: number }

/** Rules are drawn as lines, because a font's characters leave gaps between the rows. */
function drawRule(text: string, { x, y, ink, opacity }: Pen): string {
  const middle = y + cellHeight / 2
  const across = [...text].flatMap((character, index) => {
    const own = armsOf(character) ?? ''
    const left = x + index * cellWidth
    const from = own.includes('l') ? left : left + cellWidth / 2
    const to = own.includes('r') ? left + cellWidth : left + cellWidth / 2
    return from === to ? [] : [{ from, to }]
  })
  const whole = across.reduce<{ from: number; to: number }[]>((lines, { from, to }) => {
    const last = lines.at(-1)
    if (last && Math.abs(last.to - from) < 0.01) last.to = to
    else lines.push({ from, to })
    return lines
  }, [])
  const down = [...text].flatMap((character, index) => {
    const own = armsOf(character) ?? ''
    const from = own.includes('u') ? y : middle
    const to = own.includes('d') ? y + cellHeight : middle
    return from === to ? [] : [`M${place(x + (index + 0.5) * cellWidth)} ${place(from)}V${place(to)}`]
  })
  const path = [...whole.map(({ from, to }) => `M${place(from)} ${place(middle)}H${place(to)}`), ...down]
  return `<path d="${path.join('')}" stroke="${ink}"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`
}

function place(at: number): string {
  return String(Math.round(at * 100) / 100)
}

function runsOf(cells: readonly ScreenCell[]): Run[] {
  const runs: { column: number; text: string; width: number; cell: ScreenCell }[] = []
  for (const [column, cell] of cells.entries()) {
    const last = runs.at(-1)
    // A wide character takes two cells, of which the second is empty.
    if (cell.text === '' && last && last.text !== '' && isWideBefore(cells, column)) {
      last.width++
      continue
    }
    const text = cell.text === '' ? ' ' : cell.text
    // Columns begin anew behind two blanks, and rules are lines of their own.
    const isNewColumn = !cell.isInverse && text !== ' ' && last?.text.endsWith('  ')
    const isOfOneKind = (armsOf(last?.text ?? '') === undefined) === (armsOf(text) === undefined)
    if (last && !isNewColumn && isOfOneKind && looksLike(last.cell, cell)) {
      last.text += text
      last.width++
    } else {
      runs.push({ column, text, width: 1, cell })
    }
  }
  return runs
}

function isWideBefore(cells: readonly ScreenCell[], column: number): boolean {
  const before = cells[column - 1]?.text ?? ''
  return /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(
    before,
  )
}

function looksLike(a: ScreenCell, b: ScreenCell): boolean {
  return (
    a.color === b.color &&
    a.isBold === b.isBold &&
    a.isDim === b.isDim &&
    a.isInverse === b.isInverse &&
    a.isUnderlined === b.isUnderlined
  )
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
