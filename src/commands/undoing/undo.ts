import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { eventBySeq } from '../../queries/events/event-by-seq.ts'
import { touchedRowsOfEvent } from '../../queries/events/touched-rows-of-event.ts'
import { rowGone } from '../../store/row-writer.ts'
import { command } from '../command.ts'
import { findFreshTime } from '../finding/find-fresh-time.ts'
import { whyNotUndo } from '../finding/why-not-undo.ts'
import { isUndoForServer } from './is-undo-for-server.ts'

/** `seq`: the event whose command is taken back. */
const input = z.strictObject({ seq: z.number().int().positive() })

/**
 * Takes a command back: puts every row it touched to what it found, as long as each still names that command as its last
 * and nothing that came later names a row that would go.
 * What a channel has had of outgoing messages is not taken back. Work that fell due falls due again, and what had run out of time gets its
 * time anew. An undo can be undone too. The owner may take back anybody's commands, an agent those that his right to undo reaches and
 * that he may give himself.
 * Refuses: command-not-found, not-permitted, undo-not-yours, undo-already-done, undo-impossible, undo-overtaken.
 */
export const undo = command(
  'undo',
  input,
  async (tx, { seq }, context) => {
    const event = await tx.one(eventBySeq, { seq })
    if (!event) return refuse({ code: 'command-not-found', command: String(seq) })
    const touched = await tx.all(touchedRowsOfEvent, { seq })
    const why = await whyNotUndo(tx, { event, touched }, context)
    if (why) return refuse(why)
    const fresh = await findFreshTime(tx, event, touched, context.at)
    for (const { table, rowId, before, leftBy } of touched.toReversed()) {
      // Made and removed by the same command: there is nothing to put back.
      if (before === null && leftBy === rowGone) continue
      tx.putBack(table, rowId, before && { ...before, ...fresh.get(`${table} ${rowId}`) })
    }
    return accept({ seq, command: event.command })
  },
  { undoes: ({ seq }) => seq, isForServer: (tx, { seq }) => isUndoForServer(tx, seq) },
)
