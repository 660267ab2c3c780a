import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { checklistOfCase } from '../../queries/cases/checklist-of-case.ts'
import { command, personal } from '../command.ts'
import { findOpenCase } from '../finding/find-open-case.ts'

const input = z.strictObject({
  ref: z.string().min(1),
  text: personal(z.string().max(2000)),
  /** Whether the case cannot be resolved before it is done. */
  isMandatory: z.boolean().optional(),
})

/**
 * Puts something to be done on a case's checklist, under a number that never moves.
 * Refuses: case-not-found, case-closed, checklist-item-empty, checklist-full.
 */
export const addChecklistItem = command('case.add-checklist-item', input, async (tx, given, context) => {
  const found = await findOpenCase(tx, given.ref, context)
  if (!found.ok) return found
  const { id: caseId, ref } = found.value
  const text = given.text.trim()
  if (text === '') return refuse({ code: 'checklist-item-empty', ref })
  const checklist = await tx.all(checklistOfCase, { caseId })
  if (checklist.length >= 100) return refuse({ code: 'checklist-full', ref })
  const position = (checklist.at(-1)?.position ?? 0) + 1
  const mandatory = given.isMandatory ?? false
  const item = { id: context.newId(), caseId, text, position, mandatory, doneBy: null, doneAt: null }
  tx.insert('checklist_items', item)
  tx.patch('cases', caseId, {})
  return accept({ ref, item: position })
})
