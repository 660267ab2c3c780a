import { findQueue } from '../../commands/finding/find-queue.ts'
import { labelIn } from '../../domain/labels.ts'
import { cardMasking, maskedRow } from '../../queries/customers/card-masking.ts'
import { queueSummary } from '../../queries/interactions/queue-summaries.ts'
import { type QueueViewRow, queueView } from '../../queries/interactions/queue-view.ts'
import type { FilteredInteraction } from '../../queries/filter/interaction-source.ts'
import { queueList } from '../../queries/site/queue-list.ts'
import { sortOfView } from '../../queries/filter/view-parts.ts'
import type { ViewRow } from '../../queries/site/view-list.ts'
import { mistakenBy, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { belowRows } from '../cut-list.ts'
import type { Page } from '../page.ts'
import { contactColumns } from '../prints/contact-columns.ts'
import { dotted } from '../prints/words.ts'
import { iso, isoOrNull } from '../shapes/iso.ts'
import { queueNames } from '../queue-names.ts'
import type { ShellReading } from '../shell.ts'
import { viewOf } from '../view-of.ts'
import { queueShape } from './queues.ts'

/** What waits in one queue, the best first. */
export async function queue(call: Call, shell: ShellReading) {
  const { reader, now, sight } = shell
  const [name] = call.operands
  if (name === undefined && call.text('view') === null) {
    const wanted = reader.all(queueList, {}).filter(({ key }) => sight.sees('queue.see', { queue: key }))
    return mistakenBy({ kind: 'operand-missing', verb: 'queue', operand: 'NAME', wanted })
  }
  if (name === undefined) return await waitingOfView(call, shell)
  const found = await findQueue(viewOf(reader), name)
  if (!found.ok) return refuseWith(found.refusal)
  const { key } = found.value
  const denied = sight.whyNot('queue.see', { queue: key })
  if (denied) return refuseWith(denied)
  const isFiltered = call.text('where') !== null || call.text('view') !== null
  const filtered = !isFiltered ? null : await filteredOf(key, call, shell)
  if (filtered && 'kind' in filtered) return filtered
  const masking = cardMasking(reader, call.agent)
  const waitingRows = filtered?.rows ?? reader.all(queueView, { queueId: key, limit: call.limit })
  const rows = waitingRows.map((row) => maskedRow(row, masking))
  const summary = queueSummary(reader, found.value, now())
  const { waiting, oldestAt, late } = summary
  const shape = { queue: queueShape(summary), ...(filtered && { matching: filtered.matching }) }
  return show({ ...shape, rows: rows.map((row) => rowShape(row, now())) }, (page) => {
    const { say, clean, paint, format, language } = page
    const head = dotted([
      paint.strong(clean(labelIn(found.value.labels, language))),
      say('queue.waiting', { n: waiting }),
      oldestAt !== null && say('queues.oldest', { time: format.since(oldestAt) }),
      late > 0 && paint.alarm(say('shell.queue.late', { n: late })),
      filtered && say('shell.queue.matching', { n: filtered.matching }),
    ])
    if (rows.length === 0) return head
    return `${head}\n\n${rowsText(rows, page)}${belowRows(rows.length, filtered?.matching ?? waiting, page)}`
  })
}

/** What waits anywhere and is in a view, with the columns and in the order of the view. */
async function waitingOfView(call: Call, shell: ShellReading) {
  const found = await filteredOf(null, call, shell)
  if ('kind' in found) return found
  const { filteredInteractionsText } = await import('./interactions.ts')
  const masking = cardMasking(shell.reader, call.agent)
  const rows = found.rows.map((row) => maskedRow(row, masking))
  const { matching, view } = found
  const nameOf = queueNames(shell.reader)
  const shape = rows.map((row) => ({ ...rowShape(row, shell.now()), queue: row.queueId }))
  return show({ matching, rows: shape }, (page) => {
    if (rows.length === 0) return page.say('shell.list.nothing')
    return `${filteredInteractionsText(rows, { nameOf, view }, page)}${belowRows(rows.length, matching, page)}`
  })
}

/** What waits in a queue and matches; a program gets all of it unless it says how many it wants. */
async function filteredOf(queueId: string | null, call: Call, shell: ShellReading) {
  const { matchingWaiting } = await import('../filter/matching-waiting.ts')
  const found = matchingWaiting(queueId, call, shell)
  if ('kind' in found) return found
  const limit = call.number('limit') ?? (call.isJson ? found.rows.length : call.limit)
  const rows = queueId === null ? inOrderOf(found.view, found.rows) : found.rows
  return { matching: rows.length, rows: rows.slice(0, limit), view: found.view }
}

/** Contacts in the order of a view; what has no such time comes last. */
function inOrderOf(
  view: ViewRow | null,
  rows: readonly FilteredInteraction[],
): readonly FilteredInteraction[] {
  if (!view) return rows
  const { by, isDescending } = sortOfView(view)
  const timeOf = (row: FilteredInteraction) =>
    (by === 'dueAt' ? row.dueAt : by === 'arrivedAt' ? row.arrivedAt : row.queuedAt) ?? Infinity
  const turned = isDescending ? -1 : 1
  return rows.toSorted((a, b) => (timeOf(a) === timeOf(b) ? 0 : timeOf(a) < timeOf(b) ? -turned : turned))
}

/** One interaction that waits, as programs read it. */
export function rowShape(row: QueueViewRow, now: number) {
  const { ref, version, channel, state, subject, customerRef, customerName, contact, putBacks } = row
  return {
    ref,
    version,
    channel,
    state,
    subject,
    customer: customerRef === null ? null : { ref: customerRef, name: customerName },
    contact,
    arrivedAt: iso(row.arrivedAt),
    queuedAt: iso(row.queuedAt),
    waitingSeconds: Math.max(0, Math.floor((now - row.queuedAt) / 1000)),
    dueAt: isoOrNull(row.dueAt),
    putBacks,
  }
}

function rowsText(rows: readonly QueueViewRow[], page: Page): string {
  const { say, clean, format, now } = page
  const { ref, channel, due, customer, subject } = contactColumns(page)
  return page.table(
    [
      {
        title: '',
        cell: ({ dueAt }) => clean(dueAt !== null && dueAt < now ? '!' : ''),
      },
      ref,
      channel,
      { title: say('column.waits'), cell: ({ queuedAt }) => format.since(queuedAt), align: 'right' },
      due,
      customer,
      subject,
    ],
    rows,
  )
}
