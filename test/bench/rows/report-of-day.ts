import Database from 'better-sqlite3'
import { reportOfQueues } from '../../../src/queries/reports/report-of-queues.ts'
import type { BenchRow } from '../bench-context.ts'
import { inTurn, timed } from '../in-turn.ts'
import { benchNow, openBenchStore } from '../store/empty-store.ts'
import { median, spreadOf } from '../statistics.ts'

const dayMs = 86_400_000

export const reportOfDay: BenchRow = {
  name: 'report-of-day',
  title: 'Report of a day',
  peers: '',
  async measure(bench) {
    const { path } = await bench.bigStore()
    const store = openBenchStore(path)
    const db = new Database(path, { readonly: true })
    const parts = db.prepare<unknown[]>(
      `SELECT s.* FROM segments w JOIN segments s ON s.interaction_id = w.interaction_id
       WHERE w.kind = 'queue' AND w.queue_id = ? AND w.started_at >= ? AND w.started_at < ? ORDER BY s.started_at`,
    )
    const queues = db.prepare<unknown[], string>('SELECT id FROM queues').pluck().all()
    // The last whole day of which history was imported with its parts.
    const from = benchNow - 4 * dayMs
    const interval = { from, until: from + dayMs, now: benchNow }
    let read = 0
    const [raw = [], ours = []] = await inTurn(bench.rounds, [
      () => [
        timed(() => {
          read = 0
          for (const queue of queues) read += parts.all(queue, from, from + dayMs).length
        }),
      ],
      () => [timed(() => reportOfQueues(store.reader, interval))],
    ])
    await store.close()
    db.close()
    if (read === 0) throw new Error('nothing came in on that day')
    const times = median(ours) / median(raw)
    return [
      {
        name: 'report of queues, a day',
        unit: 'ms',
        limit: { name: 'the parts of that day’s contacts, read by hand', spread: spreadOf(raw) },
        ours: spreadOf(ours),
        checks: [{ what: 'median', value: times, unit: 'x', better: 'less', goal: 4, never: 8 }],
        note: `${read} parts`,
      },
    ]
  },
}
