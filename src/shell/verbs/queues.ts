import { labelIn } from '../../domain/labels.ts'
import { queueList } from '../../queries/queue-list.ts'
import { show } from '../answer.ts'
import type { Call } from '../call.ts'
import type { ShellReading } from '../shell.ts'

/** The queues of the site, in its order. */
export function queues(_call: Call, { reader }: ShellReading) {
  const rows = reader.all(queueList, {})
  return show({ rows }, ({ say, clean, language, table }) =>
    table(
      [
        { title: say('shell.column.key'), cell: ({ key }) => clean(key) },
        {
          title: say('shell.column.queue'),
          cell: ({ labels }) => clean(labelIn(labels, language)),
          isFlexible: true,
        },
      ],
      rows,
    ),
  )
}
