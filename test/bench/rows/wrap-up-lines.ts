import { closeSync, openSync, writeSync } from 'node:fs'
import { devNull } from 'node:os'
import Database from 'better-sqlite3'
import { wrapUpInteraction } from '../../../src/commands/interactions/wrap-up-interaction.ts'
import type { GivenCommand } from '../../../src/store/given-command.ts'
import type { BatchHandle } from '../../../src/store/outcome.ts'
import type { BenchRow } from '../bench-context.ts'
import { assertSameRows } from '../by-hand/same-rows.ts'
import { lastSeq } from '../by-hand/last-seq.ts'
import { prepareWork } from '../by-hand/work-in-hand.ts'
import { type WrapUpLine, wrapUpByHand } from '../by-hand/wrap-up-by-hand.ts'
import { inTurn } from '../in-turn.ts'
import { perSecond } from '../per-second.ts'
import { openBenchStore } from '../store/empty-store.ts'
import { randomOf } from '../store/random.ts'
import { median, spreadOf } from '../statistics.ts'

const perRound = 3000
const groupSize = 1000
const choice = {
  reason: 'payment',
  outcome: 'informed',
  note: 'Wpłata zaksięgowana, klient poinformowany.',
  inBulk: true,
} as const

export const wrapUpLines: BenchRow = {
  name: 'wrap-up-lines',
  title: 'Wrap-ups per second from JSON Lines, validated, acknowledged line by line, grouped commits',
  peers: 'notmuch 2,300 a second',
  async measure(bench) {
    const path = bench.copyOf(await bench.bigStore())
    const store = openBenchStore(path)
    const db = new Database(path)
    db.pragma('synchronous = FULL')
    const out = openSync(devNull, 'w')
    const random = randomOf(bench.seed + 17)
    const lines = (count: number) =>
      prepareWork(db, { count, heldBy: null, random }).refs.map((ref) => JSON.stringify({ ref, ...choice }))
    const acknowledge = (answer: unknown): void => {
      writeSync(out, `${JSON.stringify(answer)}\n`)
    }
    const byHand = wrapUpByHand(db, { actor: 'ewa', batch: 'B-1', random })
    const handWritten = db.transaction((group: readonly string[]) => {
      for (const line of group) byHand(JSON.parse(line) as WrapUpLine)
    })
    const runByHand = (all: readonly string[]): void => {
      for (let from = 0; from < all.length; from += groupSize) {
        const group = all.slice(from, from + groupSize)
        handWritten.immediate(group)
        for (const [index] of group.entries()) acknowledge({ id: from + index, ok: true })
      }
    }
    const runOurs = async (all: readonly string[]): Promise<void> => {
      let refused = 0
      await store.runner.runEach(commandsOf(all), (outcome, index) => {
        if (!outcome.ok) refused++
        acknowledge({ id: index, ok: outcome.ok })
      })
      if (refused > 0) throw new Error(`${refused} lines were refused`)
    }
    const [raw = [], ours = []] = await inTurn(bench.rounds, [
      () => {
        const all = lines(perRound)
        return perSecond(perRound, () => {
          runByHand(all)
        })
      },
      () => {
        const all = lines(perRound)
        return perSecond(perRound, () => runOurs(all))
      },
    ])
    await runOurs(lines(1))
    runByHand(lines(1))
    assertSameRows(db, lastSeq(db) - 1, lastSeq(db))
    closeSync(out)
    await store.close()
    db.close()
    const value = median(ours) / median(raw)
    return [
      {
        name: 'wrap-ups from JSON Lines',
        unit: '/s',
        limit: { name: `hand-written SQL, the same rows, groups of ${groupSize}`, spread: spreadOf(raw) },
        ours: spreadOf(ours),
        checks: [{ what: '', value, unit: 'x', better: 'more', goal: 0.5, never: 0.25 }],
        note: 'groups of at most 50 ms, so that other processes get their turn',
      },
    ]
  },
}

/** Parses and validates one line after the other, as the runner asks for them. */
function* commandsOf(lines: readonly string[]): Iterable<GivenCommand<never, unknown>> {
  const batch: BatchHandle = { ref: null }
  for (const line of lines) {
    const parsed = wrapUpInteraction.parse(JSON.parse(line))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal))
    yield { command: wrapUpInteraction, input: parsed.value, actor: 'ewa', batch } as unknown as GivenCommand<
      never,
      unknown
    >
  }
}
