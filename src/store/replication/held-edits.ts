import type { Refusal } from '../../domain/refusal.ts'
import { type EditConflict, mergeEdit } from '../../domain/merge-edit.ts'
import { rowByIdOf } from '../row-by-id.ts'
import type { StagedChange } from '../staged-changes.ts'
import type { Statements } from '../statements.ts'
import type { CommandTable } from '../tables.ts'
import type { FoundColumns } from './carried-command.ts'

type Edit = {
  readonly found: readonly FoundColumns[]
  readonly edits: 'by-field' | 'as-a-whole' | undefined
  readonly actor: string
  readonly at: number
  readonly newId: () => string
}

/**
 * Holds what an edit stages against what its giver found. What could not stand is kept for his eyes, or else the whole edit is
 * refused: `EditOverruled` is thrown.
 */
export type HeldEdits = (changes: readonly StagedChange[], edit: Edit) => Promise<readonly StagedChange[]>

/** An edit that others were quicker than, which goes through as a whole or not at all. */
export class EditOverruled extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

export function heldEditsOf(statements: Statements): HeldEdits {
  const rowOf = rowByIdOf(statements)
  return async (changes, edit) => {
    const held: StagedChange[] = []
    for (const change of changes) held.push(...(await holdOne(change, edit)))
    return held
  }

  async function holdOne(change: StagedChange, edit: Edit): Promise<readonly StagedChange[]> {
    if (change.kind !== 'patch') return [change]
    const { table, id } = change
    const base = edit.found.find((one) => one.table === table && one.id === id)
    const current = base && (await rowOf(table, id))
    if (!current) return [change]
    const { columns, conflicts } = mergeEdit({ found: base.columns, current, wanted: change.columns })
    if (conflicts.length > 0 && edit.edits === 'as-a-whole') {
      throw new EditOverruled({
        code: 'edit-overruled',
        ref: String(current['ref'] ?? id),
        fields: conflicts,
      })
    }
    const kept = conflicts.map((conflict) => conflictRow({ table, id, conflict }, edit))
    return Object.keys(columns).length === 0 ? kept : [{ ...change, columns }, ...kept]
  }
}

function conflictRow(
  {
    table,
    id,
    conflict,
  }: { readonly table: CommandTable; readonly id: string; readonly conflict: EditConflict },
  { newId, actor, at }: Edit,
): StagedChange {
  const { field, base, theirs, yours } = conflict
  const conflictId = newId()
  const columns = { id: conflictId, table_name: table, row_id: id, field, base, theirs, yours, actor, at }
  return {
    kind: 'insert',
    table: 'edit_conflicts',
    id: conflictId,
    columns: { ...columns, settled_by: null, settled_at: null },
  }
}
