import { fold } from '../domain/fold.ts'
import { graphemesOf } from '../language/graphemes.ts'
import { widthOf } from '../language/width.ts'
import type { Line, Tone } from './components/line.ts'

/** The marks that screens are drawn with. Each has a plain twin of the same width. */
export type Glyphs = { readonly [Name in keyof typeof pretty]: string }

/** What the terminal can show. */
export type Theme = {
  readonly glyphs: Glyphs
  readonly hasColor: boolean
  /** Whether letters beyond ASCII reach the terminal whole. */
  readonly hasUnicode: boolean
  /** Whether an offer may ring the bell. */
  readonly hasBell: boolean
}

const pretty = {
  pointer: '▸',
  dot: '●',
  ring: '○',
  rule: '─',
  divider: '│',
  jointBelow: '┬',
  jointLeft: '┤',
  jointRight: '├',
  jointAll: '┼',
  bar: '▏',
  separator: '·',
  unsent: '⇅',
  arrow: '→',
  left: '←',
  up: '↑',
  down: '↓',
  check: '✓',
  draft: '✎',
  times: '×',
  call: '☎',
  email: '✉',
  chat: '≡',
  case: '▣',
  other: '◇',
}

const plain = {
  pointer: '>',
  dot: '*',
  ring: 'o',
  rule: '-',
  divider: '|',
  jointBelow: '+',
  jointLeft: '+',
  jointRight: '+',
  jointAll: '+',
  bar: '|',
  separator: '-',
  unsent: '~',
  arrow: '>',
  left: '<',
  up: '^',
  down: 'v',
  check: '+',
  draft: '*',
  times: 'x',
  call: 'T',
  email: '@',
  chat: '=',
  case: '#',
  other: '?',
} satisfies Record<keyof typeof pretty, string>

/**
 * What a terminal can show, by its environment. Only default colours, weight, inversion and five of
 * the sixteen colours are used: those that can be read on light and on dark backgrounds.
 */
export function themeFrom(env: Readonly<Record<string, string | undefined>>): Theme {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || ''
  const hasUnicode = /utf-?8/i.test(locale)
  const isPoor = env['TERM'] === 'linux' || env['TERM'] === 'dumb'
  return {
    glyphs: hasUnicode && !isPoor ? pretty : plain,
    hasColor: !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    hasUnicode,
    hasBell: env['LINIA_BELL'] !== 'off',
  }
}

const weight: Readonly<Record<Tone, string>> = {
  plain: '',
  dim: '2',
  strong: '1',
  accent: '',
  good: '',
  warn: '1',
  alarm: '1',
  inverse: '7',
}

const color: Readonly<Partial<Record<Tone, string>>> = { accent: '36', good: '32', warn: '35', alarm: '31' }

const closing: Readonly<Record<string, string>> = { '1': '22', '2': '22', '7': '27' }

/**
 * One line as the terminal gets it: neighbours of one tone share one pair of escape sequences, blanks
 * take the tone beside them, and those at the end are left out. A move of the selection writes two rows,
 * so every sequence counts. A blank line keeps one blank, because Ink gives an empty text no row.
 */
export function paint(line: Line, theme: Theme): string {
  const painted: string[] = []
  let tone: Tone = 'plain'
  let text = ''
  for (const part of withoutTrailingBlanks(line)) {
    const isBlank = tone !== 'inverse' && part.tone !== 'inverse' && /^ *$/.test(part.text)
    if (part.tone !== tone && !isBlank) {
      painted.push(toned(text, tone, theme))
      tone = part.tone
      text = ''
    }
    text += part.text
  }
  return [...painted, toned(text, tone, theme)].join('') || ' '
}

function withoutTrailingBlanks(line: Line): readonly { readonly text: string; readonly tone: Tone }[] {
  const last = line.findLastIndex(({ text, tone }) => tone === 'inverse' || /[^ ]/.test(text))
  return line.slice(0, last + 1).map(({ text, tone }, index) => ({
    text: index === last && tone !== 'inverse' ? text.trimEnd() : text,
    tone,
  }))
}

function toned(text: string, tone: Tone, { hasColor, hasUnicode }: Theme): string {
  const shown = hasUnicode ? text : asciiOnly(text)
  const codes = [weight[tone], (hasColor && color[tone]) || ''].filter((code) => code !== '')
  if (codes.length === 0 || text === '') return shown
  const ends = codes.map((code) => closing[code] ?? '39').toReversed()
  return `\u001B[${codes.join(';')}m${shown}\u001B[${ends.join(';')}m`
}

const twins: Readonly<Record<string, string>> = {
  '…': '~',
  '·': '-',
  '–': '-',
  '—': '-',
  '‹': '<',
  '›': '>',
  '„': '"',
  '”': '"',
}

/** The same columns in ASCII: letters without their marks, a question mark for what has no likeness. */
function asciiOnly(text: string): string {
  if (/^[ -~]*$/.test(text)) return text
  let ascii = ''
  for (const grapheme of graphemesOf(text)) ascii += asciiTwin(grapheme)
  return ascii
}

function asciiTwin(grapheme: string): string {
  if (/^[ -~]$/.test(grapheme)) return grapheme
  const twin = twins[grapheme]
  if (twin !== undefined) return twin
  const folded = fold(grapheme)
  const isCapital = grapheme !== grapheme.toLowerCase()
  if (/^[a-z0-9]$/.test(folded) && widthOf(grapheme) === 1) return isCapital ? folded.toUpperCase() : folded
  return '?'.repeat(widthOf(grapheme))
}
