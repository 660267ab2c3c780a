import { labelIn } from '../../domain/labels.ts'
import type { AgentStatus } from '../../domain/agent-state.ts'
import { notReadyReasonList } from '../../queries/site/not-ready-reason-list.ts'
import { segmentsOfInteraction } from '../../queries/interactions/segments-of-interaction.ts'
import type { HeaderCall, HeaderView } from '../components/header-line.ts'
import { readMailLink } from './read-mail-link.ts'
import { isOnTheLine, readInHand } from './read-in-hand.ts'
import { peopleOf, type Reading } from './reading.ts'
import { countUnread } from './read-inbox.ts'
import { readQueueEntries } from './read-queue-entries.ts'

/** The header of whoever is signed in: status, and what waits in the queues that he serves. */
export function readHeader(agent: string | null, reading: Reading): HeaderView | null {
  const person = agent === null ? undefined : peopleOf(reading).get(agent)
  if (!person) return null
  const unread = countUnread(person.key, reading)
  const read = reading.remember('header', person.key, () => {
    const { status, reasonId, statusSince, nextStatus, nextReasonId } = person
    return {
      agentName: person.name,
      status: {
        label: statusLabel(reading, status, reasonId),
        isReady: status === 'ready',
        since: statusSince,
      },
      nextStatus: nextStatus === null ? null : statusLabel(reading, nextStatus, nextReasonId),
      call: callOf(person.key, reading),
      queues: readQueueEntries(person.key, reading).filter(({ isServed }) => isServed),
      unsent: null,
      mail: null,
      asOf: reading.now(),
    }
  })
  return { ...read, unread, unsent: reading.unsent(), mail: readMailLink(reading)?.state ?? null }
}

/** The contact that he talks to, or holds, and since when. */
function callOf(agent: string, reading: Reading): HeaderCall | null {
  const call = readInHand(agent, reading).find(isOnTheLine)
  if (!call) return null
  const { id, ref, channel, state, arrivedAt } = call
  const last = reading.reader.all(segmentsOfInteraction, { interactionId: id }).at(-1)
  const isHeld = state === 'held'
  return { ref, channel, isHeld, since: (isHeld ? last?.heldSince : last?.startedAt) ?? arrivedAt }
}

/** A status as people call it: by its reason where it has one. */
export function statusLabel(
  { reader, remember, look }: Reading,
  status: AgentStatus,
  reasonId: string | null,
): string {
  const reasons = remember('reasons', '', () => reader.all(notReadyReasonList, {}))
  const reason = reasons.find(({ key }) => key === reasonId)
  return reason ? labelIn(reason.labels, look.language) : look.say(`status.${status}`)
}
