import { query } from '../../store/query.ts'

export type ChecklistItem = {
  readonly id: string
  /** The number people call it by; it never moves. */
  readonly position: number
  readonly text: string
  /** Whether the case cannot be resolved before it is done. */
  readonly isMandatory: boolean
  readonly doneBy: string | null
  readonly doneAt: number | null
}

type Stored = Omit<ChecklistItem, 'isMandatory'> & { readonly mandatory: number }

/** What is to be done for a case, in its order; at most 200. */
export const checklistOfCase = query<Stored, ChecklistItem, { caseId: string }>(
  'checklist-of-case',
  (db, p) =>
    db
      .selectFrom('checklist_items')
      .select(['id', 'position', 'text', 'mandatory', 'done_by as doneBy', 'done_at as doneAt'])
      .where('case_id', '=', p.caseId)
      .orderBy('position')
      .limit(200),
  ({ mandatory, ...item }) => ({ ...item, isMandatory: mandatory === 1 }),
)
