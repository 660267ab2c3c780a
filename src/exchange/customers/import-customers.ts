import { stat } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { type ImportedCustomer, importCustomer } from '../../commands/customers/import-customer.ts'
import type { Decision } from '../../domain/decision.ts'
import type { Actor } from '../../domain/ids.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { CustomerField } from '../../queries/customers/customer-field-list.ts'
import { eventsByIdPrefix } from '../../queries/events/events-by-id-prefix.ts'
import { isUndone } from '../../queries/events/is-undone.ts'
import type { GivenCommand } from '../../store/given-command.ts'
import type { BatchHandle, Outcome } from '../../store/outcome.ts'
import type { Store } from '../../store/open-store.ts'
import { tableRows } from '../tables/table-rows.ts'
import { TableMalformed, type TableRow, type TableSource } from '../tables/table-source.ts'
import { type OnDuplicate, type RowReader, customerOfRow } from './customer-of-row.ts'
import type { ColumnMapping } from './map-columns.ts'

export type CustomersToImport = {
  readonly source: TableSource
  readonly mapping: ColumnMapping
  readonly fields: readonly CustomerField[]
  readonly onDuplicate: OnDuplicate
  readonly actor: Actor
}

/** What became of one row. */
export type CustomerReport = Pick<TableRow, 'row' | 'line'> &
  (
    | { readonly became: 'created' | 'updated' | 'already'; readonly ref: string | null }
    /** Nothing of it is new, or he is to be left as he is. */
    | { readonly became: 'same' | 'matched'; readonly ref: string | null }
    | { readonly became: 'rejected'; readonly refusal: Refusal }
  )

export type CustomerCounts = Readonly<Record<CustomerReport['became'], number>>

export type CustomerListener = {
  /** Each row with what became of it, in the order of the file, once it is on the disk. */
  readonly report: (report: CustomerReport, row: TableRow) => void
  readonly progress?: (told: { readonly rows: number; readonly bytes: number }) => void
  /** Stops after the rows that are under way. */
  readonly signal?: AbortSignal
}

export type ImportedCustomers = {
  readonly counts: CustomerCounts
  /** Under which all of it can be taken back; null when nothing was new. */
  readonly batch: string | null
  /** The batch in which rows of this file came in before; a run that goes on goes on in it. Null for a first run. */
  readonly earlierBatch: string | null
  /** What the store itself was refused for, or the file: what was reported until then is in, the rest is not. */
  readonly stoppedBy: Refusal | null
  /** The last line that was dealt with, when it was told to stop before the end. */
  readonly stoppedAt: number | null
}

/** Rows under way at once; about as many as one commit takes. */
const groupSize = 1000

type Input = Parameters<(typeof importCustomer)['handler']>[1]
type Value = ImportedCustomer
type Asked = { readonly row: TableRow; readonly input: Input; attempt: number }

/**
 * Imports the rows of an examined table, each as a command whose id is made of the file and the row: the same file twice
 * imports nothing twice, one that was stopped goes on where it stopped, and what was taken back comes in again. One row
 * that is wrong does not hold up the others.
 */
export async function importCustomers(
  store: Store,
  wanted: CustomersToImport,
  listener: CustomerListener,
): Promise<ImportedCustomers> {
  const { source, actor } = wanted
  const counts = { created: 0, updated: 0, already: 0, same: 0, matched: 0, rejected: 0 }
  const reader = readerOf(wanted)
  const identity = identityOf(wanted)
  const earlierBatch = batchBefore(store, identity)
  const batch: BatchHandle = { ref: earlierBatch }
  const commandId = ({ row }: TableRow, attempt: number): string => `${identity}:${row}:${attempt}`
  const stopped: { by: Refusal | null } = { by: await whyChanged(source) }
  let bytes = 0
  let rows = 0

  const give = async (asked: readonly Asked[], reports: Map<TableRow, CustomerReport>): Promise<void> => {
    let round = asked
    while (round.length > 0 && stopped.by === null) {
      const again: Asked[] = []
      await store.runner.runEach(
        round.map(({ row, input, attempt }) => given(commandId(row, attempt), input)),
        (outcome, index) => {
          const one = round[index]
          if (!one) return
          if (!outcome.ok && outcome.refusal.code.startsWith('store-')) stopped.by ??= outcome.refusal
          else if (outcome.ok && 'already' in outcome && isUndone(store.reader, outcome.seq)) again.push(one)
          else reports.set(one.row, reportOf(one.row, outcome))
        },
      )
      for (const one of again) one.attempt++
      round = again
    }
  }
  const given = (id: string, input: Input): GivenCommand<Input, Value> => {
    return { command: importCustomer, input, actor, id, batch }
  }

  let stoppedAt: number | null = null
  let lastLine = 0
  if (stopped.by === null) {
    try {
      for await (const group of tableRows(source, groupSize, (read) => (bytes = read))) {
        if (listener.signal?.aborted === true) {
          stoppedAt = lastLine
          break
        }
        const reports = new Map<TableRow, CustomerReport>()
        const asked: Asked[] = []
        for (const row of group) {
          const read = readRow(row, reader)
          if (read.ok) asked.push({ row, input: read.value, attempt: 0 })
          else reports.set(row, { row: row.row, line: row.line, became: 'rejected', refusal: read.refusal })
        }
        await give(asked, reports)
        for (const row of group) {
          const report = reports.get(row)
          // What the store did not take is not reported: it can be imported again.
          if (!report) continue
          counts[report.became]++
          listener.report(report, row)
          lastLine = row.line
        }
        rows += group.length
        listener.progress?.({ rows, bytes })
        if (stopped.by !== null) break
      }
    } catch (fault) {
      if (!(fault instanceof TableMalformed)) throw fault
      stopped.by = { code: 'file-changed', path: source.path }
    }
  }
  const isNew = counts.created + counts.updated > 0
  return { counts, batch: isNew ? batch.ref : null, earlierBatch, stoppedBy: stopped.by, stoppedAt }
}

/** Reads a row as the store would be given it. Refuses what `customerOfRow` does, and input-invalid. */
export function readRow(row: TableRow, reader: RowReader): Decision<Input> {
  if (row.problem !== undefined) {
    const { at, what } = row.problem
    return { ok: false, refusal: { code: 'input-invalid', path: at, problem: what } }
  }
  const read = customerOfRow(row.cells, reader)
  return read.ok ? importCustomer.parse(read.value) : read
}

/** What reads the rows of an import. */
export function readerOf({ source, mapping, fields, onDuplicate }: CustomersToImport): RowReader {
  const { columns, encoding, encodingIs } = source
  const damagedEncoding = encodingIs === 'certain' ? null : encoding
  return { columns, mapping, fields, onDuplicate, damagedEncoding }
}

function reportOf({ row, line }: TableRow, outcome: Outcome<Value>): CustomerReport {
  const place = { row, line }
  if (outcome.ok) {
    if ('value' in outcome) return { ...place, became: outcome.value.became, ref: outcome.value.ref }
    return { ...place, became: 'already', ref: null }
  }
  const { refusal } = outcome
  if (refusal.code === 'customer-known') return { ...place, became: 'matched', ref: refusal.customer }
  if (refusal.code === 'nothing-to-change') return { ...place, became: 'same', ref: null }
  return { ...place, became: 'rejected', refusal }
}

/** Events of an import that are looked at for its batch: where so many were taken back by themselves it begins another. */
const eventsLookedAt = 1000

/** The batch of an import that was stopped and goes on: it is one, and all of it is taken back together. */
function batchBefore({ reader }: Store, identity: string): string | null {
  // The semicolon follows the colon.
  const ids = { from: `${identity}:`, until: `${identity};`, limit: eventsLookedAt }
  return reader.all(eventsByIdPrefix, ids).find(({ seq }) => !isUndone(reader, seq))?.batch ?? null
}

/** Begins the ids of the commands of an import: the same file read in the same way. What is done with duplicates is not part of it: a row that is in stays in once. */
export function identityOf({ source, mapping }: CustomersToImport): string {
  const { hash, encoding, delimiter, hasHeader, hasQuotes } = source
  const text = JSON.stringify([hash, encoding, delimiter, hasHeader, hasQuotes, mapping])
  return `import:${createHash('sha256').update(text).digest('hex').slice(0, 32)}`
}

async function whyChanged({ path, bytes, changedAt }: TableSource): Promise<Refusal | null> {
  const now = await stat(path).catch(() => undefined)
  return now?.size === bytes && now.mtimeMs === changedAt ? null : { code: 'file-changed', path }
}
