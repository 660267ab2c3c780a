import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { command } from '../command.ts'
import { findChecklistItem } from '../finding/find-checklist-item.ts'
import { findOpenCase } from '../finding/find-open-case.ts'

const input = z.strictObject({ ref: z.string().min(1), item: z.number().int().positive() })

/**
 * Says that something on a case's checklist is done; who and when is kept.
 * Refuses: case-not-found, case-closed, checklist-item-not-found, nothing-to-change.
 */
export const checkOffItem = command('case.check-off', input, async (tx, given, context) => {
  const found = await findOpenCase(tx, given.ref, context)
  if (!found.ok) return found
  const item = await findChecklistItem(tx, found.value, given.item)
  if (!item.ok) return item
  if (item.value.doneAt !== null) return refuse({ code: 'nothing-to-change' })
  tx.patch('checklist_items', item.value.id, { doneBy: context.actor, doneAt: context.at })
  tx.patch('cases', found.value.id, {})
  return accept({ ref: found.value.ref, item: given.item })
})
