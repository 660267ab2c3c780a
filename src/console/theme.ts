import type { AgentSettings } from '../desk/agent-settings.ts'
import { fold } from '../domain/fold.ts'
import { graphemesOf } from '../language/graphemes.ts'
import { widthOf } from '../language/width.ts'
import type { Line, Tone } from './components/line.ts'
import { paletteOf, type Palette } from './palette.ts'

/** The marks that screens are drawn with. Each has a plain twin of the same width. */
export type Glyphs = { readonly [Name in keyof typeof pretty]: string }

/** What the terminal can show. */
export type Theme = {
  readonly glyphs: Glyphs
  readonly palette: Palette
  /** Whether letters beyond ASCII reach the terminal whole. */
  readonly hasUnicode: boolean
  /** Whether frames are written line by line, for a screen reader. */
  readonly isLinear: boolean
  /**
   * Whether there is one scrollback for the console and what was before it: terminals with a screen of its own for it keep
   * nothing of that. Elsewhere a smaller window pushes lines into it.
   */
  readonly sharesScrollback: boolean
  /** Whether an offer, or who waits on the line, may ring the bell. */
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
  pen: '✎',
  seen: '◎',
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
  pen: 'w',
  seen: 'o',
  times: 'x',
  call: 'T',
  email: '@',
  chat: '=',
  case: '#',
  other: '?',
} satisfies Record<keyof typeof pretty, string>

export type Environment = Readonly<Record<string, string | undefined>>

type ThemeSettings = Pick<AgentSettings, 'theme' | 'reader' | 'bell' | 'newsOffer'>
const usual: ThemeSettings = { theme: 'auto', reader: 'off', bell: 'on', newsOffer: 'on' }

/**
 * What a terminal can show, by its environment and, where that leaves a choice, by the settings of an agent. One that cannot place its
 * cursor gets lines, as a screen reader does.
 */
export function themeFrom(
  env: Environment,
  settings: ThemeSettings = usual,
  isLinear = readerAsked(env) ?? (env['TERM'] === 'dumb' || settings.reader === 'on'),
): Theme {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || ''
  const hasUnicode = /utf-?8/i.test(locale)
  const isPoor = env['TERM'] === 'linux' || env['TERM'] === 'dumb'
  return {
    glyphs: hasUnicode && !isPoor && !isLinear ? pretty : plain,
    palette: paletteOf(
      env['NO_COLOR'] || env['TERM'] === 'dumb' || isLinear ? 'none' : settings.theme,
      env['COLORFGBG'],
    ),
    hasUnicode,
    isLinear,
    sharesScrollback: env['TERM'] === 'linux' || (env['TERM']?.startsWith('screen') === true && !env['TMUX']),
    hasBell: hasBell(env, settings) && settings.newsOffer === 'on',
  }
}

/** Whether the environment asks for lines for a screen reader, ours or what programs with Ink know; null where it says nothing. */
function readerAsked(env: Environment): boolean | null {
  const asked = env['LINIA_READER'] || env['INK_SCREEN_READER']
  return asked ? !/^(?:0|off|false|no)$/.test(asked) : null
}

/** Whether anything may ring; the environment is asked first. */
export function hasBell(env: Environment, { bell }: Pick<AgentSettings, 'bell'>): boolean {
  return (env['LINIA_BELL'] || bell) !== 'off'
}

/**
 * One line as the terminal gets it: neighbours of one tone share one pair of escape sequences, blanks
 * take the tone beside them, and those at the end are left out. A move of the selection writes two rows,
 * so every sequence counts. A blank line keeps one blank, because Ink gives an empty text no row.
 */
export function paint(line: Line, theme: Theme): string {
  const { palette } = theme
  const painted: string[] = []
  let tone: Tone = 'plain'
  let text = ''
  for (const part of withoutTrailingBlanks(line)) {
    const takesBlanks = !palette[tone].isSeenOnBlanks && !palette[part.tone].isSeenOnBlanks
    const isBlank = takesBlanks && /^ *$/.test(part.text)
    if (part.tone !== tone && !isBlank) {
      painted.push(toned(text, tone, theme))
      tone = part.tone
      text = ''
    }
    text += part.text
  }
  return joined([...painted, toned(text, tone, theme)].join('')) || ' '
}

/** Where one tone ends and the next begins at once, one sequence says both. */
function joined(painted: string): string {
  return painted.replaceAll(/\u001B\[([\d;]+)m\u001B\[(?=[\d;]+m)/g, '\u001B[$1;')
}

function withoutTrailingBlanks(line: Line): readonly { readonly text: string; readonly tone: Tone }[] {
  const last = line.findLastIndex(({ text, tone }) => tone === 'inverse' || /[^ ]/.test(text))
  return line.slice(0, last + 1).map(({ text, tone }, index) => ({
    text: index === last && tone !== 'inverse' ? text.trimEnd() : text,
    tone,
  }))
}

function toned(text: string, tone: Tone, { palette, hasUnicode }: Theme): string {
  const shown = hasUnicode ? text : asciiOnly(text)
  const { begin, end, isSeenOnBlanks } = palette[tone]
  if (begin === '' || text === '') return shown
  // What stands in a column is as wide as it, but marked is only what is said in it.
  const said = isSeenOnBlanks && tone !== 'inverse' ? shown.trim() : shown
  if (said === '') return shown
  const from = shown.indexOf(said)
  return `${shown.slice(0, from)}${begin}${said}${end}${shown.slice(from + said.length)}`
}

const twins: Readonly<Record<string, string>> = {
  '…': '~',
  '·': '-',
  '–': '-',
  '—': '-',
  '‹': '<',
  '›': '>',
  '„': '"',
  '“': '"',
  '”': '"',
  '’': "'",
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
