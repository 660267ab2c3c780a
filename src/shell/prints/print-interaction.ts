import { labelIn } from '../../domain/labels.ts'
import { isMessageKey } from '../../language/say.ts'
import type { InteractionView } from '../../queries/interactions/interaction-view.ts'
import type { MessageRow } from '../../queries/messages/messages-of-interaction.ts'
import type { Page } from '../page.ts'
import type { WrapUpWords } from '../record-words.ts'
import { fieldText } from './field-text.ts'
import { customerLines } from './print-customer.ts'
import { printNotes } from './print-notes.ts'
import { channelWord, dotted } from './words.ts'

/** One interaction for people: what and where, who, what was written, notes, how it was wrapped up. */
export function printInteraction(view: InteractionView, wrapUp: WrapUpWords | null, page: Page): string {
  const { clean, paint, say } = page
  const { interaction, card, notes, messages } = view
  return [
    headLine(view, page),
    ...callLine(view, page),
    ...caseLine(view, page),
    ...(interaction.subject === '' ? [] : [paint.strong(clean(interaction.subject))]),
    '',
    ...(card ? customerLines(card, page) : [say('work.no-customer')]),
    ...messages.flatMap((message) => ['', ...messageLines(message, view, page)]),
    ...(notes.length > 0 ? ['', printNotes(notes, page)] : []),
    ...wrapUpLines(view, wrapUp, page),
  ].join('\n')
}

function headLine({ interaction, queue }: InteractionView, page: Page): string {
  const { say, clean, paint, format, now } = page
  const { ref, channel, state, heldBy, queuedAt, dueAt } = interaction
  const isOpen = state !== 'done' && state !== 'abandoned' && state !== 'flowed-out'
  const dueIn = isOpen && dueAt !== null ? dueAt : null
  const due =
    dueIn === null ? null : say(dueIn < now ? 'work.late' : 'work.due', { time: format.moment(dueIn) })
  return dotted([
    paint.strong(ref),
    channelWord(page, channel),
    clean(queue?.name ?? interaction.queueId),
    state === 'queued' ? `${say('state.queued')} ${format.since(queuedAt)}` : say(`state.${state}`),
    heldBy !== null && clean(heldBy),
    due !== null && (dueIn !== null && dueIn < now ? paint.alarm(due) : due),
  ])
}

/** The number of a call, which its customer's card need not hold. */
function callLine({ interaction, contact }: InteractionView, { say, format }: Page): readonly string[] {
  if (interaction.channel !== 'call' || contact === null) return []
  return [say(`shell.show.number-${interaction.direction}`, { number: format.phone(contact) })]
}

function caseLine({ matter }: InteractionView, { say, clean }: Page): readonly string[] {
  if (!matter) return []
  const { ref, state, subject } = matter
  return [dotted([say('shell.show.case', { ref }), say(`case-state.${state}`), clean(subject)])]
}

function messageLines(
  message: MessageRow,
  { attachments, deliveries }: InteractionView,
  page: Page,
): readonly string[] {
  const { say, clean, paint, format, block } = page
  const { senderName, senderAddress, receivedAt, text } = message
  const sender = [senderName, senderAddress && `<${senderAddress}>`].filter((part) => part !== '').join(' ')
  const delivery = deliveries.find(({ messageId }) => messageId === message.id)
  const outgoing = delivery
    ? [say('shell.show.to', { to: message.recipients.join(', ') }), say(`delivery-state.${delivery.state}`)]
    : []
  return [
    paint.quiet(dotted([`${format.moment(receivedAt)}  ${clean(sender)}`, ...outgoing])),
    block(clean(text.trim(), { multiline: true }), 2),
    ...attachments
      .filter(({ messageId }) => messageId === message.id)
      .map(
        ({ name, mediaType, bytes }) =>
          `  ${dotted([`+ ${clean(name ?? mediaType)}`, clean(mediaType), format.bytes(bytes)])}`,
      ),
  ]
}

function wrapUpLines({ wrapUp }: InteractionView, words: WrapUpWords | null, page: Page): readonly string[] {
  if (!wrapUp || !words) return []
  const { say, clean, format, block, paint, language } = page
  const codes = words.codes.map(({ labels }) => clean(labelIn(labels, language)))
  const how = `wrapped-up.${wrapUp.how}`
  const by =
    wrapUp.how === 'agent' ? clean(wrapUp.agentId ?? '') : isMessageKey(how) ? say(how) : clean(wrapUp.how)
  const head = say('shell.show.wrapped-up', { time: format.moment(wrapUp.at), by })
  return [
    '',
    paint.quiet(head),
    `  ${dotted(codes)}`,
    ...words.fields.map((field) => fieldText(field, page)),
    ...(wrapUp.note === '' ? [] : [block(clean(wrapUp.note, { multiline: true }), 2)]),
  ]
}
