import { type SiteTable, siteRows } from '../../queries/site/site-rows.ts'
import type { CommandView } from '../../store/command-definition.ts'
import { columnStorer } from '../../store/staged-changes.ts'
import type { StagedPatch, StagedRow } from '../../store/tables.ts'

/** What the files no longer name: marked, because old work names it, or taken away, because nothing does. */
type LeftOut<Name extends SiteTable> = { readonly mark: StagedPatch<Name> } | 'remove' | 'keep'

/**
 * Stages the difference between the rows of a configured table and those wanted; rows that are the same are not touched.
 * Answers how many rows change.
 */
export async function stageSiteRows<Name extends SiteTable>(
  tx: CommandView,
  table: Name,
  wanted: readonly (Partial<StagedRow<Name>> & { readonly id: string })[],
  options: { readonly leftOut: LeftOut<Name>; readonly whenNew?: StagedPatch<Name> },
): Promise<number> {
  const stored = columnStorer()
  const rows = await tx.all(siteRows[table], {})
  const known = new Map<string, Readonly<Record<string, unknown>>>(rows.map((row) => [row.id, row]))
  let changed = 0
  for (const row of wanted) {
    const before = known.get(row.id)
    known.delete(row.id)
    if (!before) {
      tx.insert(table, { ...options.whenNew, ...row } as unknown as StagedRow<Name>)
      changed++
      continue
    }
    const changes = difference(row, before, stored)
    if (changes === undefined) continue
    tx.patch(table, row.id, changes as StagedPatch<Name>)
    changed++
  }
  for (const [id, before] of known) {
    if (options.leftOut === 'keep') continue
    if (options.leftOut === 'remove') {
      tx.remove(table, id)
      changed++
      continue
    }
    const changes = difference(options.leftOut.mark, before, stored)
    if (changes === undefined) continue
    tx.patch(table, id, changes as StagedPatch<Name>)
    changed++
  }
  return changed
}

/** The columns of a wanted row that differ from the stored one; undefined when none does. */
function difference(
  wanted: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>>,
  stored: ReturnType<typeof columnStorer>,
): Record<string, unknown> | undefined {
  const changes: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(wanted)) {
    if (name === 'id') continue
    const [[column, storedValue] = ['', null]] = Object.entries(stored({ [name]: value }))
    if (before[column] !== storedValue) changes[name] = value
  }
  return Object.keys(changes).length === 0 ? undefined : changes
}
