import { isRole } from '../../domain/role.ts'
import { type ServerUser, serverUsers } from '../../queries/access/server-users.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { cutReading } from '../cut-list.ts'
import type { Page } from '../page.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'
import { readAtServer } from '../server/not-at-server.ts'
import { whoIs } from '../who-is.ts'

/** Everybody who may sign in to this server: what lets him in, on which devices, and when he was last heard. */
export const adminUsers = readAtServer(function adminUsers(
  call: Call,
  { reader, sight, now }: ShellReading,
): Answer {
  const users = serverUsers(reader, sight, { now: now(), limit: call.limit + 1 })
  const { rows, below } = cutReading(users, call.limit)
  return show({ rows: rows.map(shapeOf) }, (page) => {
    const { say, clean, format, table } = page
    if (rows.length === 0) return say('shell.admin-users.none')
    const text = table(
      [
        { title: say('shell.agents.key'), cell: ({ agent }) => clean(agent.key) },
        {
          title: say('shell.column.role'),
          cell: ({ agent }) => (isRole(agent.role) ? say(`role.${agent.role}`) : clean(agent.role)),
        },
        { title: say('shell.column.signs-in-by'), cell: (user) => waysIn(user, page), isFlexible: true },
        {
          title: say('shell.column.devices'),
          cell: ({ devices }) => clean(devices.map(({ device }) => device).join(' ') || '–'),
          isFlexible: true,
        },
        {
          title: say('shell.column.scripts'),
          cell: ({ scripts }) => format.number(scripts.length),
          align: 'right',
        },
        {
          title: say('shell.column.heard'),
          cell: ({ heardAt }) => (heardAt === null ? clean('–') : format.moment(heardAt)),
        },
        {
          title: say('shell.column.state'),
          cell: ({ lock }) =>
            lock === null
              ? say('shell.admin-users.let-in')
              : say('shell.admin-users.locked-by', { by: whoIs(lock.lockedBy, page) }),
        },
      ],
      rows,
    )
    return text + below(page)
  })
})

/** What signs somebody in here; whom a provider of identities lets in stands with that provider. */
function waysIn({ hasPassword, invitations }: ServerUser, { say, clean }: Page) {
  const ways = [
    ...(hasPassword ? [say('shell.admin-users.password')] : []),
    ...(invitations > 0 ? [say('shell.admin-users.code')] : []),
  ]
  return clean(ways.join(', ') || '–')
}

function shapeOf(user: ServerUser) {
  const { agent, queues, devices, scripts, hasPassword, invitations, heardAt, lock } = user
  return {
    agent: agent.key,
    name: agent.name,
    role: agent.role,
    team: agent.teamId,
    queues,
    devices: devices.map(({ device, heardAt: at }) => ({ device, heard: at === null ? null : iso(at) })),
    scripts,
    password: hasPassword,
    invitations,
    email: agent.email,
    heard: heardAt === null ? null : iso(heardAt),
    locked: lock && { at: iso(lock.lockedAt), by: lock.lockedBy, reason: lock.reason },
  }
}
