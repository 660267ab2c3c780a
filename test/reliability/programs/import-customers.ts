import { importCustomers } from '../../../src/exchange/customers/import-customers.ts'
import { mapColumns } from '../../../src/exchange/customers/map-columns.ts'
import { examineTable } from '../../../src/exchange/tables/examine-table.ts'
import { open } from './open.ts'
import { say } from './say.ts'

/** Imports a file of customers until it ends or a word comes in, and prints how many came in. */
const [path = '', file = ''] = process.argv.slice(2)
const store = open(path)
const stop = new AbortController()
process.stdin.once('data', () => stop.abort())
const source = await examineTable(file, { hasQuotes: true, hasHeader: true, isHeader: () => true })
if (!source.ok) throw new Error(source.refusal.code)
const mapping = mapColumns(source.value.columns, [], [])
if (!mapping.ok) throw new Error(mapping.refusal.code)
say('ready')
const { counts, stoppedBy } = await importCustomers(
  store,
  { source: source.value, mapping: mapping.value, fields: [], onDuplicate: 'skip', actor: 'owner' },
  { report: () => undefined, signal: stop.signal },
)
if (stoppedBy) throw new Error(stoppedBy.code)
say(`imported ${counts.created}`)
process.stdin.destroy()
await store.close()
