import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { type EditConflictRow, ownFieldOf } from '../../queries/sync/edit-conflict-row.ts'
import { editConflictById } from '../../queries/sync/edit-conflict-by-id.ts'
import { command, personal } from '../command.ts'
import { editCustomer } from '../customers/edit-customer.ts'

const value = z.union([z.string().max(2000), z.number(), z.boolean()]).nullable()

const input = z.strictObject({
  id: z.string().min(1).max(200),
  /** `theirs`: what stands there stays. `mine`: what the device wanted is put there, as an edit of whoever settles it. */
  keep: z.enum(['theirs', 'mine']),
  /** What stood there when it was chosen. */
  seen: personal(value),
})

/**
 * Says which of two values stands in a field that two changed without knowing of each other. Putting the other one there is an
 * edit of the customer, with its rights and checks.
 * Refuses: edit-conflict-none, edit-conflict-moved, nothing-to-change where somebody else settled it so, and what the edit is refused for.
 */
export const settleEditConflict = command('edit-conflict.settle', input, async (tx, given, context) => {
  const { id, keep, seen } = given
  const conflict = await tx.one(editConflictById, { id })
  const denied = await context.permit({ owner: conflict ? conflict.actor : context.actor })
  if (denied) return refuse(denied)
  if (!conflict) return refuse({ code: 'edit-conflict-none', id })
  const { ref, field, stands, yours, settledAt } = conflict
  const hasMine = stands === yours
  if (settledAt !== null) {
    const isSo = keep === 'mine' ? hasMine : !hasMine
    return refuse(isSo ? { code: 'nothing-to-change' } : { code: 'edit-conflict-none', id })
  }
  if (keep === 'mine' && !hasMine) {
    if (stands !== seen) return refuse({ code: 'edit-conflict-moved', ref: ref ?? id, field })
    const wanted = editCustomer.parse(editOf(conflict))
    if (!wanted.ok) return wanted
    const edited = await editCustomer.handler(tx, wanted.value, context)
    if (!edited.ok) return edited
  }
  tx.patch('edit_conflicts', id, { settledBy: context.actor, settledAt: context.at })
  return accept({ ref, field, keep })
})

/** The edit that puts there what the device wanted. */
function editOf({ ref, field, yours }: EditConflictRow): Readonly<Record<string, unknown>> {
  const key = ownFieldOf(field)
  if (key !== null) return { ref: ref ?? '', fields: { [key]: yours ?? '' } }
  return { ref: ref ?? '', [field === 'account_number' ? 'accountNumber' : field]: yours }
}
