import type { AgentState } from '../../domain/agent-state.ts'
import { labelIn } from '../../domain/labels.ts'
import { isRole } from '../../domain/role.ts'
import { type AgentStanding, agentOverview } from '../../queries/agents/agent-overview.ts'
import { levelsOfAgent } from '../../queries/agents/levels-of-agent.ts'
import { maskedRow } from '../../queries/customers/card-masking.ts'
import { myWork } from '../../queries/agents/my-work.ts'
import { queueList } from '../../queries/site/queue-list.ts'
import { queuesOfAgent } from '../../queries/agents/queues-of-agent.ts'
import { skillList } from '../../queries/site/skill-list.ts'
import { teamList } from '../../queries/site/team-list.ts'
import type { PersonRow } from '../screens/people.ts'
import type { Option, PlaceViews } from '../state/views.ts'
import { statusLabel } from './read-header.ts'
import { maskingOn, type Reading, sightOn } from './reading.ts'

/** Who is there first, then who is away; each in the order of the site. */
const stateOrder: Readonly<Record<AgentState, number>> = {
  handling: 0,
  'wrapping-up': 0,
  offered: 0,
  idle: 0,
  'logged-out': 1,
}

/** Everybody who works here: who is there, how each stands since when, and with what in hand. */
export function readPeople(agent: string, reading: Reading): PlaceViews<'people'> {
  return reading.remember('people on screen', agent, () => {
    const sight = sightOn(agent, reading)
    if (!sight.sees('queue.see', { owner: agent })) return { of: 'people', rows: [] }
    const standings = agentOverview(reading.reader, sight)
    const rows = standings.map((standing) => personRow(standing, agent, reading))
    return { of: 'people', rows: rows.toSorted((a, b) => stateOrder[a.state] - stateOrder[b.state]) }
  })
}

function personRow(
  { agent: person, state, work, onTheLine }: AgentStanding,
  viewer: string,
  reading: Reading,
): PersonRow {
  const { reader, look } = reading
  const { key, name, role, status, reasonId, statusSince, nextStatus, nextReasonId, teamId } = person
  const labels = labelsOf(reading)
  const served = reader.all(queuesOfAgent, { agent: key }).map((queue) => labels.get(`queue ${queue.key}`) ?? queue.key) // prettier-ignore
  const skills = reader
    .all(levelsOfAgent, { agent: key })
    .map(({ skill, level }) => `${labels.get(`skill ${skill}`) ?? skill} ${level}`)
  return {
    key,
    name,
    isSelf: key === viewer,
    role: isRole(role) ? look.say(`role.${role}`) : role,
    status: statusLabel(reading, status, reasonId),
    isReady: status === 'ready',
    isAway: status === 'logged-out',
    nextStatus: nextStatus === null ? null : statusLabel(reading, nextStatus, nextReasonId),
    since: statusSince,
    state,
    work,
    onTheLine,
    team: teamId === null ? '' : (labels.get(`team ${teamId}`) ?? teamId),
    queues: served,
    skills,
  }
}

function labelsOf({ reader, remember, look }: Reading): ReadonlyMap<string, string> {
  return remember('labels of people', '', () => {
    return new Map([
      ...reader
        .all(teamList, {})
        .map(({ key, labels }) => [`team ${key}`, labelIn(labels, look.language)] as const),
      ...reader
        .all(skillList, {})
        .map(({ key, labels }) => [`skill ${key}`, labelIn(labels, look.language)] as const),
      ...reader
        .all(queueList, {})
        .map(({ key, labels }) => [`queue ${key}`, labelIn(labels, look.language)] as const),
    ])
  })
}

/** What somebody has in hand, as far as whoever looks may see it; by the digits from 1. */
export function readWorkOf(person: string, agent: string, reading: Reading): readonly Option[] {
  const { reader, look } = reading
  const sight = sightOn(agent, reading)
  const masking = maskingOn(agent, reading)
  return reader
    .all(myWork, { agent: person })
    .filter(({ queueId }) => sight.sees('interaction.see', { owner: person, queue: queueId }))
    .map((row) => maskedRow(row, masking))
    .map(({ ref, state, customerName, subject }, index) => ({
      key: ref,
      label: `${ref}  ${customerName ?? look.say('customer.unknown')}`,
      hint: `${look.say(`state.${state}`)}  ${subject}`,
      hotKey: index < 9 ? String(index + 1) : null,
    }))
}
