import { rmSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { stringify } from 'csv-stringify/sync'
import { importCustomers as importCustomersInto } from '../../../src/exchange/customers/import-customers.ts'
import { mapColumns } from '../../../src/exchange/customers/map-columns.ts'
import { targetOfHeader } from '../../../src/exchange/customers/known-headers.ts'
import { examineTable } from '../../../src/exchange/tables/examine-table.ts'
import type { Bench, BenchRow } from '../bench-context.ts'
import { assertSameRows } from '../by-hand/same-rows.ts'
import { customerByHand } from '../by-hand/customer-by-hand.ts'
import { lastSeq } from '../by-hand/last-seq.ts'
import type { Figure } from '../figure.ts'
import { inTurn } from '../in-turn.ts'
import { perSecond } from '../per-second.ts'
import { makeEmptyStore, openBenchStore } from '../store/empty-store.ts'
import { type MadeCustomer, makeCustomer } from '../store/make-customer.ts'
import { randomOf } from '../store/random.ts'
import { median, spreadOf } from '../statistics.ts'

const perRound = 2000
const groupSize = 1000

export const importCustomers: BenchRow = {
  name: 'import-customers',
  title: 'Import of customers with search',
  peers: 'notmuch 1,900 a second',
  async measure(bench) {
    const empty = bench.freePath()
    await makeEmptyStore(empty, bench.seed)
    return [
      ...(await compare(bench, { path: empty, where: 'an empty store', goal: 0.5, never: 0.2 })),
      ...(await compare(bench, {
        path: bench.copyOf(await bench.bigStore()),
        where: 'the big store',
        goal: 0.6,
        never: 0.3,
      })),
    ]
  },
}

async function compare(
  bench: Bench,
  {
    path,
    where,
    goal,
    never,
  }: { readonly path: string; readonly where: string; readonly goal: number; readonly never: number },
): Promise<readonly Figure[]> {
  const store = openBenchStore(path)
  const db = new Database(path)
  db.pragma('synchronous = FULL')
  const random = randomOf(bench.seed + 19)
  let made = 0
  const people = (count: number) =>
    Array.from({ length: count }, () => unknownCustomer(makeCustomer(random), made++))
  const grouped = (insert: (made: MadeCustomer) => void) => {
    const group = db.transaction((all: readonly MadeCustomer[]) => {
      for (const made of all) insert(made)
    })
    return (all: readonly MadeCustomer[]): void => {
      for (let from = 0; from < all.length; from += groupSize)
        group.immediate(all.slice(from, from + groupSize))
    }
  }
  const bareRows = grouped(customerByHand(db, { hasEvent: false, random }))
  const sameRows = grouped(customerByHand(db, { hasEvent: true, random }))
  let files = 0
  /** A file as another system writes it. */
  const written = (all: readonly MadeCustomer[]): string => {
    const file = `${path}.${files++}.csv`
    const rows = all.map(({ name, kind, accountNumber, contactPoints }) => {
      const of = (wanted: string) =>
        contactPoints.flatMap(({ kind: has, value }) => (has === wanted ? [value] : [])).join('; ')
      return [name, kind, 'pl', accountNumber ?? '', of('phone'), of('email')]
    })
    const columns = ['Name', 'Type', 'Language', 'Account', 'Phone', 'E-mail']
    writeFileSync(file, stringify([columns, ...rows], { delimiter: ';' }))
    return file
  }
  /** All that the verb does: looks at the file, then lets it in, each row looked up by its phones, addresses and account. */
  const runOurs = async (file: string, count: number): Promise<void> => {
    const source = await examineTable(file, {
      hasQuotes: true,
      hasHeader: true,
      isHeader: (name) => targetOfHeader(name) !== undefined,
    })
    if (!source.ok) throw new Error(source.refusal.code)
    const mapping = mapColumns(source.value.columns, [], [])
    if (!mapping.ok) throw new Error(mapping.refusal.code)
    const { counts, stoppedBy } = await importCustomersInto(
      store,
      { source: source.value, mapping: mapping.value, fields: [], onDuplicate: 'skip', actor: 'owner' },
      { report: () => undefined },
    )
    rmSync(file)
    if (stoppedBy) throw new Error(stoppedBy.code)
    if (counts.created !== count) throw new Error(`of ${count}: ${JSON.stringify(counts)}`)
  }
  const [bare = [], same = [], ours = []] = await inTurn(bench.rounds, [
    () => {
      const all = people(perRound)
      return perSecond(perRound, () => {
        bareRows(all)
      })
    },
    () => {
      const all = people(perRound)
      return perSecond(perRound, () => {
        sameRows(all)
      })
    },
    () => {
      const file = written(people(perRound))
      return perSecond(perRound, () => runOurs(file, perRound))
    },
  ])
  const [one] = people(1)
  if (one) {
    await runOurs(written([one]), 1)
    sameRows([one])
  }
  assertSameRows(db, lastSeq(db) - 1, lastSeq(db))
  await store.close()
  db.close()
  const spread = spreadOf(ours)
  return [
    {
      name: `customers into ${where}`,
      unit: '/s',
      limit: { name: `hand-written SQL, the same rows, groups of ${groupSize}`, spread: spreadOf(same) },
      ours: spread,
      checks: [{ what: '', value: median(ours) / median(same), unit: 'x', better: 'more', goal, never }],
    },
    {
      name: `customers into ${where}, beside bare rows`,
      unit: '/s',
      limit: {
        name: 'hand-written SQL without events: customer, contact points, tokens',
        spread: spreadOf(bare),
      },
      ours: spread,
      checks: [],
    },
  ]
}

/** With an account, numbers and addresses that no other has: each row is looked for, and none is found. */
function unknownCustomer(made: MadeCustomer, at: number): MadeCustomer {
  const contactPoints = made.contactPoints.map(({ kind, value }, place) => {
    const number = String(at * 2 + place).padStart(6, '0')
    return { kind, value: kind === 'phone' ? `+48 926 ${number}` : `${number}.${value}` }
  })
  return { ...made, accountNumber: `999-${String(at).padStart(7, '0')}`, contactPoints }
}
