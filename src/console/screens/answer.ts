import { clean } from '../../language/clean.ts'
import { widthOf, wrapText } from '../../language/width.ts'
import { span, type Block, type Line } from '../components/line.ts'
import { panel } from '../components/panel.ts'
import type { Look, Room } from '../look.ts'

export type AnswerScreenProps = {
  /** The line that was given. */
  readonly title: string
  readonly text: string
  readonly scroll: number
  /** What Enter says yes to; null where nothing is asked. */
  readonly question: string | null
}

/** What a line was answered with, as the shell prints it; a question below. */
export function answerScreen(
  { title, text, scroll, question }: AnswerScreenProps,
  room: Room,
  look: Look,
): Block {
  const all = answerLines(text, room.columns)
  const height = answerHeight(all.length, question, room.rows)
  const from = Math.max(0, Math.min(scroll, all.length - height))
  const shown = all.slice(from, from + height)
  const below = all.length - from - shown.length
  const details: Line =
    below > 0 || from > 0 ? [span(`${from + 1}-${from + shown.length} / ${all.length}`, 'dim')] : []
  const asked: readonly Line[] =
    question === null ? [] : [[], [span(` ${look.glyphs.arrow} ${question}`, 'accent')]]
  return panel({ title, details, content: { lines: [...shown, ...asked], cursor: null } }, room, look)
}

/** How far an answer can be scrolled in a room. */
export function answerScrollLimit({ text, question }: AnswerScreenProps, { columns, rows }: Room): number {
  const { length } = answerLines(text, columns)
  return Math.max(0, length - answerHeight(length, question, rows))
}

function answerHeight(lines: number, question: string | null, rows: number): number {
  return Math.max(1, Math.min(lines, rows - 1 - (question === null ? 0 : 2)))
}

function answerLines(text: string, columns: number): readonly Line[] {
  return clean(text.replace(/\n+$/, ''), { multiline: true })
    .split('\n')
    .flatMap((line) => (widthOf(line) <= columns - 2 ? [line] : wrapText(clean(line), columns - 2)))
    .map((line) => [span(` ${line}`)])
}
