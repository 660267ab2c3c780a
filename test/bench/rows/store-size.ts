import Database from 'better-sqlite3'
import { addNote } from '../../../src/commands/interactions/add-note.ts'
import { createCustomer } from '../../../src/commands/customers/create-customer.ts'
import { receiveInteraction } from '../../../src/commands/interactions/receive-interaction.ts'
import { takeInteraction } from '../../../src/commands/interactions/take-interaction.ts'
import { wrapUpInteraction } from '../../../src/commands/interactions/wrap-up-interaction.ts'
import type { Bench, BenchRow } from '../bench-context.ts'
import { inputOf } from '../by-hand/customer-by-hand.ts'
import type { Figure } from '../figure.ts'
import { give, makeEmptyStore, openBenchStore } from '../store/empty-store.ts'
import { makeCustomer } from '../store/make-customer.ts'
import { randomOf } from '../store/random.ts'
import { type StoreSizes, storeSizes } from '../store/store-sizes.ts'

const worked = 2000
const customerTables = ['customers', 'contact_points', 'search_tokens']

export const storeSize: BenchRow = {
  name: 'store-size',
  title: 'Store size',
  peers:
    'notmuch 2.1 kB a mail; with integer keys: imported history 83 B, a customer 134 B and 286 B of search',
  async measure(bench) {
    const { amounts, sizes } = await bench.bigStore()
    const each = (tables: readonly string[], count: number): number => sum(sizes, tables) / count
    const interaction = each(['interactions'], amounts.interactions)
    const wrapUp = each(['wrap_ups'], amounts.interactions)
    const customer = each(customerTables, amounts.customers)
    const live = await workedLive(bench)
    return [
      size('imported history, an interaction', interaction, { goal: 200, never: 300 }, 'row and indexes'),
      size(
        'imported history, with its wrap-up',
        interaction + wrapUp,
        null,
        `of that the wrap-up ${Math.round(wrapUp)} B`,
      ),
      size(
        'worked live, an interaction',
        live.perInteraction,
        { goal: 2500, never: 4000 },
        `received, taken, noted, wrapped up by commands; ${live.parts}`,
      ),
      size(
        'a customer with search',
        customer,
        { goal: 600, never: 900 },
        customerTables.map((name) => `${name} ${Math.round(each([name], amounts.customers))} B`).join(', '),
      ),
    ]
  },
}

function size(
  name: string,
  bytes: number,
  bounds: { goal: number; never: number } | null,
  note: string,
): Figure {
  const checks = bounds
    ? [{ what: '', value: bytes, unit: 'B' as const, better: 'less' as const, ...bounds }]
    : []
  return {
    name,
    unit: 'B',
    limit: null,
    ours: { median: bytes, p99: Number.NaN, max: Number.NaN },
    checks,
    note,
  }
}

/** Works interactions from receipt to wrap-up and divides by them what the store grew, beside what its customers take. */
async function workedLive(
  bench: Bench,
): Promise<{ readonly perInteraction: number; readonly parts: string }> {
  const path = bench.freePath()
  await makeEmptyStore(path, bench.seed)
  const store = openBenchStore(path)
  const random = randomOf(bench.seed + 23)
  const customers: string[] = []
  for (let count = 0; count < worked / 10; count++) {
    const made = await give(store, 'owner', createCustomer, inputOf(makeCustomer(random)))
    customers.push(made.ref)
  }
  const before = settledSizes(path)
  for (let count = 0; count < worked; count++) {
    const { ref } = await give(store, 'system', receiveInteraction, {
      channel: 'email',
      queue: 'written',
      entryPoint: 'kontakt-mail',
      subject: 'Faktura za październik, błędna kwota',
      customer: random.pick(customers),
    })
    await give(store, 'ewa', takeInteraction, { ref })
    await give(store, 'ewa', addNote, { ref, text: 'Klient pyta o prognozę, odczyt był w sierpniu.' })
    await give(store, 'ewa', wrapUpInteraction, {
      ref,
      reason: 'payment',
      outcome: 'informed',
      note: 'Wyjaśniono, korekta wysłana.',
    })
  }
  const after = settledSizes(path)
  await store.close()
  const grown = Object.entries(after)
    .map(([name, bytes]) => ({ name, each: (bytes - (before[name] ?? 0)) / worked }))
    .filter(({ each }) => each >= 1)
    .toSorted((a, b) => b.each - a.each)
  return {
    perInteraction: grown.reduce((total, { each }) => total + each, 0),
    parts: grown.map(({ name, each }) => `${name} ${Math.round(each)} B`).join(', '),
  }
}

function settledSizes(path: string): StoreSizes {
  const db = new Database(path)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  return storeSizes(path)
}

function sum(sizes: StoreSizes, tables: readonly string[]): number {
  return tables.reduce((total, name) => total + (sizes[name] ?? 0), 0)
}
