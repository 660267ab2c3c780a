import { deliveryFailure, wordsOfChannel } from '../../domain/delivery-failure.ts'
import { type DeliveryState, deliveryStates, heldOnImport, heldWhileSending } from '../../domain/delivery.ts'
import { maskContact, maskText } from '../../domain/masking.ts'
import { cardMasking } from '../../queries/customers/card-masking.ts'
import { type OutboxRow, outboxView } from '../../queries/messages/outbox-view.ts'
import { show } from '../answer.ts'
import type { Call } from '../call.ts'
import { cutReading } from '../cut-list.ts'
import type { Page } from '../page.ts'
import { iso, isoOrNull } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'

/** More than a site has under way at once; what is an agent's is picked out of these. */
const lookedThrough = 10_000

/**
 * Outgoing messages, the newest first: those that have not left, or those of the states that are asked for; of contacts that
 * whoever looks may see, masked like the card of a caller who is not verified.
 */
export function outbox(call: Call, { reader, sight }: ShellReading) {
  const asked = (['sent', 'failed', 'called-back'] as const).filter((state) => call.is(state))
  const usual: readonly DeliveryState[] = ['waiting', 'sending', 'failed']
  const states = call.is('all') ? deliveryStates : asked.length > 0 ? asked : usual
  const isMine = call.is('mine') && call.agent !== null
  const seesAllOf = sight.scopeOf('interaction.see') === 'site'
  const limit = isMine || !seesAllOf ? lookedThrough : call.limit + 1
  const masking = cardMasking(reader, call.agent)
  const newest = states
    .flatMap((state) => reader.all(outboxView, { state, limit }))
    .filter(({ createdBy }) => !isMine || createdBy === call.agent)
    .filter(
      ({ createdBy, queueId }) =>
        seesAllOf || sight.sees('interaction.see', { owner: createdBy, queue: queueId }),
    )
    .toSorted((a, b) => b.createdAt - a.createdAt)
  const { rows: read, below } = cutReading(newest, call.limit)
  const rows = read.map((row) => (masking.hides(row.customerId) ? maskedRow(row) : row))
  return show({ rows: rows.map(outboxShape) }, (page) => {
    const { say, clean, table } = page
    if (rows.length === 0) return say('shell.outbox.none')
    const listed = table(
      [
        { title: say('column.ref'), cell: ({ ref }) => clean(ref) },
        { title: say('shell.column.state'), cell: ({ state }) => say(`delivery-state.${state}`) },
        { title: say('shell.column.when'), cell: (row) => whenOf(row, page) },
        { title: say('shell.column.contact'), cell: ({ interactionRef }) => clean(interactionRef) },
        { title: say('shell.column.address'), cell: ({ address }) => clean(address), isFlexible: true },
        { title: say('column.subject'), cell: ({ subject }) => clean(subject), isFlexible: true },
        { title: say('shell.column.error'), cell: (row) => errorOf(row, page), isFlexible: true },
      ],
      rows,
    )
    const rowsText = listed + below(page)
    // Nothing has ever been started: nobody is there to start it.
    const isStill = rows.every(({ state, attempts }) => state === 'waiting' && attempts === 0)
    return isStill ? `${rowsText}\n\n${say('shell.outbox.no-channel')}` : rowsText
  })
}

/** What stands in a message whose customer's card is closed. */
function maskedRow(row: OutboxRow): OutboxRow {
  const { address, cc, subject, error } = row
  return {
    ...row,
    address: maskContact(address),
    cc: cc.map(maskContact),
    subject: maskText(subject),
    error: error === null ? null : maskText(error),
  }
}

function outboxShape({
  interactionRef,
  queueId,
  notBefore,
  sentAt,
  createdAt,
  createdBy,
  customerId: _customerId,
  ...row
}: OutboxRow) {
  return {
    ...row,
    interaction: interactionRef,
    queue: queueId,
    by: createdBy,
    createdAt: iso(createdAt),
    notBefore: iso(notBefore),
    sentAt: isoOrNull(sentAt),
  }
}

/** When it left, or when it may. */
function whenOf({ state, sentAt, notBefore, createdAt }: OutboxRow, { format }: Page) {
  if (state === 'waiting') return format.moment(notBefore)
  return format.moment(sentAt ?? createdAt)
}

function errorOf({ error, attempts }: OutboxRow, { say, clean }: Page) {
  if (error === null) return clean('')
  const kind = say(`delivery-failure.${deliveryFailure(error)}`)
  if (error === heldOnImport || error === heldWhileSending) return kind
  const words = wordsOfChannel(error)
  const said = words === null ? kind : `${kind}: ${words}`
  return clean(`${said} (${say('shell.outbox.attempts', { n: attempts })})`)
}
