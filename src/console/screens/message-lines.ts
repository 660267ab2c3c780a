import { formatDateTime } from '../../language/times.ts'
import type { TextPart } from '../../mail/fold-quoted.ts'
import { clean } from '../../language/clean.ts'
import { truncate, widthOf } from '../../language/width.ts'
import type { Delivery } from '../../domain/delivery.ts'
import { lineWidth, span, type Line, type Tone } from '../components/line.ts'
import { paragraph } from '../components/paragraph.ts'
import type { Look } from '../look.ts'

export type MessageView = {
  readonly id: string
  readonly from: string
  readonly at: number
  readonly isInbound: boolean
  readonly text: string
  /** The text in parts; what it quotes of earlier mails is folded. */
  readonly parts: readonly TextPart[]
  /** Where one that goes out is on its way; null for one that came in. */
  readonly delivery: Pick<Delivery, 'state' | 'notBefore'> | null
  /** Why it did not leave, in the reader's words and in those of the channel; null where it did, or may. */
  readonly failure: { readonly why: string; readonly said: string | null } | null
  readonly attachments: readonly { readonly name: string; readonly size: string }[]
}

type Messages = {
  readonly messages: readonly MessageView[]
  /** Whether what is quoted is shown too. */
  readonly isWhole: boolean
  readonly now: number
}

/** The messages of an interaction, each with its sender, attachments and text, and how far one that goes out has come. */
export function messageLines(
  { messages, isWhole, now }: Messages,
  columns: number,
  look: Look,
): readonly Line[] {
  const { say, glyphs } = look
  if (messages.length === 0) return [[span(say('work.no-message'), 'dim')]]
  return messages.flatMap((message, index): readonly Line[] => [
    ...(index === 0 ? [] : [[], [span(glyphs.rule.repeat(Math.min(columns, 20)), 'dim')]]),
    senderLine(message, { columns, now }, look),
    ...failureLines(message, columns, look),
    ...message.attachments.map(({ name, size }): Line => [
      span(`+ ${name}`, 'accent'),
      span(` ${size}`, 'dim'),
    ]),
    [],
    ...textLines(message, { columns, isWhole }, look),
  ])
}

/** What was written, with a line for each fold that says how long it is. */
function textLines(
  { text: whole, parts }: MessageView,
  { columns, isWhole }: { readonly columns: number; readonly isWhole: boolean },
  look: Look,
): readonly Line[] {
  if (isWhole) return paragraph(whole, columns, look)
  return parts.flatMap(({ text, lines, isFolded }): readonly Line[] =>
    isFolded
      ? paragraph(look.say('work.folded', { n: lines }), columns, look).map((line) =>
          line.map((part) => span(part.text, 'dim')),
        )
      : paragraph(text, columns, look),
  )
}

/** Who wrote and when: a long name is cut, the date never. */
function senderLine(
  { from, at, isInbound, delivery }: MessageView,
  { columns, now }: { readonly columns: number; readonly now: number },
  look: Look,
): Line {
  const when = formatDateTime(at, look.language)
  const onItsWay = delivery ? deliverySpans(delivery, now, look) : []
  const sender = `${isInbound ? '' : `${look.glyphs.arrow} `}${from}`
  const name = truncate(clean(sender), Math.max(8, columns - widthOf(when) - 2 - lineWidth(onItsWay)))
  return [span(name, 'strong'), span(`  ${when}`, 'dim'), ...onItsWay]
}

const deliveryTones: Readonly<Record<Delivery['state'], Tone>> = {
  waiting: 'accent',
  sending: 'accent',
  sent: 'good',
  failed: 'alarm',
  'called-back': 'dim',
}

function deliverySpans(
  { state, notBefore }: NonNullable<MessageView['delivery']>,
  now: number,
  { say }: Look,
): Line {
  const isCounting = state === 'waiting' && notBefore > now
  const text = isCounting
    ? say('reply.leaves-in', { n: Math.trunc((notBefore - now) / 1000) })
    : say(`delivery-state.${state}`)
  return [span(`  ${state === 'failed' ? '! ' : ''}${text}`, deliveryTones[state])]
}

/** Why a message did not leave, and behind it what the channel said. */
function failureLines({ failure }: MessageView, columns: number, look: Look): readonly Line[] {
  if (!failure) return []
  const lines = (text: string, tone: Tone): readonly Line[] =>
    paragraph(text, columns, look).map((line) => line.map((part) => span(part.text, tone)))
  return [...lines(failure.why, 'alarm'), ...(failure.said === null ? [] : lines(failure.said, 'dim'))]
}
