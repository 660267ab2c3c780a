import type { WrittenThing } from '../../domain/presence.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import { caseByRef } from '../../queries/cases/case-by-ref.ts'
import { historyOfRecord } from '../../queries/events/history-of-record.ts'
import { touchedRowsOfEvent } from '../../queries/events/touched-rows-of-event.ts'
import { interactionView } from '../../queries/interactions/interaction-view.ts'
import type { EventRow } from '../../queries/events/event-by-seq.ts'
import type { DraftsOf, Seen } from '../../desk/drafts-of.ts'
import { resolutionOf } from '../forms/resolution.ts'
import { whatIsWritten } from '../state/what-is-written.ts'
import type { Model } from '../state/model.ts'
import { didWord } from './did-word.ts'
import { historyDetails } from './history-details.ts'
import { nameOf, type Reading, sightOn } from './reading.ts'

/** Something that others did to a record after a text about it was begun. */
export type ChangeSince = {
  readonly seq: number
  readonly at: number
  readonly who: string
  /** What was done, in words; empty for a message, whose text says it. */
  readonly what: string
  /** The first lines of the message that came or went; null where it is none. */
  readonly text: string | null
}

/** What says nothing about what is answered: the clock, the way of a message, and what only the offering of work touches. */
const quiet =
  /^(?:sla|delivery|agent|card|verification|mention|customer)\.|^interaction\.(?:offer|decline|time-out-offer)$/
const mostRead = 50

/** What others did to the record that is being written about since that was begun, the oldest first. */
export function readChangesSince(
  model: Pick<Model, 'overlay' | 'beneath'>,
  agent: string | null,
  reading: Reading,
): readonly ChangeSince[] {
  const written = whatIsWritten(model)
  return agent === null || !written ? [] : changesSince(written, agent, reading)
}

/** What others did to a record since a text about it was begun; empty where nothing was begun. */
export function changesSince(
  { about, what }: { readonly about: string; readonly what: WrittenThing },
  agent: string,
  reading: Reading,
): readonly ChangeSince[] {
  const { drafts, under } = draftsAbout({ about, what }, agent, reading)
  const seen = drafts.seenUpTo(under)
  if (seen === null) return []
  const { remember } = reading
  return remember('changes-since', `${agent} ${about} ${seen.event} ${seen.since}`, () =>
    readSince(about, seen, { agent, reading }),
  )
}

/** Where a text about a record is kept, and under which name. */
export function draftsAbout(
  { about, what }: { readonly about: string; readonly what: WrittenThing },
  agent: string,
  reading: Reading,
): { readonly drafts: Pick<DraftsOf<unknown>, 'seenUpTo' | 'catchUp'>; readonly under: string } {
  const { notes, replies, wrapUps, callbacks } = reading.deskOf(agent).drafts
  if (what === 'resolution') return { drafts: notes, under: resolutionOf(about) }
  const drafts = { note: notes, reply: replies, 'wrap-up': wrapUps, callback: callbacks }[what]
  return { drafts, under: about }
}

type Looking = { readonly agent: string; readonly reading: Reading }

function readSince(about: string, seen: Seen, { agent, reading }: Looking): readonly ChangeSince[] {
  const { reader } = reading
  const view = interactionView(reader, about, agent)
  const matter = view ? caseOf(view.interaction.caseId, reading) : reader.one(caseByRef, { ref: about })
  const sight = sightOn(agent, reading)
  const seesMatter = matter && sight.sees('case.see', { owner: matter.assignee, queue: matter.queueId })
  const ids = [...(view ? [view.interaction.id] : []), ...(seesMatter === true ? [matter.id] : [])]
  const events = new Map<number, EventRow>()
  for (const id of ids)
    for (const event of reader.all(historyOfRecord, { id, limit: mostRead }))
      if (
        event.seq > seen.event &&
        event.at > (seen.since ?? 0) &&
        event.actor !== agent &&
        !quiet.test(event.command)
      )
        events.set(event.seq, event)
  return [...events.values()]
    .toSorted((a, b) => a.seq - b.seq)
    .map((event) => {
      const made = reader.all(touchedRowsOfEvent, { seq: event.seq })
      const id = made.find(({ table, before }) => table === 'messages' && before === null)?.rowId
      const message = view?.messages.find((each) => each.id === id)
      const who = message && message.direction === 'in' ? message.senderName || message.senderAddress : null
      const { details } = historyDetails(event, agent, reading)
      return {
        seq: event.seq,
        at: event.at,
        who: who ?? nameOf(reading, event.actor),
        what: who === null ? [didWord(event.command, reading.look), ...details].join(' ') : '',
        text: message?.text ?? null,
      }
    })
}

function caseOf(id: string | null, { reader }: Reading) {
  return id === null ? undefined : reader.one(caseById, { id })
}
