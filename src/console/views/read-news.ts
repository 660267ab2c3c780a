import { isPendingSeq, pendingSeq } from '../../domain/pending-number.ts'
import { labelIn } from '../../domain/labels.ts'
import { offersOfAgent } from '../../queries/agents/offers-of-agent.ts'
import { announcementsOfAgent } from '../../queries/announcements/announcements-of-agent.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import { openCallbacksOfAgent } from '../../queries/callbacks/open-callbacks-of-agent.ts'
import { mentionsOfAgent } from '../../queries/cases/mentions-of-agent.ts'
import { slaClockById } from '../../queries/cases/sla-clock-by-id.ts'
import type { EventRow } from '../../queries/events/event-by-seq.ts'
import { eventsAfter } from '../../queries/events/events-after.ts'
import { lastEventBefore } from '../../queries/events/last-event-before.ts'
import { touchedRowsOfEvent } from '../../queries/events/touched-rows-of-event.ts'
import { queueByKey } from '../../queries/site/queue-by-key.ts'
import { announcementLine, handOverLine, mentionLine, type NewsLine, stuckLine } from './news-lines.ts'
import { doneTo, type DoneTo } from './read-done-to.ts'
import type { Reading } from './reading.ts'
import { readStuck } from './read-stuck.ts'

/** Something that an agent wants to hear of wherever he looks. What is told to the whole room names nobody; its line does. */
export type News = {
  readonly kind: 'offer' | 'callback' | 'announcement' | 'mention' | 'breach' | 'stuck' | DoneTo['kind']
  readonly ref: string
  /** Label of its queue; null where it lies in none. */
  readonly queue: string | null
  /** What is told on the agent’s own screen; null where the screen shows it by itself. */
  readonly line: NewsLine | null
}

/** Answers what is new since it was asked last; what was there when it began is not. Each thing is told once. */
export type NewsReader = () => readonly News[]

type Found = News & { readonly id: string }

const mostMentions = 50
const firedWithinMs = 60_000
// What is more than this at once is an import: nobody's case is breached by one.
const mostEvents = 1000

/** What comes up for an agent from now on, and was not his own doing. */
export function newsFor(agent: string, reading: Reading): NewsReader {
  const { reader } = reading
  const standing = (): readonly Found[] => [
    ...offers(agent, reading),
    ...announcements(agent, reading),
    ...mentions(agent, reading),
    ...stuck(agent, reading),
    ...leftByServer(agent, reading),
  ]
  const told = new Set(standing().map(({ id }) => id))
  // What is pending on this device is nobody else's doing, and stands behind all that is still to be told.
  let seen = reader.one(lastEventBefore, { seq: pendingSeq(0) })?.seq ?? 0
  return () => {
    const events = reader
      .all(eventsAfter, { seq: seen, limit: mostEvents })
      .filter(({ seq }) => !isPendingSeq(seq))
    seen = events.at(-1)?.seq ?? seen
    const found = [
      ...events.flatMap(
        (event) => breachIn(event, agent, reading) ?? doneByOthers(event, agent, reading) ?? [],
      ),
      ...standing(),
    ]
    const fresh = found.filter(({ id }) => !told.has(id))
    for (const { id } of fresh) told.add(id)
    return fresh
  }
}

function offers(agent: string, reading: Reading): readonly Found[] {
  return reading.reader.all(offersOfAgent, { agent }).map((offer) => ({
    id: offer.id,
    kind: offer.how === 'callback' ? 'callback' : 'offer',
    ref: offer.ref,
    queue: queueLabel(offer.queueId, reading),
    line: offer.how === 'transfer' ? handOverLine(offer, agent, reading) : null,
  }))
}

function announcements(agent: string, reading: Reading): readonly Found[] {
  return reading.reader
    .all(announcementsOfAgent, { agent, limit: mostMentions })
    .filter(({ readAt }) => readAt === null)
    .map((row) => ({
      id: row.id,
      kind: 'announcement' as const,
      ref: row.ref,
      queue: null,
      line: announcementLine(row, reading),
    }))
}

function mentions(agent: string, reading: Reading): readonly Found[] {
  return reading.reader
    .all(mentionsOfAgent, { agent, limit: mostMentions })
    .filter(({ by }) => by !== agent)
    .flatMap((mention) => {
      const ref = mention.interactionRef ?? mention.caseRef ?? mention.customerRef
      if (ref === null) return []
      const line = mentionLine(mention, { ref, agent }, reading)
      return [{ id: mention.id, kind: 'mention' as const, ref, queue: null, line }]
    })
}

/** What of the agent's cases has been in a step for longer than that may take. */
function stuck(agent: string, reading: Reading): readonly Found[] {
  return readStuck(agent, reading).map((one) => ({
    id: one.id,
    kind: 'stuck' as const,
    ref: one.caseRef,
    queue: queueLabel(one.queueId, reading),
    line: stuckLine(one, reading),
  }))
}

/** The server fires what falls due within seconds: what it left for longer on a device it does not reach, the agent makes by himself. */
function leftByServer(agent: string, { reader, look, now, unsent }: Reading): readonly Found[] {
  if (unsent() === null) return []
  return reader
    .all(openCallbacksOfAgent, { agent, limit: mostMentions })
    .filter(({ state, dueAt }) => state === 'scheduled' && dueAt < now() - firedWithinMs)
    .map(({ id, ref, dueAt }) => ({
      id: `left ${id} ${dueAt}`,
      kind: 'callback' as const,
      ref,
      queue: null,
      line: {
        text: look.say('news.line.callback-left', { ref }),
        leads: { by: 'place.callbacks', hint: 'hint.in-callbacks' },
      },
    }))
}

function doneByOthers(event: EventRow, agent: string, reading: Reading): Found | null {
  const done = doneTo(event, agent, reading)
  return done && { ...done, id: `${done.kind} ${event.seq}`, queue: null }
}

/** A clock of one of the agent's cases that ran out. */
function breachIn({ seq, command, actor }: EventRow, agent: string, reading: Reading): Found | null {
  const { reader } = reading
  if (command !== 'sla.breach' || actor === agent) return null
  const touched = reader.all(touchedRowsOfEvent, { seq }).find(({ table }) => table === 'sla_clocks')
  const clock = touched && reader.one(slaClockById, { id: touched.rowId })
  const matter = clock && reader.one(caseById, { id: clock.caseId })
  if (matter?.assignee !== agent) return null
  const queue = matter.queueId === null ? null : queueLabel(matter.queueId, reading)
  return { id: `breach ${seq}`, kind: 'breach', ref: matter.ref, queue, line: null }
}

function queueLabel(key: string, { reader, look }: Pick<Reading, 'reader' | 'look'>): string {
  const queue = reader.one(queueByKey, { key })
  return queue ? labelIn(queue.labels, look.language) : key
}
