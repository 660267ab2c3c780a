import { openCallbacks } from '../../queries/open-callbacks.ts'
import { show } from '../answer.ts'
import type { Call } from '../call.ts'
import { callbackStateWord } from '../prints/print-callback.ts'
import { queueNames } from '../queue-names.ts'
import { callbackShape } from '../shapes/callback-shape.ts'
import type { ShellReading } from '../shell.ts'

/** More than a site has open at once; what is an agent's is picked out of these. */
const lookedThrough = 10_000

/** The callbacks that are still to be made, soonest first; with `--mine` the agent's own. */
export function callbackList(call: Call, { reader }: ShellReading) {
  const isMine = call.is('mine') && call.agent !== null
  const rows = reader
    .all(openCallbacks, { limit: isMine ? lookedThrough : call.limit })
    .filter(({ agentId }) => !isMine || agentId === call.agent)
    .slice(0, call.limit)
  const nameOf = queueNames(reader)
  const shapes = rows.map((row) => ({
    ...callbackShape(row),
    customer: row.customerRef === null ? null : { ref: row.customerRef, name: row.customerName },
  }))
  return show({ rows: shapes }, (page) => {
    const { say, clean, format, table } = page
    if (rows.length === 0) return say('shell.callback.none')
    return table(
      [
        { title: say('column.ref'), cell: ({ ref }) => clean(ref) },
        { title: say('shell.column.due-at'), cell: ({ dueAt }) => format.moment(dueAt) },
        { title: say('shell.column.state'), cell: ({ state }) => callbackStateWord(state, page) },
        { title: say('shell.column.queue'), cell: ({ queueId }) => clean(nameOf(queueId)) },
        { title: say('shell.column.whose'), cell: ({ agentId }) => clean(agentId ?? '') },
        {
          title: say('column.customer'),
          cell: ({ customerName }) => clean(customerName ?? ''),
          isFlexible: true,
        },
        { title: say('shell.column.note'), cell: ({ note }) => clean(note), isFlexible: true },
      ],
      rows,
    )
  })
}
