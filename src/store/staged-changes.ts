import type { CommandTable, StoredColumns } from './tables.ts'

export type StagedChange =
  | {
      readonly kind: 'insert'
      readonly table: CommandTable
      readonly id: string
      readonly columns: StoredColumns
    }
  | {
      readonly kind: 'patch'
      readonly table: CommandTable
      readonly id: string
      readonly columns: StoredColumns
    }
  | { readonly kind: 'remove'; readonly table: CommandTable; readonly id: string }
  | {
      readonly kind: 'put-back'
      readonly table: CommandTable
      readonly id: string
      readonly before: StoredColumns | null
    }

/** Turns staged rows into stored names and values; the names of columns are worked out once each. */
export function columnStorer(): (row: Readonly<Record<string, unknown>>) => StoredColumns {
  const storedNames = new Map<string, string>()
  const storedName = (name: string): string => {
    const known = storedNames.get(name)
    if (known !== undefined) return known
    const stored = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    storedNames.set(name, stored)
    return stored
  }
  return (row) => {
    const columns: Record<string, string | number | null> = {}
    for (const name in row) columns[storedName(name)] = storedValue(row[name])
    return columns
  }
}

function storedValue(value: unknown): string | number | null {
  switch (typeof value) {
    case 'string':
    case 'number':
      return value
    case 'boolean':
      return value ? 1 : 0
    case 'undefined':
      return null
    default:
      return value === null ? null : JSON.stringify(value)
  }
}
