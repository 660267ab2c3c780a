import * as z from 'zod'
import { type Decision, accept, refuse } from '../domain/decision.ts'
import { eventBySeq } from '../queries/event-by-seq.ts'
import { interactionById } from '../queries/interaction-by-id.ts'
import { type TouchedRow, touchedRowsOfEvent } from '../queries/touched-rows-of-event.ts'
import type { CommandView } from '../store/command-definition.ts'
import { rowGone } from '../store/row-writer.ts'
import { command } from './command.ts'
import { findOrphanMaker } from './finding/find-orphan-maker.ts'
import { isUndone } from './finding/is-undone.ts'
import { permanentCommands } from './permanent-commands.ts'

/** `seq`: the event whose command is taken back. */
const input = z.strictObject({ seq: z.number().int().positive() })

/**
 * Takes a command back: puts every row it touched to what it found, as long as each still names that command as its last
 * and nothing that came later names a row that would go.
 * An undo can be undone too. The owner may take back anybody's commands, an agent his own.
 * Refuses: command-not-found, undo-not-yours, undo-already-done, undo-impossible, undo-overtaken.
 */
export const undo = command(
  'undo',
  input,
  async (tx, { seq }, context) => {
    const event = await tx.one(eventBySeq, { seq })
    if (!event) return refuse({ code: 'command-not-found', command: String(seq) })
    if (context.actor !== 'owner' && event.actor !== context.actor) {
      return refuse({ code: 'undo-not-yours', actor: event.actor })
    }
    if (permanentCommands.has(event.command))
      return refuse({ code: 'undo-impossible', command: event.command })
    if (await isUndone(tx, seq)) return refuse({ code: 'undo-already-done', command: event.command })
    const touched = await tx.all(touchedRowsOfEvent, { seq })
    // Without a site there is no queue to work in and nobody who could sign in.
    if (touched.some(({ table, before }) => table === 'sites' && before === null)) {
      return refuse({ code: 'undo-impossible', command: event.command })
    }
    const overtaken = await firstOvertaken(tx, seq, touched)
    if (!overtaken.ok) {
      return overtaken.refusal.code === 'undo-overtaken'
        ? refuse({ ...overtaken.refusal, command: event.command })
        : overtaken
    }
    const orphanMaker = await findOrphanMaker(tx, seq, touched)
    if (orphanMaker) {
      const by = `${orphanMaker.actor}: ${orphanMaker.command}`
      return refuse({ code: 'undo-overtaken', command: event.command, by, refs: [] })
    }
    for (const { table, rowId, before, leftBy } of touched.toReversed()) {
      // Made and removed by the same command: there is nothing to put back.
      if (before === null && leftBy === rowGone) continue
      // Work that fell due falls due again: another attempt, because the id of this one has been used.
      const isFired = table === 'due_work' && event.id.startsWith(`due:${rowId}:`) && before !== null
      tx.putBack(table, rowId, isFired ? { ...before, attempt: Number(before['attempt']) + 1 } : before)
    }
    return accept({ seq, command: event.command })
  },
  { undoes: ({ seq }) => seq },
)

async function firstOvertaken(
  tx: CommandView,
  seq: number,
  touched: readonly TouchedRow[],
): Promise<Decision<null>> {
  for (const { table, rowId, leftBy } of touched) {
    const now = await tx.versionOf(table, rowId)
    const expected = leftBy === rowGone ? undefined : (leftBy ?? seq)
    if (now === expected) continue
    const by = now === undefined ? undefined : await tx.one(eventBySeq, { seq: now })
    const interaction = table === 'interactions' ? await tx.one(interactionById, { id: rowId }) : undefined
    const refs = interaction ? [interaction.ref] : []
    return refuse({ code: 'undo-overtaken', command: '', by: by ? `${by.actor}: ${by.command}` : '', refs })
  }
  return accept(null)
}
