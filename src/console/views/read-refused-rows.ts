import { maskText } from '../../domain/masking.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { commandWord } from '../../language/command-word.ts'
import { sayRefusal } from '../../language/say-refusal.ts'
import type { RefusedWork } from '../../queries/events/refused-work-view.ts'
import { refusedWorkSeen } from '../../queries/events/refused-work-seen.ts'
import type { InboxRow } from '../screens/inbox.ts'
import { maskingOn, nameOf, type Reading, sightOn } from './reading.ts'

/** What fell due and was refused, as far as it is the agent's own or he leads. */
export function readRefusedRows(agent: string, reading: Reading): readonly InboxRow[] {
  return refusedWorkSeen(reading.reader, sightOn(agent, reading)).flatMap(
    (row) => rowOf(row, agent, reading) ?? [],
  )
}

function rowOf(row: RefusedWork, agent: string, reading: Reading): InboxRow | null {
  const opens = opensOf(row)
  if (!opens) return null
  const { say, language } = reading.look
  const { message, hint } = sayRefusal(JSON.parse(row.refusal) as Refusal, language)
  const said = `${message} ${hint}`
  return {
    key: `refused ${row.id}`,
    kind: 'refused',
    at: row.at,
    who: row.owner === null ? say('actor.system') : nameOf(reading, row.owner),
    ref: opens.ref,
    opens,
    text: maskingOn(agent, reading).isOn ? maskText(said) : said,
    refused: {
      what: commandWord(row.kind, language) ?? row.kind,
      record: { owner: row.owner, queue: row.queueId },
    },
  }
}

function opensOf({
  interactionRef,
  caseRef,
  callbackRef,
  customerRef,
}: RefusedWork): InboxRow['opens'] | null {
  if (interactionRef !== null) return { is: 'interaction', ref: interactionRef }
  if (caseRef !== null) return { is: 'case', ref: caseRef }
  if (callbackRef !== null) return { is: 'callback', ref: callbackRef }
  return customerRef === null ? null : { is: 'customer', ref: customerRef }
}
