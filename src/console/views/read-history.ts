import { permanentCommands } from '../../commands/permanent-commands.ts'
import { caseByRef } from '../../queries/cases/case-by-ref.ts'
import { customerByRef } from '../../queries/customers/customer-by-ref.ts'
import type { EventRow } from '../../queries/events/event-by-seq.ts'
import { historyOfRecord } from '../../queries/events/history-of-record.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import { knownSince } from '../../queries/events/known-since.ts'
import { lastCommandsOfActor } from '../../queries/events/last-commands-of-actor.ts'
import { bringingOfEvent } from '../../queries/sync/bringing-of-event.ts'
import { undoOfEvent } from '../../queries/events/undo-of-event.ts'
import { eventBySeq } from '../../queries/events/event-by-seq.ts'
import type { HistoryRow } from '../screens/history.ts'
import type { PlaceViews } from '../state/views.ts'
import { didWord } from './did-word.ts'
import { historyDetails } from './history-details.ts'
import { nameOf, type Reading, sightOn } from './reading.ts'

const shown = 200
const wrapUps: ReadonlySet<string> = new Set(['interaction.wrap-up', 'interaction.correct-wrap-up'])

/** What happened to an interaction, a case or a customer, the latest first; what the agent himself did where `ref` is null. */
export function readHistory(ref: string | null, agent: string, reading: Reading): PlaceViews<'history'> {
  const { reader, remember } = reading
  return remember('history', `${agent} ${ref ?? ''}`, () => {
    if (ref === null) {
      const events = reader.all(lastCommandsOfActor, { actor: agent, limit: shown })
      return historyView(events, agent, reading)
    }
    const sight = sightOn(agent, reading)
    const contact = reader.one(interactionByRef, { ref })
    const matter = contact ? undefined : reader.one(caseByRef, { ref })
    const record = contact ?? matter ?? reader.one(customerByRef, { ref })
    const isSeen = contact
      ? sight.sees('interaction.see', { owner: contact.heldBy, queue: contact.queueId })
      : matter
        ? sight.sees('case.see', { owner: matter.assignee, queue: matter.queueId })
        : record !== undefined && sight.seesCustomer(record.id)
    const events = record && isSeen ? reader.all(historyOfRecord, { id: record.id, limit: shown }) : []
    return historyView(events, agent, reading)
  })
}

function historyView(events: readonly EventRow[], agent: string, reading: Reading): PlaceViews<'history'> {
  const rows = events.map((event) => historyRow(event, agent, reading))
  return { of: 'history', rows, knownSince: events.length < shown ? knownSince(reading.reader) : null }
}

function historyRow(event: EventRow, agent: string, reading: Reading): HistoryRow {
  const { reader, look } = reading
  const undone = event.undoes === null ? undefined : reader.one(eventBySeq, { seq: event.undoes })
  const isUndone = reader.one(undoOfEvent, { seq: event.seq }) !== undefined
  const brought = reader.one(bringingOfEvent, { seq: event.seq })
  const about = historyDetails(undone ?? event, agent, reading)
  const details = [
    ...(undone ? [didWord(undone.command, look)] : []),
    ...about.details,
    ...(event.batch === null ? [] : [event.batch]),
    ...(isUndone ? [look.say('history.undone')] : []),
    ...(brought?.mode === 'beside'
      ? [look.say('history.brought', { who: nameOf(reading, brought.agent) })]
      : []),
  ]
  return {
    seq: event.seq,
    at: event.at,
    who: nameOf(reading, event.actor),
    what: didWord(event.command, look),
    ref: about.ref,
    customerName: about.customerName,
    details: details.join(` ${look.glyphs.separator} `),
    undo: isUndone
      ? 'undone'
      : permanentCommands.has(event.command)
        ? 'never'
        : event.actor === agent
          ? 'can'
          : 'not-yours',
    wrappedUp: wrapUps.has(event.command) && about.ref !== '' ? about.ref : null,
  }
}
