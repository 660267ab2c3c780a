import type { DueWorkKind } from '../../domain/due-work-kind.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { offerById } from '../../queries/agents/offer-by-id.ts'
import type { TouchedRow } from '../../queries/events/touched-rows-of-event.ts'
import type { CommandView } from '../../store/command-definition.ts'
import type { StoredColumns } from '../../store/tables.ts'

/**
 * What an undone time-out gets: its whole time anew, counted from the undo, or it would fire again at once. By table and id
 * the columns that differ from what the time-out found; other due work falls due as it did.
 */
export async function findFreshTime(
  tx: CommandView,
  event: { readonly id: string },
  touched: readonly TouchedRow[],
  at: number,
): Promise<ReadonlyMap<string, StoredColumns>> {
  const fresh = new Map<string, StoredColumns>()
  for (const { table, rowId, before } of touched) {
    // Another attempt: the id of this one has been used.
    if (table !== 'due_work' || before === null || !event.id.startsWith(`due:${rowId}:`)) continue
    const kind = before['kind'] as DueWorkKind
    const attempt = Number(before['attempt']) + 1
    const subject = String(before['subject_id'])
    const dueAt = Number(before['due_at'])
    if (kind === 'interaction.time-out-offer') {
      const offer = await tx.one(offerById, { id: subject })
      const expiresAt = at + Math.max(0, dueAt - (offer?.offeredAt ?? dueAt))
      fresh.set(`due_work ${rowId}`, { attempt, due_at: expiresAt })
      fresh.set(`offers ${subject}`, { expires_at: expiresAt })
    } else if (kind === 'interaction.time-out-wrap-up') {
      const endedAt = (await tx.one(interactionById, { id: subject }))?.endedAt ?? dueAt
      fresh.set(`due_work ${rowId}`, { attempt, due_at: at + Math.max(0, dueAt - endedAt) })
    } else fresh.set(`due_work ${rowId}`, { attempt })
  }
  return fresh
}
