import { fitLines, span, type Block } from '../components/line.ts'
import type { Room } from '../look.ts'

/** A place with nothing but a few words in it. */
export function placeMessage(text: string, { columns, rows }: Room): Block {
  return { lines: fitLines([[], [span(`   ${text}`, 'dim')]], columns, rows), cursor: null }
}
