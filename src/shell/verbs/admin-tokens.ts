import { tokenList } from '../../queries/access/token-list.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { cutReading } from '../cut-list.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'
import { readAtServer } from '../server/not-at-server.ts'

/** The tokens that may be used: of devices, and of scripts with what each is for. */
export const adminTokens = readAtServer(function adminTokens(
  call: Call,
  { reader, sight }: ShellReading,
): Answer {
  const seen = reader
    .all(tokenList, { limit: call.limit + 1 })
    .filter(({ agent }) => sight.sees('device.see', { owner: agent }))
  const { rows, below } = cutReading(seen, call.limit)
  const shapes = rows.map(({ id, device, agent, label, scopes, madeAt, expiresAt }) => ({
    token: id,
    device,
    agent,
    label,
    scopes,
    made: iso(madeAt),
    expires: expiresAt === null ? null : iso(expiresAt),
  }))
  return show({ rows: shapes }, (page) => {
    const { say, clean, format, table } = page
    if (rows.length === 0) return say('shell.admin-tokens.none')
    const text = table(
      [
        { title: say('shell.column.token'), cell: ({ id }) => clean(id) },
        { title: say('shell.column.device'), cell: ({ device }) => clean(device ?? '–') },
        { title: say('shell.column.token-of'), cell: ({ agent }) => clean(agent) },
        { title: say('shell.column.token-label'), cell: ({ label }) => clean(label), isFlexible: true },
        {
          title: say('shell.column.scopes'),
          cell: ({ device, scopes }) =>
            device === null ? clean(scopes.join(' ')) : say('shell.admin.whole-agent'),
          isFlexible: true,
        },
        {
          title: say('shell.column.expires'),
          cell: ({ expiresAt }) => (expiresAt === null ? clean('–') : format.moment(expiresAt)),
        },
      ],
      rows,
    )
    return text + below(page)
  })
})
