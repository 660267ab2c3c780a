import { isRole } from '../../domain/role.ts'
import { agentOverview } from '../../queries/agents/agent-overview.ts'
import { show } from '../answer.ts'
import type { Call } from '../call.ts'
import { cutList } from '../cut-list.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'

/** Who is there, in which status since when, and what each has in hand of what whoever asks may see. */
export function agents(call: Call, { reader, sight }: ShellReading) {
  const { rows, below } = cutList(agentOverview(reader, sight), call.limit)
  const shapes = rows.map(({ agent, state, work, onTheLine }) => ({
    key: agent.key,
    name: agent.name,
    role: agent.role,
    status: agent.status,
    reason: agent.reasonId,
    since: iso(agent.statusSince),
    state,
    work,
    onTheLine: onTheLine && { isOnHold: onTheLine.isOnHold, since: iso(onTheLine.since) },
  }))
  return show({ rows: shapes }, (page) => {
    const { say, clean, table, format } = page
    const text = table(
      [
        { title: say('shell.agents.key'), cell: ({ agent }) => clean(agent.key) },
        { title: say('shell.agents.name'), cell: ({ agent }) => clean(agent.name), isFlexible: true },
        {
          title: say('shell.column.role'),
          cell: ({ agent }) => (isRole(agent.role) ? say(`role.${agent.role}`) : clean(agent.role)),
        },
        { title: say('shell.agents.status'), cell: ({ agent }) => say(`status.${agent.status}`) },
        {
          title: say('shell.agents.since'),
          cell: ({ agent }) => format.since(agent.statusSince),
          align: 'right',
        },
        {
          title: say('shell.column.state'),
          cell: ({ state, onTheLine }) =>
            onTheLine === null
              ? say(`shell.agent-state.${state}`)
              : say(onTheLine.isOnHold ? 'shell.agents.on-hold' : 'shell.agents.on-call', {
                  time: format.since(onTheLine.since),
                }),
        },
        { title: say('shell.agents.work'), cell: ({ work }) => clean(work.join(' ')), isFlexible: true },
      ],
      rows,
    )
    return text + below(page)
  })
}
