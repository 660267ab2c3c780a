import { type Decision, accept } from '../../domain/decision.ts'
import type { Actor } from '../../domain/ids.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { EventRow } from '../../queries/events/event-by-seq.ts'
import { touchedRowsOfEvent } from '../../queries/events/touched-rows-of-event.ts'
import type { Reader } from '../../store/reader.ts'
import { rowGone } from '../../store/row-writer.ts'
import type { StoredColumns } from '../../store/tables.ts'
import { findGiver } from '../finding/find-agent.ts'
import { permitOf } from '../finding/permit-of.ts'
import { readingThrough } from '../finding/reading-through.ts'
import { whyNotUndo } from '../finding/why-not-undo.ts'
import { undo } from './undo.ts'

/** A command that stays as it is, and why. */
export type StandingCommand = { readonly event: EventRow; readonly refusal: Refusal }

export type UndoCheck = {
  /** Those that can be taken back, in the order given. */
  readonly able: readonly EventRow[]
  readonly unable: readonly StandingCommand[]
}

export type UndoCheckListener = {
  readonly checked?: (count: number) => void
  /** Stops looking; what was not looked at is in neither list. */
  readonly signal?: AbortSignal | undefined
}

/** After so many commands a console answers its keys: some five milliseconds. */
const atOneGo = 50

/**
 * Which commands of a batch, given last first, could be taken back one after the other. Only reads, without the store's
 * lock, so what others do meanwhile may overtake it.
 * Refuses: agent-unknown, agent-disabled.
 */
export async function checkUndo(
  reader: Reader,
  { events, actor }: { readonly events: readonly EventRow[]; readonly actor: Actor },
  { checked, signal }: UndoCheckListener = {},
): Promise<Decision<UndoCheck>> {
  const tx = readingThrough(reader)
  const giver = await findGiver(tx, actor)
  if (!giver.ok) return giver
  const { permit } = permitOf(tx, giver.value, undo.name)
  const before = { events: new Set<number>(), rows: new Map<string, StoredColumns | null>() }
  const able: EventRow[] = []
  const unable: StandingCommand[] = []
  for (const event of events) {
    if (signal?.aborted === true) break
    const touched = reader.all(touchedRowsOfEvent, { seq: event.seq })
    const refusal = await whyNotUndo(tx, { event, touched }, { actor, permit, before })
    if (refusal) unable.push({ event, refusal })
    else {
      able.push(event)
      before.events.add(event.seq)
      for (const row of touched) {
        if (row.before !== null || row.leftBy !== rowGone) before.rows.set(row.rowId, row.before)
      }
    }
    const done = able.length + unable.length
    if (done % atOneGo > 0) continue
    checked?.(done)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return accept({ able, unable })
}
