import Database from 'better-sqlite3'
import { createCustomer } from '../../../src/commands/create-customer.ts'
import type { GivenCommand } from '../../../src/store/given-command.ts'
import type { Bench, BenchRow } from '../bench-context.ts'
import { assertSameRows } from '../by-hand/same-rows.ts'
import { customerByHand, inputOf } from '../by-hand/customer-by-hand.ts'
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
  const people = (count: number) => Array.from({ length: count }, () => makeCustomer(random))
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
  const runOurs = async (all: readonly MadeCustomer[]): Promise<void> => {
    let refused = 0
    await store.runner.runEach(commandsOf(all), (outcome) => {
      if (!outcome.ok) refused++
    })
    if (refused > 0) throw new Error(`${refused} customers were refused`)
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
      const all = people(perRound)
      return perSecond(perRound, () => runOurs(all))
    },
  ])
  const [one] = people(1)
  if (one) {
    await runOurs([one])
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

function* commandsOf(all: readonly MadeCustomer[]): Iterable<GivenCommand<never, unknown>> {
  for (const made of all) {
    const parsed = createCustomer.parse(inputOf(made))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal))
    yield { command: createCustomer, input: parsed.value, actor: 'owner' } as unknown as GivenCommand<
      never,
      unknown
    >
  }
}
