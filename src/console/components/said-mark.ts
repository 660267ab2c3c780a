import { span, type Span, type Tone } from './line.ts'

/** A mark that is seen as a sign and read out as a word; what follows it is read out behind. */
export function saidMark(text: string, tone: Tone, words: string): Span {
  return { ...span(text, tone), said: () => ({ words: words === '' ? ' ' : ` ${words} ` }) }
}
