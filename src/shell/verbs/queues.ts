import { labelIn } from '../../domain/labels.ts'
import { clean } from '../../language/clean.ts'
import { queueList } from '../../queries/queue-list.ts'
import { show } from '../answer.ts'
import { printTable } from '../print-table.ts'
import type { ShellReading } from '../shell.ts'
import type { Call } from '../call.ts'

/** The queues of the site, in its order. */
export function queues(_call: Call, { reader }: ShellReading) {
  const rows = reader.all(queueList, {})
  return show({ rows }, (page) =>
    printTable(
      [
        { title: page.say('shell.column.key'), cell: ({ key }) => clean(key) },
        {
          title: page.say('shell.column.queue'),
          cell: ({ labels }) => clean(labelIn(labels, page.language)),
          isFlexible: true,
        },
      ],
      rows,
      page,
    ),
  )
}
