import type { DueWorkKind } from '../../domain/due-work-kind.ts'
import { leaseMs } from '../../domain/lease.ts'
import { claimBySegment } from '../../queries/interactions/claim-by-segment.ts'
import { queueByKey } from '../../queries/site/queue-by-key.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { offerById } from '../../queries/agents/offer-by-id.ts'
import type { TouchedRow } from '../../queries/events/touched-rows-of-event.ts'
import type { CommandView } from '../../store/command-definition.ts'
import type { StoredColumns } from '../../store/tables.ts'

/**
 * What an undone time-out gets: its whole time anew, counted from the undo, or it would fire again at once; and what counts claims counts
 * on. By table and id the columns that differ from what the command found; other due work falls due as it did.
 */
export async function findFreshTime(
  tx: CommandView,
  event: { readonly id: string },
  touched: readonly TouchedRow[],
  at: number,
): Promise<ReadonlyMap<string, StoredColumns>> {
  const fresh = new Map<string, StoredColumns>()
  for (const { table, rowId, before } of touched) {
    if (table === 'interactions' && before !== null && 'fence' in before) {
      const interaction = await tx.one(interactionById, { id: rowId })
      // A claim that was taken back is never in force again under its number.
      if (interaction) fresh.set(`interactions ${rowId}`, { fence: interaction.fence })
    }
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
    } else if (kind === 'interaction.end-lease') {
      const claim = await tx.one(claimBySegment, { segmentId: subject })
      const contact = claim && (await tx.one(interactionById, { id: claim.interactionId }))
      const queue = contact && (await tx.one(queueByKey, { key: contact.queueId }))
      const lease = contact ? leaseMs({ ...contact, leaseSeconds: queue?.leaseSeconds ?? null }) : 0
      fresh.set(`due_work ${rowId}`, { attempt, due_at: at + lease })
    } else fresh.set(`due_work ${rowId}`, { attempt })
  }
  return fresh
}
