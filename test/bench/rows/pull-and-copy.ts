import { copyFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { wrapUpInteraction } from '../../../src/commands/interactions/wrap-up-interaction.ts'
import { pooledRandomness } from '../../../bin/pooled-randomness.ts'
import { commandRegistry } from '../../../src/commands/registry.ts'
import { accept } from '../../../src/domain/decision.ts'
import { answerPull } from '../../../src/server/answer-pull.ts'
import { answerSnapshot } from '../../../src/server/answer-snapshot.ts'
import { createStore } from '../../../src/store/create-store.ts'
import type { Store } from '../../../src/store/open-store.ts'
import { syncPlaceOf } from '../../../src/store/replication/sync-place.ts'
import { statementsOf } from '../../../src/store/statements.ts'
import { copyFirst } from '../../../src/sync/first-copy.ts'
import { pull } from '../../../src/sync/sync-once.ts'
import type { Wire } from '../../../src/sync/wire.ts'
import type { Bench, BenchRow } from '../bench-context.ts'
import { lastSeq } from '../by-hand/last-seq.ts'
import { rowsByHand } from '../by-hand/rows-by-hand.ts'
import { prepareWork } from '../by-hand/work-in-hand.ts'
import type { Figure } from '../figure.ts'
import { inTurn } from '../in-turn.ts'
import { perSecond } from '../per-second.ts'
import { benchNow, give, makeEmptyStore, openBenchStore, tickingClock } from '../store/empty-store.ts'
import { randomOf } from '../store/random.ts'
import { median, spreadOf } from '../statistics.ts'

const commands = 2000
/** A first copy takes seconds, not milliseconds. */
const mostCopies = 3
const prefix = 'DV'

export const pullAndCopy: BenchRow = {
  name: 'pull-and-copy',
  title: 'What a device is told: what changed, and all that there is',
  peers: '',
  measure: async (bench) => [await pulled(bench), await copied(bench)],
}

/** Wrap-ups of others, as a device that was away for a while takes them over. */
async function pulled(bench: Bench): Promise<Figure> {
  const path = bench.freePath()
  await makeEmptyStore(path, bench.seed)
  const server = openBenchStore(path)
  const device = await anEmptyDevice(bench)
  const before = openBenchStore(device)
  await mustPull(before, server)
  await before.close()
  const db = new Database(path)
  const cursor = lastSeq(db)
  const { refs } = prepareWork(db, { count: commands, heldBy: 'ewa', random: randomOf(bench.seed) })
  for (const ref of refs)
    await give(server, 'ewa', wrapUpInteraction, { ref, reason: 'payment', outcome: 'informed' })
  db.close()
  const rows = rowsByHand(path, copyOf(bench, device), cursor)
  const [raw = [], ours = []] = await inTurn(bench.rounds, [
    () => {
      const copy = copyOf(bench, device)
      return perSecond(rows, () => {
        rowsByHand(path, copy, cursor)
      })
    },
    async () => {
      const copy = copyOf(bench, device)
      const store = openBenchStore(copy)
      const since = performance.now()
      await mustPull(store, server)
      const took = performance.now() - since
      await store.close()
      return [(rows / took) * 1000]
    },
  ])
  await server.close()
  return {
    name: `pull, what ${commands.toLocaleString('en')} wrap-ups changed`,
    unit: '/s',
    limit: { name: 'the same rows read and put there by hand', spread: spreadOf(raw) },
    ours: spreadOf(ours),
    checks: [
      { what: '', value: median(ours) / median(raw), unit: 'x', better: 'more', goal: 0.5, never: 0.25 },
    ],
  }
}

/** All that a site has, into a device that has nothing, until customers are found there. */
async function copied(bench: Bench): Promise<Figure> {
  const { path } = await bench.siteStore()
  const server = openBenchStore(path)
  const device = await anEmptyDevice(bench)
  const rows = rowsByHand(path, copyOf(bench, device), null)
  const [raw = [], ours = []] = await inTurn(Math.min(bench.rounds, mostCopies), [
    () => {
      const copy = copyOf(bench, device)
      return perSecond(rows, () => {
        rowsByHand(path, copy, null)
      })
    },
    async () => {
      const copy = copyOf(bench, device)
      return perSecond(rows, async () => copyAll(copy, server))
    },
  ])
  await server.close()
  return {
    name: 'first copy, 100,000 customers and 100,000 interactions',
    unit: '/s',
    limit: { name: 'the same rows and search tokens put there by hand', spread: spreadOf(raw) },
    ours: spreadOf(ours),
    checks: [
      { what: '', value: median(ours) / median(raw), unit: 'x', better: 'more', goal: 0.5, never: 0.25 },
    ],
  }
}

/** The empty store of a device that knows its server. */
async function anEmptyDevice(bench: Bench): Promise<string> {
  const path = bench.freePath()
  const now = tickingClock()
  const made = createStore(path, { now, randomBytes: pooledRandomness() }, { group: false })
  if (!made.ok) throw new Error(made.refusal.code)
  const connection = new Database(path)
  await syncPlaceOf(statementsOf(connection)).connect({ server: 'https://linia.example', prefix })
  connection.pragma('wal_checkpoint(TRUNCATE)')
  connection.close()
  return path
}

function copyOf(bench: Bench, path: string): string {
  const copy = bench.freePath()
  copyFileSync(path, copy)
  return copy
}

async function mustPull(store: Store, server: Store): Promise<void> {
  const pulled = await pull({ store, wire: wireTo(server), commands: commandRegistry, now: tickingClock() })
  if (!pulled.ok) throw new Error(pulled.refusal.code)
}

async function copyAll(path: string, server: Store): Promise<void> {
  const copied = await copyFirst({
    path,
    wire: wireTo(server),
    commands: commandRegistry,
    surroundings: { now: tickingClock(), randomBytes: pooledRandomness() },
    tell: () => undefined,
  })
  if (!copied.ok) throw new Error(copied.refusal.code)
}

async function notAsked(): Promise<never> {
  return Promise.reject(new Error('a device that is told asks for nothing else'))
}

/** The way to a server without a network, where everything becomes text and is read again. */
function wireTo(server: Store): Wire {
  return {
    address: 'server',
    push: notAsked,
    give: notAsked,
    witness: notAsked,
    bring: notAsked,
    sendContent: notAsked,
    fetchContent: notAsked,
    async pull(request) {
      const answer = await answerPull(server, { device: prefix, now: benchNow }, request)
      return answer.ok ? accept(asText(answer.value)) : answer
    },
    async snapshot(request) {
      const answer = await answerSnapshot(server, request, { now: tickingClock(), historyDays: 30 })
      return answer.ok ? accept(eachAsText(answer.value)) : answer
    },
  }
}

async function* eachAsText<Part>(parts: AsyncIterable<Part>): AsyncGenerator<Part> {
  for await (const part of parts) yield asText(part)
}

function asText<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value
}
