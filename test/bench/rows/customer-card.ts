import Database from 'better-sqlite3'
import { customerCard } from '../../../src/queries/customers/customer-card.ts'
import type { BenchRow } from '../bench-context.ts'
import { inTurn, timed } from '../in-turn.ts'
import { spreadOf } from '../statistics.ts'
import { openBenchStore } from '../store/empty-store.ts'
import { randomOf } from '../store/random.ts'

const timesPerRound = 100

export const customerCardRow: BenchRow = {
  name: 'customer-card',
  title: 'Customer card with the last 20 interactions',
  peers: 'RT page 139 ms',
  async measure(bench) {
    const { path, amounts } = await bench.bigStore()
    const store = openBenchStore(path)
    const db = new Database(path, { readonly: true })
    const customer = db.prepare<unknown[]>('SELECT * FROM customers WHERE id = ?')
    const points = db.prepare<unknown[]>(
      'SELECT * FROM contact_points WHERE customer_id = +? ORDER BY position',
    )
    const timeline = db.prepare<unknown[]>(
      `SELECT i.ref, i.channel, i.direction, i.state, i.queue_id, i.subject, i.arrived_at, i.done_at, i.held_by, w.agent_id, w.note,
         r.labels AS reason, o.labels AS outcome
       FROM interactions i
       LEFT JOIN wrap_ups w ON w.id = (SELECT l.id FROM wrap_ups l WHERE l.interaction_id = i.id ORDER BY l.at DESC, l.id DESC LIMIT 1)
       LEFT JOIN wrap_up_codes r ON r.id = w.reason_code_id LEFT JOIN wrap_up_codes o ON o.id = w.outcome_code_id
       WHERE i.customer_id = +? ORDER BY i.arrived_at DESC LIMIT 20`,
    )
    const idOf = db.prepare<[number], string>('SELECT id FROM customers WHERE local_key = ?').pluck()
    const random = randomOf(bench.seed + 11)
    let seen = 0
    const each = (work: (id: string) => number): readonly number[] =>
      Array.from({ length: timesPerRound }, () => {
        // Those who call often are those whose cards are opened.
        const id = idOf.get(1 + Math.floor(amounts.customers * random.next() ** 1.6)) ?? ''
        return timed(() => {
          seen += work(id)
        })
      })
    const [raw = [], ours = []] = await inTurn(bench.rounds, [
      () =>
        each((id) => {
          customer.get(id)
          points.all(id)
          return timeline.all(id).length
        }),
      () => each((id) => customerCard(store.reader, id)?.timeline.length ?? 0),
    ])
    await store.close()
    db.close()
    if (seen === 0) throw new Error('no card had a timeline')
    const spread = spreadOf(ours)
    return [
      {
        name: 'customer card',
        unit: 'ms',
        limit: { name: 'three raw statements', spread: spreadOf(raw) },
        ours: spread,
        checks: [{ what: 'p99', value: spread.p99, unit: 'ms', better: 'less', goal: 1, never: 3 }],
        note: 'ours also asks for opt-outs, open cases, open callbacks and notes: seven statements',
      },
    ]
  },
}
