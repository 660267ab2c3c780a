import * as z from 'zod'
import { type Decision, accept, refuse } from '../domain/decision.ts'
import { agentByKey } from '../queries/agent-by-key.ts'
import { hasBeenHandedOver } from '../domain/delivery.ts'
import { deliveryById } from '../queries/delivery-by-id.ts'
import { eventBySeq } from '../queries/event-by-seq.ts'
import { interactionById } from '../queries/interaction-by-id.ts'
import { type TouchedRow, touchedRowsOfEvent } from '../queries/touched-rows-of-event.ts'
import type { CommandView } from '../store/command-definition.ts'
import type { StoredColumns } from '../store/tables.ts'
import { rowGone } from '../store/row-writer.ts'
import { command } from './command.ts'
import { findFreshTime } from './finding/find-fresh-time.ts'
import { findOrphanMaker } from './finding/find-orphan-maker.ts'
import { isUndone } from './finding/is-undone.ts'
import { changeRights } from './finding/raises-somebody.ts'
import { permanentCommands } from './permanent-commands.ts'

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
    const isOwn = event.actor === context.actor
    const denied = await context.permit({ owner: event.actor })
    if (denied) return refuse(isOwn ? denied : { code: 'undo-not-yours', actor: event.actor })
    const deniedItself = await context.permit({ owner: event.actor }, event.command)
    if (deniedItself) return refuse(deniedItself)
    if (permanentCommands.has(event.command))
      return refuse({ code: 'undo-impossible', command: event.command })
    if (await isUndone(tx, seq)) return refuse({ code: 'undo-already-done', command: event.command })
    const touched = await tx.all(touchedRowsOfEvent, { seq })
    const raises = await givesBackRights(tx, touched, context.actor)
    const deniedRaise = raises ? await context.permit({}, changeRights) : undefined
    if (deniedRaise) return refuse(deniedRaise)
    // Without a site there is no queue to work in and nobody who could sign in.
    if (touched.some(({ table, before }) => table === 'sites' && before === null)) {
      return refuse({ code: 'undo-impossible', command: event.command })
    }
    for (const { table, rowId, before } of touched) {
      const sent =
        table === 'deliveries' && before === null ? await tx.one(deliveryById, { id: rowId }) : undefined
      if (!sent || !hasBeenHandedOver(sent)) continue
      return refuse({
        code: 'undo-impossible',
        command: event.command,
        delivery: sent.ref,
        state: sent.state,
      })
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
    const fresh = await findFreshTime(tx, event, touched, context.at)
    for (const { table, rowId, before, leftBy } of touched.toReversed()) {
      // Made and removed by the same command: there is nothing to put back.
      if (before === null && leftBy === rowGone) continue
      tx.putBack(table, rowId, before && { ...before, ...fresh.get(`${table} ${rowId}`) })
    }
    return accept({ seq, command: event.command })
  },
  { undoes: ({ seq }) => seq },
)

/** Whether an undo would change what people may do: rows of rights, a role, or whom the actor serves. */
async function givesBackRights(
  tx: CommandView,
  touched: readonly TouchedRow[],
  actor: string,
): Promise<boolean> {
  for (const { table, rowId, before } of touched) {
    if (table === 'rights') return true
    if (table === 'queue_members' && before?.['agent_id'] === actor) return true
    if (table !== 'agents' || before === null) continue
    const agent = await tx.one(agentByKey, { key: rowId })
    if (agent && isOther(before, { role: agent.role, team_id: agent.teamId })) return true
  }
  return false
}

/** Whether a touched row held another value of a column; one that the command left alone does not stand in it. */
function isOther(before: StoredColumns, now: StoredColumns): boolean {
  return Object.entries(now).some(([column, value]) => column in before && before[column] !== value)
}

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
