import type { PutBackUse } from '../../domain/site/reason-definition.ts'
import { audienceWord } from '../../domain/announcement.ts'
import { roles } from '../../domain/role.ts'
import { labelIn } from '../../domain/labels.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import { notReadyReasonList } from '../../queries/site/not-ready-reason-list.ts'
import { putBackReasonList } from '../../queries/site/put-back-reason-list.ts'
import { queueList } from '../../queries/site/queue-list.ts'
import { queuesOfAgent } from '../../queries/agents/queues-of-agent.ts'
import { siteRows } from '../../queries/site/site-rows.ts'
import type { MessageKey } from '../../language/say.ts'
import type { Option, TargetOption } from '../state/views.ts'
import { roleWord } from './role-word.ts'
import { statusLabel } from './read-header.ts'
import { peopleOf, type Reading } from './reading.ts'

/** The statuses that an agent chooses from: ready, and the site's reasons for not being. */
export function readStatuses({ reader, look }: Reading): readonly Option[] {
  const ready: Option = { key: 'ready', label: look.say('status.ready'), hint: '', hotKey: '1' }
  const reasons = reader.all(notReadyReasonList, {}).filter(({ isSystem }) => !isSystem)
  return [
    ready,
    ...reasons.map(({ key, labels, isPaid, hotKey }) => ({
      key,
      label: labelIn(labels, look.language),
      hint: isPaid ? '' : look.say('status.unpaid'),
      // The first digit is always that of being ready again.
      hotKey: hotKey === '1' ? null : hotKey,
    })),
  ]
}

/** Behind every digit. */
const noDigit = 10

/** The site's reasons for a use, by their digits; where it has none, the reason is typed. */
export function readReasonsFor(use: PutBackUse, { reader, look }: Reading): readonly Option[] {
  return reader
    .all(putBackReasonList, {})
    .filter(({ uses }) => uses.includes(use))
    .toSorted((a, b) => Number(a.hotKey ?? noDigit) - Number(b.hotKey ?? noDigit))
    .map(({ key, labels, hotKey }) => ({ key, label: labelIn(labels, look.language), hint: '', hotKey }))
}

/** What can become of work in hand, in the order of the digits. */
export const waysToLeave = ['keep', 'put-back', 'stay-signed-in'] as const

/** What can become of work in hand when its agent leaves, in the order of the digits. */
export function readWaysOut({ look }: Pick<Reading, 'look'>): readonly Option[] {
  return waysToLeave.map((key, index) => ({
    key,
    label: look.say(`leave.${key}` satisfies MessageKey),
    hint: '',
    hotKey: String(index + 1),
  }))
}

/** The queues that somebody works in, the first first; all of the site for who works in none. */
export function readServedQueues(agent: string, { reader, look }: Reading): readonly Option[] {
  const all = reader
    .all(queueList, {})
    .filter(({ isRetired }) => !isRetired)
    .map(({ key, labels }): Option => ({
      key,
      label: labelIn(labels, look.language),
      hint: '',
      hotKey: null,
    }))
  const served = reader
    .all(queuesOfAgent, { agent })
    .flatMap(({ key }) => all.find((queue) => queue.key === key) ?? [])
  return served.length > 0 ? served : all
}

/** Whom something can be announced to, beside everyone: the people of each queue, then each role. */
export function readAudiences(reading: Reading): readonly Option[] {
  const { reader, look } = reading
  const queues = reader
    .all(queueList, {})
    .filter(({ isRetired }) => !isRetired)
    .map(({ key, labels }): Option => ({
      key: audienceWord({ is: 'queue', queue: key }),
      label: labelIn(labels, look.language),
      hint: '',
      hotKey: null,
    }))
  const ofRoles = roles.map((role): Option => ({
    key: audienceWord({ is: 'role', role }),
    label: roleWord(role, look),
    hint: '',
    hotKey: null,
  }))
  const people = [...peopleOf(reading).values()]
    .filter(({ isDisabled }) => !isDisabled)
    .map(({ key, name }): Option => ({ key, label: name, hint: '', hotKey: null }))
  return [...queues, ...ofRoles, ...people]
}

/** The zone of the site, in which times in words are read. */
export function readTimeZone({ reader, remember }: Reading): string {
  return remember('time zone', '', () => reader.one(siteRows.sites, {})?.time_zone ?? 'UTC')
}

/** The queues and colleagues that a contact can be transferred to, who is there before who is not; whoever leads takes over himself what another has. */
export function readTargets(ref: string, agent: string, reading: Reading): readonly TargetOption[] {
  const { reader, look } = reading
  const holder = reader.one(interactionByRef, { ref })?.heldBy ?? agent
  const queues = reader
    .all(queueList, {})
    .filter(({ isRetired }) => !isRetired)
    .map(({ key, labels }): TargetOption => ({
      kind: 'queue',
      key,
      label: labelIn(labels, look.language),
      hint: look.say('transfer.queue'),
      hotKey: null,
    }))
  const people = [...peopleOf(reading).values()]
    .filter(({ key, isDisabled }) => key !== holder && !isDisabled)
    .map(({ key, name, status, reasonId }): TargetOption => ({
      kind: 'agent',
      key,
      label: name,
      hint: statusLabel(reading, status, reasonId),
      hotKey: null,
      isAway: status === 'logged-out',
    }))
    .toSorted((a, b) => Number(a.isAway) - Number(b.isAway))
  return [...queues, ...people]
}
