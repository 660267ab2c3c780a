import { canCallBack, hasBeenHandedOver } from '../../domain/delivery.ts'
import type { Actor } from '../../domain/ids.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { agentByKey } from '../../queries/agents/agent-by-key.ts'
import { deliveryById } from '../../queries/messages/delivery-by-id.ts'
import { eventBySeq } from '../../queries/events/event-by-seq.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import type { CommandReading } from '../../store/command-definition.ts'
import { rowForgotten, rowGone } from '../../store/row-writer.ts'
import type { StoredColumns } from '../../store/tables.ts'
import { permanentCommands } from '../permanent-commands.ts'
import { findOrphanMaker } from './find-orphan-maker.ts'
import { isUndone } from './is-undone.ts'
import type { Permit } from './permit-of.ts'
import { changeRights } from './raises-somebody.ts'
import type { ToUndo } from './to-undo.ts'
import { type TakenBackBefore, nothingBefore, versionThen } from './taken-back-before.ts'
import { whyNotRedo } from './why-not-redo.ts'

/**
 * Why a command cannot be taken back; undefined when it can. `before` is what will have been taken back by then.
 * Refuses: not-permitted, undo-not-yours, undo-already-done, undo-too-old, undo-impossible, undo-overtaken.
 */
export async function whyNotUndo(
  tx: CommandReading,
  { event, touched }: ToUndo,
  {
    actor,
    permit,
    before = nothingBefore,
  }: { readonly actor: Actor; readonly permit: Permit; readonly before?: TakenBackBefore },
): Promise<Refusal | undefined> {
  const { seq, command } = event
  const denied = await permit({ owner: event.actor })
  if (denied) return event.actor === actor ? denied : { code: 'undo-not-yours', actor: event.actor }
  const deniedItself = await permit({ owner: event.actor }, command)
  if (deniedItself) return deniedItself
  const deniedAgain = await whyNotRedo(tx, { event, touched }, { actor, permit })
  if (deniedAgain) return deniedAgain
  if (permanentCommands.has(command)) return { code: 'undo-impossible', command }
  if (await isUndone(tx, seq)) return { code: 'undo-already-done', command }
  if (touched.some(({ leftBy }) => leftBy === rowForgotten)) return { code: 'undo-too-old', command }
  const raises = await givesBackRights(tx, { event, touched }, actor)
  const deniedRaise = raises ? await permit({}, changeRights) : undefined
  if (deniedRaise) return deniedRaise
  // Without a site there is no queue to work in and nobody who could sign in.
  if (touched.some((row) => row.table === 'sites' && row.before === null)) {
    return { code: 'undo-impossible', command }
  }
  for (const { table, rowId, before: found } of touched) {
    const sent =
      table === 'deliveries' && found === null ? await tx.one(deliveryById, { id: rowId }) : undefined
    if (!sent || !hasBeenHandedOver(sent)) continue
    return { code: 'undo-impossible', command, delivery: sent.ref, state: sent.state }
  }
  const overtaken = await whyOvertaken(tx, { event, touched }, before)
  if (overtaken) return { ...overtaken, ...(await stillToLeave(tx, touched)) }
  const orphanMaker = await findOrphanMaker(tx, { seq, touched }, before)
  if (!orphanMaker) return undefined
  const by = `${orphanMaker.actor}: ${orphanMaker.command}`
  return { code: 'undo-overtaken', command, by, refs: [] }
}

/**
 * Whether an undo would change what people may do: rows of rights, a role, whom the actor serves, or somebody who comes back
 * as more than an agent. Whomever the actor let go himself he may have back.
 */
async function givesBackRights(
  tx: CommandReading,
  { event, touched }: ToUndo,
  actor: string,
): Promise<boolean> {
  for (const { table, rowId, before } of touched) {
    if (table === 'rights') return true
    if (table === 'queue_members' && before?.['agent_id'] === actor) return true
    if (table !== 'agents' || before === null) continue
    const agent = await tx.one(agentByKey, { key: rowId })
    const isBack = !agent || (agent.isDisabled && before['disabled'] === 0)
    const role = String(before['role'] ?? agent?.role)
    if (isBack && role !== 'agent' && event.actor !== actor) return true
    if (agent && isOther(before, { role: agent.role, team_id: agent.teamId })) return true
  }
  return false
}

/** Whether a touched row held another value of a column; one that the command left alone does not stand in it. */
function isOther(before: StoredColumns, now: StoredColumns): boolean {
  return Object.entries(now).some(([column, value]) => column in before && before[column] !== value)
}

/** The message that the command wrote and that has not left: whatever came after, it need not go out. */
async function stillToLeave(
  tx: CommandReading,
  touched: ToUndo['touched'],
): Promise<{ readonly delivery?: string }> {
  for (const { table, rowId, before } of touched) {
    if (table !== 'deliveries' || before !== null) continue
    const delivery = await tx.one(deliveryById, { id: rowId })
    if (delivery && canCallBack(delivery)) return { delivery: delivery.ref }
  }
  return {}
}

async function whyOvertaken(
  tx: CommandReading,
  { event: { seq, command }, touched }: ToUndo,
  taken: TakenBackBefore,
): Promise<Extract<Refusal, { readonly code: 'undo-overtaken' }> | undefined> {
  for (const { table, rowId, leftBy } of touched) {
    const now = await versionThen(tx, { table, rowId }, taken)
    const expected = leftBy === rowGone ? undefined : (leftBy ?? seq)
    if (now === expected) continue
    const by = now === undefined ? undefined : await tx.one(eventBySeq, { seq: now })
    const interaction = table === 'interactions' ? await tx.one(interactionById, { id: rowId }) : undefined
    const refs = interaction ? [interaction.ref] : []
    return { code: 'undo-overtaken', command, by: by ? `${by.actor}: ${by.command}` : '', refs }
  }
  return undefined
}
