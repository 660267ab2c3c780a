import type { CommandReading } from '../../store/command-definition.ts'
import type { CommandTable, StoredColumns } from '../../store/tables.ts'

/** What is taken back before one command is, and does not stand in the store yet: the later ones of its batch. */
export type TakenBackBefore = {
  readonly events: ReadonlySet<number>
  /** By the id of a row the columns that it will have again; null where it will not be there. */
  readonly rows: ReadonlyMap<string, StoredColumns | null>
}

/** Undo itself finds in the store whatever was taken back. */
export const nothingBefore: TakenBackBefore = { events: new Set(), rows: new Map() }

/** `changed_by` of a row by then; undefined when it will not be there. */
export async function versionThen(
  tx: CommandReading,
  { table, rowId }: { readonly table: CommandTable; readonly rowId: string },
  { rows }: TakenBackBefore,
): Promise<number | undefined> {
  const columns = rows.get(rowId)
  if (columns === undefined) return await tx.versionOf(table, rowId)
  return columns === null ? undefined : Number(columns['changed_by'])
}
