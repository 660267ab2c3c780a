import { cardMasking, maskedRow } from '../../queries/customers/card-masking.ts'
import { type MyWorkRow, myWork } from '../../queries/agents/my-work.ts'
import { show } from '../answer.ts'
import type { Call } from '../call.ts'
import { cutList } from '../cut-list.ts'
import { actorOf } from '../give.ts'
import type { Page } from '../page.ts'
import { contactColumns } from '../prints/contact-columns.ts'
import { iso, isoOrNull } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'

/** What the agent has in hand. */
export function work(call: Call, { reader }: ShellReading) {
  const masking = cardMasking(reader, call.agent)
  const { rows: held, below } = cutList(reader.all(myWork, { agent: actorOf(call) }), call.limit)
  const rows = held.map((row) => maskedRow(row, masking))
  return show({ rows: rows.map(workShape) }, (page) =>
    rows.length === 0 ? page.say('shell.work.nothing') : workText(rows, page) + below(page),
  )
}

/** One interaction in hand as programs read it. */
export function workShape({ ref, version, channel, state, queueId, subject, ...row }: MyWorkRow) {
  return {
    ref,
    version,
    channel,
    state,
    queue: queueId,
    customerName: row.customerName,
    contact: row.contact,
    subject,
    arrivedAt: iso(row.arrivedAt),
    dueAt: isoOrNull(row.dueAt),
    endedAt: isoOrNull(row.endedAt),
  }
}

/** Work in hand for people. */
export function workText(rows: readonly MyWorkRow[], page: Page): string {
  const { ref, channel, state, due, customer, subject } = contactColumns(page)
  return page.table([ref, channel, state, due, customer, subject], rows)
}
