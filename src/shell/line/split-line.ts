/** One word of a line, as it is meant and where it stands. */
export type LineWord = {
  readonly text: string
  /** Offsets in the line, quotes included. */
  readonly from: number
  readonly to: number
  /** Whether any of it was quoted: `'%'` is a sign and not what is marked. */
  readonly isQuoted: boolean
  /** The quote that is still open at the end of the line; null when none is. */
  readonly open: string | null
}

/**
 * The words of a line as it is typed in the console, without the program's own name. Quotes keep blanks together at the beginning of a word and
 * behind `=`; elsewhere they are letters, because people write “don't”. Behind a backslash a quote inside quotes is one.
 */
export function splitLine(line: string): readonly LineWord[] {
  const words: LineWord[] = []
  let at = 0
  while (at < line.length) {
    if (/\s/.test(line[at] ?? '')) at++
    else {
      const word = wordAt(line, at)
      words.push(word)
      at = word.to
    }
  }
  const [first] = words
  return first?.text === 'linia' && !first.isQuoted ? words.slice(1) : words
}

function wordAt(line: string, from: number): LineWord {
  let text = ''
  let quote: string | null = null
  let isQuoted = false
  let at = from
  for (; at < line.length; at++) {
    const character = line[at] ?? ''
    if (quote !== null) {
      const next = line[at + 1]
      if (character === quote) quote = null
      else if (character === '\\' && next === quote) {
        text += next
        at++
      } else text += character
    } else if (/\s/.test(character)) break
    else if (/['"]/.test(character) && (at === from || line[at - 1] === '=')) {
      quote = character
      isQuoted = true
    } else text += character
  }
  return { text, from, to: at, isQuoted, open: quote }
}

/** A word as it is typed: in quotes where it has blanks or would be read otherwise. */
export function quotedWord(word: string): string {
  if (word !== '' && !/[\s'"%]/.test(word)) return word
  const quote = word.includes("'") && !word.includes('"') ? '"' : "'"
  return `${quote}${word.replaceAll(quote, `\\${quote}`)}${quote}`
}
