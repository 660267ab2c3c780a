import { labelIn } from '../../domain/labels.ts'
import { type QueueSummary, queueSummaries } from '../../queries/interactions/queue-summaries.ts'
import { show } from '../answer.ts'
import type { Call } from '../call.ts'
import { isoOrNull } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'

/** The queues of the site in its order, and who waits in them. */
export function queues(_call: Call, { reader, now, sight }: ShellReading) {
  const rows = queueSummaries(reader, now()).filter(({ queue }) =>
    sight.sees('queue.see', { queue: queue.key }),
  )
  return show({ rows: rows.map(queueShape) }, ({ say, clean, language, table, format }) =>
    table(
      [
        { title: say('shell.column.queue'), cell: ({ queue }) => clean(queue.name) },
        {
          title: say('shell.column.label'),
          cell: ({ queue }) => clean(labelIn(queue.labels, language)),
          isFlexible: true,
        },
        { title: say('shell.column.waiting'), cell: ({ waiting }) => format.number(waiting), align: 'right' },
        {
          title: say('shell.column.oldest'),
          cell: ({ oldestAt }) => (oldestAt === null ? clean('') : format.since(oldestAt)),
          align: 'right',
        },
        {
          title: say('shell.column.late'),
          cell: ({ late }) => (late === 0 ? clean('') : clean(`${format.number(late)}!`)),
          align: 'right',
        },
      ],
      rows,
    ),
  )
}

/** A queue with its counts as programs read it. */
export function queueShape({ queue, waiting, oldestAt, late }: QueueSummary) {
  return {
    key: queue.key,
    name: queue.name,
    labels: queue.labels,
    channels: queue.channels,
    routing: queue.routing,
    waiting,
    oldestAt: isoOrNull(oldestAt),
    late,
  }
}
