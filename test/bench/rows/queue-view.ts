import Database from 'better-sqlite3'
import { queueView } from '../../../src/queries/interactions/queue-view.ts'
import type { BenchRow } from '../bench-context.ts'
import { inTurn, timed } from '../in-turn.ts'
import { spreadOf } from '../statistics.ts'
import { openBenchStore } from '../store/empty-store.ts'

const limit = 50
const timesPerRound = 100
const queues = ['billing', 'contracts', 'written', 'complaints', 'retention']

export const queueViewRow: BenchRow = {
  name: 'queue-view',
  title: 'Queue view, top 50',
  peers: 'RT by REST 66 ms, by page 335 ms',
  async measure(bench) {
    const { path } = await bench.bigStore()
    const store = openBenchStore(path)
    const db = new Database(path, { readonly: true })
    const statement = db.prepare<unknown[]>(
      `SELECT i.id, i.ref, i.channel, i.state, i.subject, c.name, c.ref AS customer_ref, i.arrived_at, i.queued_at, i.due_at,
         i.put_backs, i.changed_by
       FROM interactions i LEFT JOIN customers c ON c.id = i.customer_id
       WHERE i.queue_id = +? AND i.state = 'queued' ORDER BY i.rank_at, i.id LIMIT ?`,
    )
    const [raw = [], ours = []] = await inTurn(bench.rounds, [
      () => each((queue) => statement.all(queue, limit).length),
      () => each((queue) => store.reader.all(queueView, { queueId: queue, limit }).length),
    ])
    const plan = store.reader.plan(queueView)
    const scans = plan.filter((step) => step.startsWith('SCAN') || step.includes('TEMP B-TREE'))
    await store.close()
    db.close()
    const spread = spreadOf(ours)
    const bound = spreadOf(raw)
    return [
      {
        name: 'queue view',
        unit: 'ms',
        limit: { name: 'raw statement', spread: bound },
        ours: spread,
        checks: [
          { what: 'p99', value: spread.p99, unit: 'ms', better: 'less', goal: 1, never: 3 },
          {
            what: 'median',
            value: spread.median / bound.median,
            unit: 'x',
            better: 'less',
            goal: 1.5,
            never: null,
          },
          { what: 'scans in the plan', value: scans.length, unit: '', better: 'less', goal: 0, never: 0 },
        ],
        note: plan.join('; '),
      },
    ]
  },
}

function each(work: (queue: string) => number): readonly number[] {
  return Array.from({ length: timesPerRound }, (_, index) =>
    timed(() => {
      const queue = queues[index % queues.length] ?? ''
      if (work(queue) === 0) throw new Error(`no one waits in ${queue}`)
    }),
  )
}
