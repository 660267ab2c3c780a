import type { AccessTables } from './tables/access-tables.ts'
import type { AnnouncementTables } from './tables/announcement-tables.ts'
import type { CaseTables } from './tables/case-tables.ts'
import type { Changed } from './tables/changed.ts'
import type { CustomerTables } from './tables/customer-tables.ts'
import type { PeopleTables } from './tables/people-tables.ts'
import type { ProcessTables } from './tables/process-tables.ts'
import type { RecordTables } from './tables/record-tables.ts'
import type { SiteTables } from './tables/site-tables.ts'
import type { SyncTables } from './tables/sync-tables.ts'
import type { WorkTables } from './tables/work-tables.ts'
import type { WritingTables } from './tables/writing-tables.ts'

/**
 * Columns of every table as SQLite holds them: text, integers (times are epoch milliseconds, booleans 0 and 1), JSON as text.
 */
export type Tables = SiteTables &
  PeopleTables &
  CustomerTables &
  WorkTables &
  CaseTables &
  AnnouncementTables &
  ProcessTables &
  WritingTables &
  RecordTables &
  SyncTables &
  AccessTables

/** Tables that commands change; every row has an `id` and names the command that last changed it. */
export type CommandTable = {
  [Name in keyof Tables]: Tables[Name] extends Changed & { id: string } ? Name : never
}[keyof Tables]

type CamelCase<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name

type StagedColumns<Name extends CommandTable> = Omit<Tables[Name], 'changed_by' | 'local_key'>

/** A row as handlers stage it: camel case; objects and arrays are written as JSON, booleans as 0 and 1. */
export type StagedRow<Name extends CommandTable> = {
  readonly [Column in keyof StagedColumns<Name> & string as CamelCase<Column>]: StagedValue<
    StagedColumns<Name>[Column]
  >
}

type StagedValue<Value> =
  | Value
  | (string extends Value ? readonly unknown[] | Readonly<Record<string, unknown>> : never)
  | (number extends Value ? boolean : never)

export type StagedPatch<Name extends CommandTable> = Partial<Omit<StagedRow<Name>, 'id'>>

/** Columns by their stored names. */
export type StoredColumns = Readonly<Record<string, string | number | null>>
