import { deviceList } from '../../queries/access/device-list.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { cutReading } from '../cut-list.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'
import { readAtServer } from '../server/not-at-server.ts'
import { whoIs } from '../who-is.ts'

/** The devices of this server, with who connected each and how much came from it. */
export const adminDevices = readAtServer(function adminDevices(
  call: Call,
  { reader, sight }: ShellReading,
): Answer {
  const seen = reader
    .all(deviceList, { limit: call.limit + 1 })
    .filter(({ agent }) => sight.sees('device.see', { owner: agent }))
  const { rows, below } = cutReading(seen, call.limit)
  const shapes = rows.map(({ id, label, agent, connectedAt, revokedAt, revokedBy, commands }) => ({
    device: id,
    label,
    agent,
    connected: iso(connectedAt),
    commands,
    revoked: revokedAt === null ? null : iso(revokedAt),
    revokedBy,
  }))
  return show({ rows: shapes }, (page) => {
    const { say, clean, format, table } = page
    if (rows.length === 0) return say('shell.admin-devices.none')
    const text = table(
      [
        { title: say('shell.column.device'), cell: ({ id }) => clean(id) },
        { title: say('shell.column.computer'), cell: ({ label }) => clean(label), isFlexible: true },
        { title: say('shell.column.connected-by'), cell: ({ agent }) => whoIs(agent, page) },
        { title: say('shell.column.connected'), cell: ({ connectedAt }) => format.moment(connectedAt) },
        {
          title: say('shell.column.commands-sent'),
          cell: ({ commands }) => format.number(commands),
          align: 'right',
        },
        {
          title: say('shell.column.state'),
          cell: ({ revokedAt, revokedBy }) =>
            revokedAt === null
              ? say('shell.admin.in-use')
              : say('shell.admin.revoked-by', { by: whoIs(revokedBy ?? '', page) }),
        },
      ],
      rows,
    )
    return text + below(page)
  })
})
