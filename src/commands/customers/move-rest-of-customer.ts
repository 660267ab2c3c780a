import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { customerById } from '../../queries/customers/customer-by-id.ts'
import { dueWorkOfSubject } from '../../queries/events/due-work-of-subject.ts'
import { command } from '../command.ts'
import { stageMovedRows } from '../staging/stage-moved-rows.ts'

const input = z.strictObject({ dueWorkId: z.string().min(1), customerId: z.string().min(1) })

/** Moves the next slice of a long history to the customer it was merged into. Refuses: due-work-gone. */
export const moveRestOfCustomer = command('customer.move-rest', input, async (tx, given, context) => {
  const denied = await context.permit({})
  if (denied) return refuse(denied)
  const work = (await tx.all(dueWorkOfSubject, { subjectId: given.customerId })).find(
    ({ id }) => id === given.dueWorkId,
  )
  // The id of who was merged finds who was kept.
  const kept = await tx.one(customerById, { id: given.customerId })
  if (!work || !kept || kept.id === given.customerId) {
    return refuse({ code: 'due-work-gone', kind: 'customer.move-rest' })
  }
  const moved = await stageMovedRows(tx, { from: given.customerId, to: kept.id })
  if (moved.hasMore) tx.patch('due_work', work.id, { attempt: work.attempt + 1 })
  else tx.remove('due_work', work.id)
  tx.patch('customers', kept.id, {})
  return accept({ into: kept.ref, moved: moved.count, hasMore: moved.hasMore })
})
