import type { AgentSettings } from '../desk/agent-settings.ts'
import type { Tone } from './components/line.ts'

export type ThemeName = AgentSettings['theme']

/** How a stretch of a tone is written on the terminal. */
export type Ink = {
  /** Empty, with `end`, for what looks like all other text. */
  readonly begin: string
  readonly end: string
  /** Whether it is seen on blanks too, as a line below or as a ground. */
  readonly isSeenOnBlanks: boolean
}
export type Palette = { readonly [Each in Tone]: Ink }

type Codes = { readonly [Each in Tone]: readonly number[] }

const bold = 1
const faint = 2
const underlined = 4
const inverted = 7

const closing: Readonly<Record<number, number>> = {
  [bold]: 22,
  [faint]: 22,
  [underlined]: 24,
  [inverted]: 27,
}

/** Weight and inversion alone. */
const none: Codes = {
  plain: [],
  dim: [faint],
  strong: [bold],
  accent: [],
  good: [],
  warn: [bold],
  alarm: [bold],
  inverse: [inverted],
}

/** Of the sixteen colours those that can be read on light grounds and on dark ones, whichever the terminal has. */
const anyGround: Codes = { ...none, accent: [36], good: [32], warn: [bold, 35], alarm: [bold, 31] }

/** The bright eight, which stand out on black; faint text would not. */
const darkGround: Codes = { ...none, accent: [96], good: [92], warn: [bold, 93], alarm: [bold, 91] }

/** The dark ones of the usual eight: cyan, yellow and the bright ones go under on white. */
const lightGround: Codes = { ...none, accent: [34], good: [32], warn: [bold, 35], alarm: [bold, 31] }

/** The terminal's own ink on its own ground, which is the most contrast that there is: no colour, nothing faint. */
const highContrast: Codes = {
  ...none,
  dim: [],
  accent: [bold, underlined],
  good: [bold],
  warn: [bold, underlined],
  alarm: [bold, inverted],
}

const codesOf: Readonly<Record<Exclude<ThemeName, 'auto'>, Codes>> = {
  dark: darkGround,
  light: lightGround,
  'high-contrast': highContrast,
  none,
}

/**
 * The inks of a theme. `auto` is that of the terminal's ground where it says which it has, in the variable COLORFGBG of rxvt,
 * Konsole and others (`15;0` is white on black), and else what can be read on either.
 */
export function paletteOf(name: ThemeName, ground: string | undefined): Palette {
  return inksOf(name === 'auto' ? codesOn(ground) : codesOf[name])
}

function codesOn(ground: string | undefined): Codes {
  const [, colour] = /;(\d{1,2})$/.exec(ground ?? '') ?? []
  if (colour === undefined) return anyGround
  return colour === '7' || colour === '15' ? lightGround : darkGround
}

function inksOf(codes: Codes): Palette {
  const { plain, dim, strong, accent, good, warn, alarm, inverse } = codes
  return {
    plain: inkOf(plain),
    dim: inkOf(dim),
    strong: inkOf(strong),
    accent: inkOf(accent),
    good: inkOf(good),
    warn: inkOf(warn),
    alarm: inkOf(alarm),
    inverse: inkOf(inverse),
  }
}

function inkOf(codes: readonly number[]): Ink {
  if (codes.length === 0) return { begin: '', end: '', isSeenOnBlanks: false }
  const ends = codes.map((code) => closing[code] ?? 39).toReversed()
  const isSeenOnBlanks = codes.includes(inverted) || codes.includes(underlined)
  return { begin: `\u001B[${codes.join(';')}m`, end: `\u001B[${ends.join(';')}m`, isSeenOnBlanks }
}
