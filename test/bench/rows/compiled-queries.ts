import Database from 'better-sqlite3'
import { customersByPrefix } from '../../../src/queries/customers/customers-by-prefix.ts'
import { interactionByRef } from '../../../src/queries/interactions/interaction-by-ref.ts'
import { queueView } from '../../../src/queries/interactions/queue-view.ts'
import { type Query, compileQuery } from '../../../src/store/query.ts'
import type { BenchRow } from '../bench-context.ts'
import type { Figure } from '../figure.ts'
import { inTurn, type Side, timed } from '../in-turn.ts'
import { someRef } from '../linia-program.ts'
import { median, spreadOf } from '../statistics.ts'
import { openBenchStore } from '../store/empty-store.ts'

const timesPerSample = 200

export const compiledQueries: BenchRow = {
  name: 'compiled-queries',
  title: 'Kysely over raw prepared statements',
  peers: 'Kysely’s async path 1.6 to 4.9x',
  async measure(bench) {
    const { path } = await bench.bigStore()
    const store = openBenchStore(path)
    const db = new Database(path, { readonly: true })
    const compare = async <Row, P extends object>(query: Query<Row, P>, params: P): Promise<Figure> => {
      const { sql, bind } = compileQuery(query)
      const statement = db.prepare<unknown[]>(sql)
      const values = bind(params as Record<string, unknown>)
      const [raw = [], ours = []] = await inTurn(bench.rounds, [
        repeated(() => statement.all(...values)),
        repeated(() => store.reader.all(query, params)),
      ])
      const value = median(ours) / median(raw)
      return {
        name: query.name,
        unit: 'ms',
        limit: { name: 'the same SQL, prepared', spread: spreadOf(raw) },
        ours: spreadOf(ours),
        checks: [{ what: '', value, unit: 'x', better: 'less', goal: 1.1, never: 1.6 }],
      }
    }
    const figures = [
      await compare(queueView, { queueId: 'written', limit: 50 }),
      await compare(interactionByRef, { ref: someRef(path) }),
      await compare(customersByPrefix, { from: 'kowalsk', until: 'kowalsk\u{10FFFF}', limit: 60 }),
    ]
    await store.close()
    db.close()
    return figures
  },
}

function repeated(work: () => unknown): Side {
  return () => [
    timed(() => {
      for (let count = 0; count < timesPerSample; count++) work()
    }) / timesPerSample,
  ]
}
