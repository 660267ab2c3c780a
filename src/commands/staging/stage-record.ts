import { type ContactPointKind, normalizeContactPoint } from '../../domain/contact-point.ts'
import type { ReadRow } from '../../domain/records/read-record.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import type { CommandTable } from '../../store/tables.ts'
import { idOfRef } from '../../store/uuid-v7.ts'
import { findRecordId } from '../finding/find-record-id.ts'

type Above = { readonly id: string; readonly rootId: string; readonly siblings: readonly string[] }

/**
 * Stages the rows of a record and of all that belongs to it; ids of records follow from their refs.
 * Answers why not: record-name-unknown.
 */
export async function stageRecord(
  tx: CommandView,
  record: ReadRow,
  context: Pick<CommandContext, 'newId'>,
): Promise<Refusal | undefined> {
  const id = idOfRef(String(record.columns['ref']))
  return stageRow(tx, { row: record, id, above: null }, context)
}

async function stageRow(
  tx: CommandView,
  { row, id, above }: { readonly row: ReadRow; readonly id: string; readonly above: Above | null },
  context: Pick<CommandContext, 'newId'>,
): Promise<Refusal | undefined> {
  const columns: Record<string, string | number | null> = { id, ...row.columns }
  for (const { path, table, key } of row.keys) {
    if ((await tx.versionOf(table as CommandTable, key)) === undefined) {
      return { code: 'record-name-unknown', path, name: key }
    }
  }
  for (const { column, path, of, ref } of row.names) {
    const found = await findRecordId(tx, ref)
    if (found && found.kind !== of) return { code: 'record-name-unknown', path, name: ref }
    columns[column] = found?.id ?? idOfRef(ref)
  }
  if (row.parent !== null) columns[row.parent] = above?.id ?? null
  if (row.root !== null) columns[row.root] = above?.rootId ?? null
  if (row.sibling !== null) columns[row.sibling.column] = above?.siblings[row.sibling.place] ?? null
  if (row.table === 'contact_points') {
    const { kind, value } = row.columns
    columns['normalized'] = normalizeContactPoint(kind as ContactPointKind, String(value))
  }
  tx.insert(row.table as CommandTable, columns as never)
  for (const list of row.inner) {
    const siblings = list.map(() => context.newId() as string)
    for (const [place, each] of list.entries()) {
      const next = {
        row: each,
        id: siblings[place] ?? '',
        above: { id, rootId: above?.rootId ?? id, siblings },
      }
      const refusal = await stageRow(tx, next, context)
      if (refusal) return refusal
    }
  }
  return undefined
}
