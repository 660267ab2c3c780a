import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { Actor, EpochMs } from '../../domain/ids.ts'
import { eventNumber } from '../../domain/pending-number.ts'
import type { EventRow } from '../../queries/events/event-by-seq.ts'
import { type Undoable, latestUndoable } from '../../queries/events/latest-undoable.ts'
import { shiftOfAgent } from '../../queries/agents/shift-of-agent.ts'
import { touchedRowsOfEvent } from '../../queries/events/touched-rows-of-event.ts'
import type { Reader } from '../../store/reader.ts'

/**
 * What a plain undo takes back: the last that somebody did in this shift and that stands. Signing in or out is where one shift ends
 * and another begins, and is of neither. That and what is older is taken back by its name alone: nobody walks back into another day
 * by pressing a key once too often.
 * Refuses: nothing-to-undo, undo-before-shift.
 */
export function lastOfShift(
  reader: Reader,
  { actor, now }: { readonly actor: Actor; readonly now: EpochMs },
): Decision<Undoable> {
  const latest = latestUndoable(reader, actor)
  const [last] = latest?.events ?? []
  if (!latest || !last) return refuse({ code: 'nothing-to-undo', actor })
  const { since, begunBy } = shiftOfAgent(reader, actor, now)
  if (last.at >= since && !latest.events.some((event) => touches(reader, event, begunBy)))
    return accept(latest)
  const name = latest.batch === null ? [eventNumber(last.seq)] : ['--batch', latest.batch]
  return refuse({ code: 'undo-before-shift', actor, command: last.command, at: last.at, since, name })
}

function touches(reader: Reader, { seq, command }: EventRow, statusEntry: string | null): boolean {
  if (statusEntry === null || !command.startsWith('agent.')) return false
  return reader
    .all(touchedRowsOfEvent, { seq })
    .some(
      ({ table, rowId, before }) => table === 'agent_status_log' && rowId === statusEntry && before === null,
    )
}
