import Database from 'better-sqlite3'
import { fold } from '../../../src/domain/fold.ts'
import { reverse, reversedMark } from '../../../src/domain/search-tokens.ts'
import { customerLookup } from '../../../src/queries/customers/customer-lookup.ts'
import type { Bench, BenchRow } from '../bench-context.ts'
import type { Figure } from '../figure.ts'
import { inTurn, timed } from '../in-turn.ts'
import { openBenchStore } from '../store/empty-store.ts'
import { type Random, randomOf } from '../store/random.ts'
import { median, spreadOf } from '../statistics.ts'

const rowsWanted = 20
const customersPerRound = 12
const afterAll = '\u{10FFFF}'

export const lookup: BenchRow = {
  name: 'lookup',
  title: 'Customer lookup per keystroke',
  peers: '`LIKE ’%x%’` 136 ms; FTS5 by rank up to 2.2 s; RT’s autocomplete 16 ms with 250 users',
  async measure(bench) {
    const big = await sidesOf(bench, (await bench.bigStore()).path)
    const small = await sidesOf(bench, (await bench.smallStore()).path)
    const rounds = Math.max(bench.rounds, 20)
    const [raw = [], ours = [], oursSmall = []] = await inTurn(rounds, [big.raw, big.ours, small.ours])
    await big.close()
    await small.close()
    const spread = spreadOf(ours)
    const growth = median(ours) / median(oursSmall)
    const growthP99 = spread.p99 / spreadOf(oursSmall).p99
    return [
      {
        name: 'lookup, all customers',
        unit: 'ms',
        limit: { name: 'one statement on the covering table', spread: spreadOf(raw) },
        ours: spread,
        checks: [
          { what: 'p99', value: spread.p99, unit: 'ms', better: 'less', goal: 2, never: 5 },
          { what: 'max', value: spread.max, unit: 'ms', better: 'less', goal: 16, never: null },
        ],
        note: `${ours.length} keystrokes, ${rowsWanted} rows each: names in both orders, phones by their last digits, accounts, misspelt pairs`,
      },
      {
        name: 'lookup, a tenth of them',
        unit: 'ms',
        limit: null,
        ours: spreadOf(oursSmall),
        checks: [
          { what: 'median grows', value: growth, unit: 'x', better: 'less', goal: 2, never: null },
          { what: 'p99 grows', value: growthP99, unit: 'x', better: 'less', goal: 2, never: null },
        ],
      },
    ] satisfies Figure[]
  },
}

async function sidesOf(bench: Bench, path: string) {
  const store = openBenchStore(path)
  const db = new Database(path, { readonly: true })
  const statement = db.prepare<unknown[]>(
    `SELECT c.id, c.ref, c.name, c.account_number,
       (SELECT p.value FROM contact_points p WHERE p.customer_id = c.id ORDER BY p.position LIMIT 1) AS contact
     FROM (SELECT DISTINCT customer FROM search_tokens WHERE token >= +? AND token < +? LIMIT ${rowsWanted}) t
     JOIN customers c ON c.local_key = t.customer`,
  )
  const random = randomOf(bench.seed + 7)
  const pick = customerPicker(db)
  return {
    raw: () =>
      keystrokes(pick, random).map((typed) => {
        const folded = fold(typed)
        const from = /^\d+$/.test(folded) ? reversedMark + reverse(folded) : folded
        return timed(() => statement.all(from, from + afterAll))
      }),
    ours: () =>
      keystrokes(pick, random).map((typed) => timed(() => customerLookup(store.reader, typed, rowsWanted))),
    async close() {
      await store.close()
      db.close()
    },
  }
}

type Sought = { readonly name: string; readonly account: string | null; readonly phone: string | null }

function customerPicker(db: Database.Database): (random: Random) => Sought {
  const count = db.prepare<[], number>('SELECT max(local_key) FROM customers').pluck().get() ?? 0
  const one = db.prepare<[number], Sought>(
    `SELECT name, account_number AS account,
       (SELECT normalized FROM contact_points WHERE customer_id = customers.id AND kind = 'phone' LIMIT 1) AS phone
     FROM customers WHERE local_key = ?`,
  )
  return (random) => one.get(1 + random.below(count)) ?? { name: '', account: null, phone: null }
}

/** What is typed for some customers, letter by letter. */
function keystrokes(pick: (random: Random) => Sought, random: Random): readonly string[] {
  const typed: string[] = []
  for (let count = 0; count < customersPerRound; count++) {
    const { name, account, phone } = pick(random)
    const words = name.split(' ')
    const whole = random.next() < 0.5 ? fold(name) : [...words.slice(1), ...words.slice(0, 1)].join(' ')
    typed.push(...letters(whole, 12))
    if (account !== null) typed.push(...letters(account, 8))
    if (phone !== null) for (let length = 3; length <= 6; length++) typed.push(phone.slice(-length))
    // Somebody mistypes the given name: the surname alone has to find.
    if (count % 6 === 0) typed.push(`${words.at(-1) ?? ''} q${(words[0] ?? '').slice(1)}`)
  }
  return typed.filter((text) => text.trim() !== '')
}

function letters(text: string, atMost: number): readonly string[] {
  return [...text].slice(0, atMost).map((_letter, index, all) => all.slice(0, index + 1).join(''))
}
