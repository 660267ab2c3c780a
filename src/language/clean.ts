import { once } from './once.ts'

/** Text that may be drawn: nothing in it moves a cursor, turns the reading direction or hides. Made by `clean` alone. */
export type SafeText = string & { readonly __safe: true }

/** Most marks that stay on one base: Tibetan and pointed Hebrew stacks need as many, a flood is cut here. */
const marksPerBase = 6

/**
 * Code points that act on the terminal or leave no trace on the screen: controls, format and bidi characters, tags,
 * variation selectors, fillers, separators of lines, surrogates without a partner, private, unassigned; and those that are
 * drawn beside a neighbour that they are measured into, so that a frame shifts: skin tones, and letters that prefix the next.
 * Reserved pictographs are spared, because an older ICU calls next year's emoji unassigned.
 */
export const odd = String.raw`[[\p{C}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\p{Emoji_Modifier}${[
  // Blank by shape though not by property: Braille, a null note head, a Khitan filler, hieroglyphs.
  String.raw`\u2800\u{1D159}\u{16FE4}\u{13441}\u{13442}`,
  // Prefixed letters, Grapheme_Cluster_Break=Prepend: an old Malayalam reph and its kin in scripts of inscriptions.
  String.raw`\u0D4E\u{111C2}\u{111C3}\u{113D1}\u{1193F}\u{11941}\u{11A3A}\u{11A84}-\u{11A89}\u{11D46}\u{11F02}`,
].join('')}]--\p{Extended_Pictographic}]`
const mark = String.raw`[\p{M}--\p{Default_Ignorable_Code_Point}]`
/** What joins what stands before it into one character: marks, and the vowels am of Thai and Lao. */
const joining = String.raw`[${mark}\u0E33\u0EB3]`
/** The odd ones without the C0 controls and DEL, which have pictures of their own. */
const hidden = String.raw`[${odd}--[\u0000-\u001F\u007F]]`

/** Scripts that are spelt with joiners: Persian and Urdu, Sinhala, Malayalam, Bengali and their kin. */
const joinedScripts =
  'Arab Syrc Nkoo Adlm Rohg Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr'
    .split(' ')
    .map((script) => String.raw`\p{scx=${script}}`)
    .join('')
const joinedLetter = String.raw`[\p{L}&&[${joinedScripts}]]`
const joinedMark = String.raw`[${mark}&&[${joinedScripts}]]`

const pictograph = String.raw`(?:\p{Emoji_Modifier_Base}\p{Emoji_Modifier}|\p{Extended_Pictographic}[\uFE0E\uFE0F]?)`
const tag = (letters: string) =>
  Array.from(letters, (letter) => String.raw`\u{E00${letter.charCodeAt(0).toString(16)}}`).join('')

/** Where hidden characters are honest spelling. Tried before `hidden`, so that what matches here stays as it is. */
const honest = [
  // England, Scotland, Wales: the only flags spelt with tags; any other run of tags is a hidden message.
  String.raw`\u{1F3F4}${tag('gb')}(?:${tag('eng')}|${tag('sct')}|${tag('wls')})\u{E007F}`,
  // The longest emoji that anyone draws has four parts; a chain without end is cut there.
  String.raw`${pictograph}(?:\u200D${pictograph}){0,3}`,
  String.raw`[0-9#*]\uFE0F\u20E3`,
  // One joiner inside a word; the run of marks before it is bounded, so that joiners cannot restart a flood.
  String.raw`(?<=${joinedLetter})[\u200C\u200D](?=[${joinedLetter}${joinedMark}])`,
  String.raw`(?<=${joinedLetter}${joinedMark}{1,${marksPerBase}})[\u200C\u200D](?=${joinedLetter})`,
  // Variants of ideographs in Japanese names.
  String.raw`(?<=\p{Unified_Ideograph})[\uFE00-\uFE02\u{E0100}-\u{E01EF}]`,
]

/** Latin with all its letters, Cyrillic, dashes, quotes and currencies: none of them is odd, a mark, or joins what stands before it. */
const plainLetters = String.raw`\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u0400-\u0481\u048A-\u052F\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E\u20A0-\u20BF`
/** Text with nothing to say about: the usual case, and ten times faster than `suspect`. */
export const plain = new RegExp(`^[${plainLetters}]*$`)
const plainLines = new RegExp(`^[\\n${plainLetters}]*$`)
// Made on first use: their classes cost 14 ms each to build, and plain text needs neither.
const suspect = once(() => new RegExp(`${odd}|${mark}{${marksPerBase + 1}}|^${joining}`, 'v'))
const parts = once(
  () =>
    new RegExp(
      `${honest.join('|')}|(?<lines>\\n)|(?<control>[\\u0000-\\u001F\\u007F])|(?<hidden>${hidden}+)` +
        `|(?<marks>(?<![^\\n])${joining}${mark}*|${mark}{${marksPerBase + 1},})`,
      'gv',
    ),
)

/**
 * Makes text from outside fit to be drawn. Whatever acts on a terminal or hides becomes a visible mark (`␛`, `‹U+202E›`);
 * nothing is taken away, so nothing new can arise from what stood around it. Honest text in any script comes back unchanged.
 * With `multiline`, line breaks (as LF) and tabs (as four spaces) stay layout; otherwise they are `⏎` and one space.
 * Takes time in proportion to the length; the result is at most eight times as long. Cleaning twice changes nothing.
 */
export function clean(given: string, options?: { readonly multiline?: boolean }): SafeText {
  const multiline = options?.multiline === true
  const text = given.includes('\r\n') ? given.replaceAll('\r\n', '\n') : given
  if (plain.test(text)) return text as SafeText
  if (plainLines.test(text)) return (multiline ? text : text.replaceAll('\n', '⏎')) as SafeText
  if (!suspect().test(text)) return text as SafeText
  return text.replace(parts(), (part, ...rest) => {
    const found = rest.at(-1) as Readonly<
      Record<'lines' | 'control' | 'hidden' | 'marks', string | undefined>
    >
    if (found.lines !== undefined) return multiline ? '\n' : '⏎'
    if (found.control === '\t') return multiline ? '    ' : ' '
    if (found.control !== undefined) return picture(part)
    if (found.hidden !== undefined) return spelled(part)
    if (found.marks !== undefined) return bounded(part, rest.at(-3) as number, text)
    return part
  }) as SafeText
}

/** A C0 control or DEL as its picture in the block Control Pictures. */
function picture(control: string): string {
  return control === '\u007F' ? '␡' : String.fromCharCode(0x2400 + control.charCodeAt(0))
}

/** A run of hidden characters by number; longer runs are counted, so that a flood cannot grow the text. */
function spelled(run: string): string {
  const points = Array.from(run, (point) => point.codePointAt(0) ?? 0)
  const names = points.slice(0, 3).map((point) => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`)
  if (points.length <= 3) return names.map((name) => `‹${name}›`).join('')
  return points.every((point) => point === points[0])
    ? `‹${names[0]}×${points.length}›`
    : `‹${names[0]}+${points.length - 1}›`
}

/** A run of marks cut to what one base may carry; at the start of a line it gets a base of its own. */
function bounded(run: string, offset: number, text: string): string {
  const marks = Array.from(run)
  const base = offset === 0 || text[offset - 1] === '\n' ? '◌' : ''
  const more = marks.length - marksPerBase
  return base + marks.slice(0, marksPerBase).join('') + (more > 0 ? `‹+${more}›` : '')
}
