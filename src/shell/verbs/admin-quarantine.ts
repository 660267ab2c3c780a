import { quarantineView } from '../../queries/access/quarantine-view.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { commandWords } from '../command-words.ts'
import { cutReading } from '../cut-list.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'
import { readAtServer } from '../server/not-at-server.ts'

/** What revoked devices sent, until somebody says what becomes of it. */
export const adminQuarantine = readAtServer(function adminQuarantine(
  call: Call,
  { reader, sight }: ShellReading,
): Answer {
  const seen = sight.sees('quarantine.settle', {})
    ? reader.all(quarantineView, { limit: call.limit + 1 })
    : []
  const { rows, below } = cutReading(seen, call.limit)
  const shapes = rows.map(({ id, device, number, actor, command, content, givenAt, at }) => ({
    id,
    device,
    number,
    agent: actor,
    command,
    given: iso(givenAt),
    received: iso(at),
    content: JSON.parse(content) as unknown,
  }))
  return show({ rows: shapes }, (page) => {
    const { say, clean, format, table } = page
    if (rows.length === 0) return say('shell.admin-quarantine.none')
    const text = table(
      [
        { title: say('shell.column.id'), cell: ({ id }) => clean(id) },
        { title: say('shell.column.device'), cell: ({ device }) => clean(device) },
        { title: say('shell.column.sent-at'), cell: ({ givenAt }) => format.moment(givenAt) },
        { title: say('shell.column.token-of'), cell: ({ actor }) => clean(actor) },
        {
          title: say('shell.column.what'),
          cell: ({ command }) => clean(commandWords(command, page)),
          isFlexible: true,
        },
      ],
      rows,
    )
    return text + below(page)
  })
})
