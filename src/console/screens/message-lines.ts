import { formatDateTime } from '../../language/times.ts'
import { clean } from '../../language/clean.ts'
import { truncate, widthOf } from '../../language/width.ts'
import { span, type Line } from '../components/line.ts'
import { paragraph } from '../components/paragraph.ts'
import type { Look } from '../look.ts'

export type MessageView = {
  readonly from: string
  readonly at: number
  readonly isInbound: boolean
  readonly text: string
  readonly attachments: readonly { readonly name: string; readonly size: string }[]
}

/** The messages of an interaction, each with its sender, attachments and text. */
export function messageLines(messages: readonly MessageView[], columns: number, look: Look): readonly Line[] {
  const { say, language, glyphs } = look
  if (messages.length === 0) return [[span(say('work.no-message'), 'dim')]]
  return messages.flatMap(({ from, at, isInbound, text, attachments }, index): readonly Line[] => [
    ...(index === 0 ? [] : [[], [span(glyphs.rule.repeat(Math.min(columns, 20)), 'dim')]]),
    senderLine(`${isInbound ? '' : `${glyphs.arrow} `}${from}`, formatDateTime(at, language), columns),
    ...attachments.map(({ name, size }): Line => [span(`+ ${name}`, 'accent'), span(` ${size}`, 'dim')]),
    [],
    ...paragraph(text, columns, look),
  ])
}

/** Who wrote and when: a long name is cut, the date never. */
function senderLine(from: string, when: string, columns: number): Line {
  const name = truncate(clean(from), Math.max(8, columns - widthOf(when) - 2))
  return [span(name, 'strong'), span(`  ${when}`, 'dim')]
}
