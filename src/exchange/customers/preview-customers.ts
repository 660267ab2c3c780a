import { importCustomer } from '../../commands/customers/import-customer.ts'
import { customerByRef } from '../../queries/customers/customer-by-ref.ts'
import { normalizeContactPoint } from '../../domain/contact-point.ts'
import { accountToken } from '../../domain/search-tokens.ts'
import type { Store } from '../../store/open-store.ts'
import { tableRows } from '../tables/table-rows.ts'
import type { TableRow } from '../tables/table-source.ts'
import type { CustomerListener, CustomerReport, CustomersToImport } from './import-customers.ts'
import { identityOf, readRow, readerOf } from './import-customers.ts'

type Input = Parameters<(typeof importCustomer)['handler']>[1]

/** What is tried at once, and taken back: the store is locked as long as that takes. */
const groupSize = 400

/**
 * Tells what an import would do to each row without doing it; rows that name the same customer as an earlier row of the file
 * are found too. `seen` is told how each row is read, and in which line it begins.
 */
export async function previewCustomers(
  store: Store,
  wanted: CustomersToImport,
  { seen, ...listener }: CustomerListener & { readonly seen: (input: Input, line: number) => void },
): Promise<void> {
  const reader = readerOf(wanted)
  const identity = identityOf(wanted)
  const keys = new Map<string, number>()
  let bytes = 0
  let rows = 0
  for await (const group of tableRows(wanted.source, groupSize, (read) => (bytes = read))) {
    if (listener.signal?.aborted === true) return
    const reports = new Map<TableRow, CustomerReport>()
    const asked: { readonly row: TableRow; readonly input: Input }[] = []
    for (const row of group) {
      const read = readRow(row, reader)
      const place = { row: row.row, line: row.line }
      if (!read.ok) reports.set(row, { ...place, became: 'rejected', refusal: read.refusal })
      else {
        seen(read.value, row.line)
        asked.push({ row, input: read.value })
      }
    }
    const outcomes = await store.runner.rehearse(
      asked.map(({ row, input }) => ({
        command: importCustomer,
        input,
        actor: wanted.actor,
        id: `${identity}:${row.row}:0`,
      })),
    )
    for (const [index, { row, input }] of asked.entries()) {
      const outcome = outcomes[index]
      const place = { row: row.row, line: row.line }
      if (!outcome) continue
      if (!outcome.ok) {
        const { refusal } = outcome
        if (refusal.code === 'customer-known') {
          reports.set(row, { ...place, became: 'matched', ref: hereAlready(store, refusal.customer) })
        } else if (refusal.code === 'nothing-to-change') {
          reports.set(row, { ...place, became: 'same', ref: null })
        } else reports.set(row, { ...place, became: 'rejected', refusal })
      } else if ('already' in outcome) reports.set(row, { ...place, became: 'already', ref: null })
      else {
        const { became, ref } = outcome.value
        const isRepeated = wanted.onDuplicate !== 'create' && keysOf(input).some((key) => keys.has(key))
        for (const key of keysOf(input)) keys.set(key, row.line)
        if (isRepeated && became === 'created') {
          reports.set(row, {
            ...place,
            became: wanted.onDuplicate === 'skip' ? 'matched' : 'updated',
            ref: null,
          })
        } else reports.set(row, { ...place, became, ref: became === 'updated' ? ref : null })
      }
    }
    for (const row of group) {
      const report = reports.get(row)
      if (report) listener.report(report, row)
    }
    rows += group.length
    listener.progress?.({ rows, bytes })
  }
}

/** A customer of an earlier row has no ref yet: the one that was tried is not kept. */
function hereAlready({ reader }: Store, ref: string): string | null {
  return reader.one(customerByRef, { ref }) ? ref : null
}

function keysOf({ contactPoints, accountNumber }: Input): readonly string[] {
  const points = contactPoints.map(({ kind, value }) => `${kind} ${normalizeContactPoint(kind, value)}`)
  const account = accountToken(accountNumber ?? '')
  return account === '' ? points : [...points, `account ${account}`]
}
