import { formatDateTime } from '../../language/times.ts'
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
    [
      span(`${isInbound ? '' : `${glyphs.arrow} `}${from}`, 'strong'),
      span(`  ${formatDateTime(at, language)}`, 'dim'),
    ],
    ...attachments.map(({ name, size }): Line => [span(`+ ${name}`, 'accent'), span(` ${size}`, 'dim')]),
    [],
    ...paragraph(text, columns, look),
  ])
}
