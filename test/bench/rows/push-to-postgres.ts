import { Client, escapeIdentifier } from 'pg'
import { pooledRandomness } from '../../../bin/pooled-randomness.ts'
import { applySite } from '../../../src/commands/apply-site.ts'
import { signInAgent } from '../../../src/commands/agents/sign-in-agent.ts'
import { commandRegistry } from '../../../src/commands/registry.ts'
import { protocolVersion } from '../../../src/protocol/protocol-version.ts'
import { acceptPush } from '../../../src/server/accept-push.ts'
import type { GivenCommand } from '../../../src/store/given-command.ts'
import { type PostgresStore, openPostgresStore } from '../../../src/store/postgres/open-postgres-store.ts'
import type { PostgresPlace } from '../../../src/store/postgres/postgres-connection.ts'
import { likeSqlite } from '../../../src/store/postgres/postgres-values.ts'
import { aPostgres } from '../../builders/a-postgres.ts'
import type { BenchRow } from '../bench-context.ts'
import { type PushedWrapUp, pushByHand } from '../by-hand/push-by-hand.ts'
import { inTurn } from '../in-turn.ts'
import { perSecond } from '../per-second.ts'
import { benchAgents, benchNow, benchSite, tickingClock } from '../store/empty-store.ts'
import { randomOf } from '../store/random.ts'
import { median, spreadOf } from '../statistics.ts'

const devices = ['AA', 'BB', 'CC', 'DD'] as const
const batches = 5
const batchSize = 20
const perRound = devices.length * batches * batchSize
const choice = { reason: 'payment', outcome: 'informed', note: 'Wpłata zaksięgowana, klient poinformowany.' }

export const pushToPostgres: BenchRow = {
  name: 'push-to-postgres',
  title: 'Commands of 4 devices pushed to one site on PostgreSQL, batches of 20',
  peers: '',
  async measure(bench) {
    const postgres = await aPostgres({ isDurable: true })
    const place = { url: postgres.url, schema: 'site' }
    const store = await openedStore(place)
    const clients = await Promise.all(devices.map(async () => clientOf(place)))
    const [client] = clients
    if (!client) throw new Error('no connection')
    const random = randomOf(bench.seed + 29)
    const now = tickingClock()
    const numbers = new Map<string, number>()
    let ids = 0
    /** The work of one round: batches of wrap-ups, by device. */
    const work = async (): Promise<readonly (readonly (readonly PushedWrapUp[])[])[]> => {
      const refs = await contactsInHand(client, perRound)
      return devices.map((device) =>
        Array.from({ length: batches }, () =>
          Array.from({ length: batchSize }, () => {
            const number = (numbers.get(device) ?? 0) + 1
            numbers.set(device, number)
            return { ...choice, id: `bench ${++ids}`, number, ref: refs.pop() ?? '' }
          }),
        ),
      )
    }
    const byHand = async (all: Awaited<ReturnType<typeof work>>): Promise<void> => {
      await Promise.all(
        all.map(async (own, place) => {
          const [device = '', connection] = [devices[place], clients[place]]
          if (!connection) throw new Error('no connection')
          for (const wrapUps of own) await pushByHand(connection, device, { wrapUps, at: now(), random })
        }),
      )
    }
    const ours = async (all: Awaited<ReturnType<typeof work>>): Promise<void> => {
      await Promise.all(
        all.map(async (own, place) => {
          for (const wrapUps of own) await push(store, devices[place] ?? '', wrapUps, now())
        }),
      )
    }
    try {
      const [raw = [], measured = []] = await inTurn(bench.rounds, [
        async () => {
          const all = await work()
          return perSecond(perRound, async () => byHand(all))
        },
        async () => {
          const all = await work()
          return perSecond(perRound, async () => ours(all))
        },
      ])
      const value = median(measured) / median(raw)
      return [
        {
          name: 'wrap-ups of 4 devices, batches of 20',
          unit: '/s',
          limit: { name: 'hand-written SQL, the same rows and transactions', spread: spreadOf(raw) },
          ours: spreadOf(measured),
          checks: [{ what: '', value, unit: 'x', better: 'more', goal: 0.7, never: 0.4 }],
        },
      ]
    } finally {
      await Promise.all(clients.map(async (one) => one.end()))
      await store.close()
      await postgres.close()
    }
  },
}

async function openedStore(place: PostgresPlace): Promise<PostgresStore> {
  const opened = await openPostgresStore(place, { now: tickingClock(), randomBytes: pooledRandomness() })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const store = opened.value
  const given = [
    { command: applySite, input: benchSite(), actor: 'owner' },
    ...benchAgents.map((actor) => ({ command: signInAgent, input: {}, actor })),
  ]
  for (const one of given) {
    const outcome = await store.runner.run(one as unknown as GivenCommand)
    if (!outcome.ok) throw new Error(outcome.refusal.code)
  }
  return store
}

async function clientOf({ url, schema }: PostgresPlace): Promise<Client> {
  const client = new Client({ connectionString: url, types: likeSqlite, pipeline: true })
  await client.connect()
  await client.query(`SET search_path TO ${escapeIdentifier(schema)}; SET jit = off`)
  return client
}

/** Puts contacts into the hands of one agent by raw SQL; answers their refs. Not part of what is measured. */
async function contactsInHand(client: Client, count: number): Promise<string[]> {
  const { rows } = await client.query<{ ref: string }>(
    `WITH made AS (
       INSERT INTO interactions (id, ref, channel, direction, state, queue_id, subject, held_by, rank_at, arrived_at, queued_at, put_backs,
         changed_by)
       SELECT gen_random_uuid()::text, 'XX-' || gen_random_uuid(), 'email', 'in', 'active', 'written', 'Faktura za październik', 'ewa',
         $1::bigint, $1, $1, 0, 1 FROM generate_series(1, $2::int) RETURNING id, ref
     ), parts AS (
       INSERT INTO segments (id, interaction_id, kind, queue_id, agent_id, started_at, held_ms, changed_by)
       SELECT gen_random_uuid()::text, id, 'agent', 'written', 'ewa', $1, 0, 1 FROM made
     ) SELECT ref FROM made`,
    [benchNow - 3_600_000, count],
  )
  return rows.map(({ ref }) => ref)
}

async function push(
  store: PostgresStore,
  device: string,
  wrapUps: readonly PushedWrapUp[],
  at: number,
): Promise<void> {
  const commands = wrapUps.map(({ id, number, ...input }) => ({
    id,
    number,
    name: 'interaction.wrap-up',
    actor: 'ewa',
    input,
    at,
    clockAt: null,
    refs: [],
    batch: null,
    undoes: null,
    found: [],
  }))
  const answer = await acceptPush(
    store,
    { device, actor: 'ewa', request: { protocol: protocolVersion, first: 1, commands } },
    {
      commands: commandRegistry,
      now: () => at,
      fault: (fault) => {
        throw fault
      },
    },
  )
  if (!answer.ok) throw new Error(answer.refusal.code)
}
