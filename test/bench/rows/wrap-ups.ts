import Database from 'better-sqlite3'
import { wrapUpInteraction } from '../../../src/commands/interactions/wrap-up-interaction.ts'
import type { BenchRow } from '../bench-context.ts'
import { assertSameRows } from '../by-hand/same-rows.ts'
import { lastSeq } from '../by-hand/last-seq.ts'
import { prepareWork } from '../by-hand/work-in-hand.ts'
import { wrapUpByHand } from '../by-hand/wrap-up-by-hand.ts'
import { inTurn } from '../in-turn.ts'
import { perSecond } from '../per-second.ts'
import { give, openBenchStore } from '../store/empty-store.ts'
import { randomOf } from '../store/random.ts'
import { median, spreadOf } from '../statistics.ts'

const perRound = 200
const choice = { reason: 'payment', outcome: 'informed', note: 'Wpłata zaksięgowana, klient poinformowany.' }

export const wrapUps: BenchRow = {
  name: 'wrap-ups',
  title: 'Wrap-ups per second, one durable commit each',
  peers: 'RT 21, taskwarrior 15 a second',
  async measure(bench) {
    const path = bench.copyOf(await bench.bigStore())
    const store = openBenchStore(path)
    const db = new Database(path)
    db.pragma('synchronous = FULL')
    const random = randomOf(bench.seed + 13)
    const work = () => prepareWork(db, { count: perRound, heldBy: 'ewa', random }).refs
    const byHand = wrapUpByHand(db, { actor: 'ewa', batch: null, random })
    const begin = db.prepare('BEGIN IMMEDIATE')
    const commit = db.prepare('COMMIT')
    const [raw = [], ours = []] = await inTurn(bench.rounds, [
      () => {
        const refs = work()
        return perSecond(perRound, () => {
          for (const ref of refs) {
            begin.run()
            byHand({ ref, ...choice })
            commit.run()
          }
        })
      },
      async () => {
        const refs = work()
        return perSecond(perRound, async () => {
          for (const ref of refs) await give(store, 'ewa', wrapUpInteraction, { ref, ...choice })
        })
      },
    ])
    const [mine = '', theirs = ''] = work()
    await give(store, 'ewa', wrapUpInteraction, { ref: mine, ...choice })
    byHand({ ref: theirs, ...choice })
    assertSameRows(db, lastSeq(db) - 1, lastSeq(db))
    await store.close()
    db.close()
    const value = median(ours) / median(raw)
    return [
      {
        name: 'wrap-ups, one commit each',
        unit: '/s',
        limit: { name: 'hand-written SQL, the same rows', spread: spreadOf(raw) },
        ours: spreadOf(ours),
        checks: [{ what: '', value, unit: 'x', better: 'more', goal: 0.7, never: 0.4 }],
      },
    ]
  },
}
