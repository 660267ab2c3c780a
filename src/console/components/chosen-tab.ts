import type { Look } from '../look.ts'
import { span, type Span } from './line.ts'

/** What stands before a tab: a mark where it is the chosen one, which is a word for those who listen. */
export function chosenTab(isChosen: boolean, { say, glyphs }: Pick<Look, 'say' | 'glyphs'>): Span {
  return {
    ...span(isChosen ? glyphs.pointer : ' ', 'strong'),
    said: () => ({ words: isChosen ? ` ${say('reader.selected')} ` : ' ' }),
  }
}
