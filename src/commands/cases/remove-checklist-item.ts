import * as z from 'zod'
import { accept } from '../../domain/decision.ts'
import { command } from '../command.ts'
import { findChecklistItem } from '../finding/find-checklist-item.ts'
import { findOpenCase } from '../finding/find-open-case.ts'

const input = z.strictObject({ ref: z.string().min(1), item: z.number().int().positive() })

/** Takes something off a case's checklist; the others keep their numbers. Refuses: case-not-found, case-closed, checklist-item-not-found. */
export const removeChecklistItem = command(
  'case.remove-checklist-item',
  input,
  async (tx, given, context) => {
    const found = await findOpenCase(tx, given.ref, context)
    if (!found.ok) return found
    const item = await findChecklistItem(tx, found.value, given.item)
    if (!item.ok) return item
    tx.remove('checklist_items', item.value.id)
    tx.patch('cases', found.value.id, {})
    return accept({ ref: found.value.ref, item: given.item })
  },
)
