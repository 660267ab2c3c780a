import { labelIn } from '../../domain/labels.ts'
import { offersOfAgent } from '../../queries/agents/offers-of-agent.ts'
import { announcementsOfAgent } from '../../queries/announcements/announcements-of-agent.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import { mentionsOfAgent } from '../../queries/cases/mentions-of-agent.ts'
import { slaClockById } from '../../queries/cases/sla-clock-by-id.ts'
import type { EventRow } from '../../queries/events/event-by-seq.ts'
import { eventsAfter } from '../../queries/events/events-after.ts'
import { recentEvents } from '../../queries/events/recent-events.ts'
import { touchedRowsOfEvent } from '../../queries/events/touched-rows-of-event.ts'
import { queueByKey } from '../../queries/site/queue-by-key.ts'
import type { Reading } from './reading.ts'

/** Something that an agent wants to hear of wherever he looks. It names nobody: that is told to the whole room. */
export type News = {
  readonly kind: 'offer' | 'callback' | 'announcement' | 'mention' | 'breach'
  readonly ref: string
  /** Label of its queue; null where it lies in none. */
  readonly queue: string | null
}

/** Answers what is new since it was asked last; what was there when it began is not. Each thing is told once. */
export type NewsReader = () => readonly News[]

type Found = News & { readonly id: string }

const mostMentions = 50
// What is more than this at once is an import: nobody's case is breached by one.
const mostEvents = 1000

/** What comes up for an agent from now on, and was not his own doing. */
export function newsFor(agent: string, reading: Pick<Reading, 'reader' | 'look'>): NewsReader {
  const { reader } = reading
  const told = new Set(
    [...offers(agent, reading), ...announcements(agent, reading), ...mentions(agent, reading)].map(
      ({ id }) => id,
    ),
  )
  let seen = reader.all(recentEvents, { limit: 1 })[0]?.seq ?? 0
  return () => {
    const events = reader.all(eventsAfter, { seq: seen, limit: mostEvents })
    seen = events.at(-1)?.seq ?? seen
    const breaches = events.flatMap((event) => breachIn(event, agent, reading) ?? [])
    const found = [
      ...offers(agent, reading),
      ...announcements(agent, reading),
      ...mentions(agent, reading),
      ...breaches,
    ]
    const fresh = found.filter(({ id }) => !told.has(id))
    for (const { id } of fresh) told.add(id)
    return fresh
  }
}

function offers(agent: string, reading: Pick<Reading, 'reader' | 'look'>): readonly Found[] {
  return reading.reader.all(offersOfAgent, { agent }).map(({ id, ref, how, queueId }) => ({
    id,
    kind: how === 'callback' ? 'callback' : 'offer',
    ref,
    queue: queueLabel(queueId, reading),
  }))
}

function announcements(agent: string, { reader }: Pick<Reading, 'reader'>): readonly Found[] {
  return reader
    .all(announcementsOfAgent, { agent, limit: mostMentions })
    .filter(({ readAt }) => readAt === null)
    .map(({ id, ref }) => ({ id, kind: 'announcement' as const, ref, queue: null }))
}

function mentions(agent: string, { reader }: Pick<Reading, 'reader'>): readonly Found[] {
  return reader
    .all(mentionsOfAgent, { agent, limit: mostMentions })
    .filter(({ by }) => by !== agent)
    .flatMap(({ id, interactionRef, caseRef, customerRef }) => {
      const ref = interactionRef ?? caseRef ?? customerRef
      return ref === null ? [] : [{ id, kind: 'mention' as const, ref, queue: null }]
    })
}

/** A clock of one of the agent's cases that ran out. */
function breachIn(
  { seq, command, actor }: EventRow,
  agent: string,
  reading: Pick<Reading, 'reader' | 'look'>,
): Found | null {
  const { reader } = reading
  if (command !== 'sla.breach' || actor === agent) return null
  const touched = reader.all(touchedRowsOfEvent, { seq }).find(({ table }) => table === 'sla_clocks')
  const clock = touched && reader.one(slaClockById, { id: touched.rowId })
  const matter = clock && reader.one(caseById, { id: clock.caseId })
  if (matter?.assignee !== agent) return null
  const queue = matter.queueId === null ? null : queueLabel(matter.queueId, reading)
  return { id: `breach ${seq}`, kind: 'breach', ref: matter.ref, queue }
}

function queueLabel(key: string, { reader, look }: Pick<Reading, 'reader' | 'look'>): string {
  const queue = reader.one(queueByKey, { key })
  return queue ? labelIn(queue.labels, look.language) : key
}
