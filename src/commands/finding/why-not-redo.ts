import type { Refusal } from '../../domain/refusal.ts'
import type { WrapUpCode } from '../../domain/wrap-up-code.ts'
import type { FieldValue } from '../../domain/wrap-up-fields.ts'
import { type EventRow, eventBySeq } from '../../queries/events/event-by-seq.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { fromJson } from '../../queries/stored-json.ts'
import { wrapUpCodeById } from '../../queries/site/wrap-up-code-by-id.ts'
import type { CommandReading } from '../../store/command-definition.ts'
import type { StoredColumns } from '../../store/tables.ts'
import type { DeclaredContext } from '../command.ts'
import { whyNotMandated } from './why-not-mandated.ts'
import type { ToUndo } from './to-undo.ts'

type Asking = Pick<DeclaredContext, 'actor' | 'permit'>

/**
 * Why an undo cannot be taken back by the actor: with it he does again what somebody did, so he needs the right to that, and
 * the mandate for what it promises. Undefined for what is no undo. Refuses: not-permitted.
 */
export async function whyNotRedo(
  tx: CommandReading,
  { event, touched }: ToUndo,
  asking: Asking,
): Promise<Refusal | undefined> {
  if (event.undoes === null) return undefined
  const first = await firstOf(tx, event)
  const denied = await asking.permit({ owner: first.actor }, first.command)
  if (denied) return denied
  for (const { table, before } of touched) {
    const overMandate =
      table === 'wrap_ups' && before !== null ? await whyNotPromised(tx, before, asking) : undefined
    if (overMandate) return overMandate
  }
  return undefined
}

/** The command that an undo is about, at however many removes. */
async function firstOf(tx: CommandReading, event: EventRow): Promise<EventRow> {
  const undone = event.undoes === null ? undefined : await tx.one(eventBySeq, { seq: event.undoes })
  return undone ? firstOf(tx, undone) : event
}

/** Why the actor may not promise what a wrap-up did that would stand again. */
async function whyNotPromised(
  tx: CommandReading,
  columns: StoredColumns,
  asking: Asking,
): Promise<Refusal | undefined> {
  const interaction = await tx.one(interactionById, { id: String(columns['interaction_id']) })
  if (!interaction) return undefined
  const ids = [
    columns['reason_code_id'],
    columns['outcome_code_id'],
    ...fromJson<readonly string[]>(String(columns['more_outcomes'])),
  ]
  const codes: WrapUpCode[] = []
  for (const id of ids) {
    const code = typeof id === 'string' ? await tx.one(wrapUpCodeById, { id }) : undefined
    if (code) codes.push(code)
  }
  const fields = fromJson<Readonly<Record<string, FieldValue>>>(String(columns['fields']))
  return whyNotMandated(interaction, { codes, fields }, asking)
}
