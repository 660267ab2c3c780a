import { clean } from '../../language/clean.ts'
import { formatTime } from '../../language/times.ts'
import { truncate, widthOf, wrapText } from '../../language/width.ts'
import { span, type Line } from '../components/line.ts'
import type { Look } from '../look.ts'
import type { ChangeSince } from '../views/read-changes-since.ts'

/** One thing that changed, on one line: when, who, what, and how a message begins. */
export function changeLine(change: ChangeSince, columns: number, look: Look): Line {
  const head = headOf(change, look)
  return [span(head, 'strong'), span(truncate(wordsOf(change), Math.max(10, columns - widthOf(head) - 1)))]
}

/** The same with the first lines of what was written, at most `most`. */
export function changeLines(
  change: ChangeSince,
  { columns, most }: { readonly columns: number; readonly most: number },
  look: Look,
): readonly Line[] {
  const head = headOf(change, look)
  const room = Math.max(10, columns - widthOf(head) - 1)
  const [first = '', ...rest] = wrapText(wordsOf(change), room)
  const all =
    rest.length < most
      ? [first, ...rest]
      : [first, ...rest.slice(0, most - 2), `${truncate(rest[most - 2] ?? '', room - 1)}…`]
  return all.map((text, index): Line => [
    span(index === 0 ? head : ' '.repeat(widthOf(head)), 'strong'),
    span(text),
  ])
}

function headOf({ at, who }: ChangeSince, { glyphs }: Look): string {
  return ` ${glyphs.arrow} ${formatTime(at)} ${truncate(clean(who), 30)}: `
}

function wordsOf({ what, text }: ChangeSince) {
  const words = [what, text === null ? '' : text.slice(0, 500)].filter((part) => part !== '').join(': ')
  return clean(words.replaceAll(/\s+/g, ' ').trim())
}
