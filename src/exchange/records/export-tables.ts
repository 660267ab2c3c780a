import { stringify } from 'csv-stringify/sync'
import { type RecordKind, nameOfColumn, writtenColumns } from '../../domain/records/record-shape.ts'
import { recordShapes } from '../../domain/records/record-shapes.ts'
import { guarded } from '../tables/formula-guard.ts'
import type { ExportedRecord } from './export-records.ts'

/** The columns of a kind of record as a table: flat ones, contact points by kind, fields of the site by key. */
export function tableColumns(kind: RecordKind, fieldKeys: readonly string[]): readonly string[] {
  const flat = writtenColumns(recordShapes[kind])
    .map(([column, kindOfColumn]) => nameOfColumn(column, kindOfColumn))
    .filter((name) => name !== 'fields')
  const points = kind === 'customer' ? ['phone', 'email', 'handle'] : []
  const hasFields = 'fields' in recordShapes[kind].columns
  return [...flat, ...points, ...(hasFields ? fieldKeys.map((key) => `fields.${key}`) : [])]
}

/** One record as a row of such a table. Several phones stand in one cell, between semicolons. */
export function tableCells({ record }: ExportedRecord, columns: readonly string[]): readonly string[] {
  const points = (record['contactPoints'] ?? []) as readonly {
    readonly kind: string
    readonly value: string
  }[]
  const fields = (record['fields'] ?? {}) as Readonly<Record<string, unknown>>
  return columns.map((column) => {
    if (column === 'phone' || column === 'email' || column === 'handle') {
      return points.flatMap(({ kind, value }) => (kind === column ? [value] : [])).join('; ')
    }
    const value = column.startsWith('fields.') ? fields[column.slice('fields.'.length)] : record[column]
    if (typeof value === 'string') return value
    return value === null || value === undefined ? '' : JSON.stringify(value)
  })
}

/** Cells as one line of CSV; what a spreadsheet would calculate is made harmless. */
export function csvLine(cells: readonly string[], delimiter: string): string {
  return stringify([cells.map(guarded)], { delimiter })
}
