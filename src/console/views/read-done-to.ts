import { labelIn } from '../../domain/labels.ts'
import { agentByKey } from '../../queries/agents/agent-by-key.ts'
import { eventBySeq, type EventRow } from '../../queries/events/event-by-seq.ts'
import { eventDetails } from '../../queries/events/event-details.ts'
import { touchedRowsOfEvent } from '../../queries/events/touched-rows-of-event.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { queueByKey } from '../../queries/site/queue-by-key.ts'
import type { NewsLine } from './news-lines.ts'
import { statusLabel } from './read-header.ts'
import { nameOf, type Reading } from './reading.ts'

/** What a colleague did to an agent, or to what he had in hand, by one command; null for anything else. */
export type DoneTo = { readonly kind: 'status' | 'handed-on'; readonly ref: string; readonly line: NewsLine }

export function doneTo(event: EventRow, agent: string, reading: Reading): DoneTo | null {
  if (event.command === 'interaction.end-lease') return handedOn(event, agent, reading)
  if (event.actor === agent || event.actor === 'system') return null
  switch (event.command) {
    case 'agent.set-status':
      return statusSet(event, { seq: event.seq, agent }, reading)
    case 'undo': {
      const undone = event.undoes === null ? undefined : reading.reader.one(eventBySeq, { seq: event.undoes })
      return undone?.command === 'agent.set-status' && undone.actor !== agent
        ? statusSet(event, { seq: undone.seq, agent }, reading)
        : null
    }
    case 'interaction.transfer':
      return handedOn(event, agent, reading)
    default:
      return null
  }
}

/** The agent’s status after somebody else chose it, or took that back. */
function statusSet(
  { actor }: EventRow,
  { seq, agent }: { readonly seq: number; readonly agent: string },
  reading: Reading,
): DoneTo | null {
  const { reader, look } = reading
  const given = reader.one(eventDetails, { seq })?.input ?? {}
  const person = given['agent'] === agent ? reader.one(agentByKey, { key: agent }) : undefined
  if (!person) return null
  const { status, reasonId, nextStatus, nextReasonId } = person
  const isNext = given['afterThis'] === true && nextStatus !== null
  const label = isNext
    ? statusLabel(reading, nextStatus, nextReasonId)
    : statusLabel(reading, status, reasonId)
  const text = look.say(isNext ? 'news.line.next-status' : 'news.line.status', {
    who: nameOf(reading, actor),
    status: label,
  })
  const isReady = (isNext ? nextStatus : status) === 'ready'
  const leads = isReady ? null : ({ by: 'status.choose', hint: 'hint.own-status' } as const)
  return { kind: 'status', ref: '', line: { text, leads } }
}

/** What was in the agent’s hands and somebody else gave to a queue or a person, or the server took back from a silent device. */
function handedOn({ seq, actor, command }: EventRow, agent: string, reading: Reading): DoneTo | null {
  const { reader, look } = reading
  const row = reader.all(touchedRowsOfEvent, { seq }).find(({ table }) => table === 'interactions')
  const now = row?.before?.['held_by'] === agent ? reader.one(interactionById, { id: row.rowId }) : undefined
  if (!now || now.heldBy === agent) return null
  const queue = now.heldBy === null ? reader.one(queueByKey, { key: now.queueId }) : undefined
  const to = now.heldBy === null ? (queue ? labelIn(queue.labels, look.language) : now.queueId) : nameOf(reading, now.heldBy) // prettier-ignore
  const key = command === 'interaction.end-lease' ? 'news.line.silent' : 'news.line.handed-on'
  const text = look.say(key, { who: nameOf(reading, actor), ref: now.ref, to })
  return { kind: 'handed-on', ref: now.ref, line: { text, leads: null } }
}
