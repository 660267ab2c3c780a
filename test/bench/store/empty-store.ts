import { join } from 'node:path'
import { pooledRandomness } from '../../../bin/pooled-randomness.ts'
import { applySite } from '../../../src/commands/apply-site.ts'
import { signInAgent } from '../../../src/commands/agents/sign-in-agent.ts'
import type { CommandDefinition } from '../../../src/store/command-definition.ts'
import { createStore } from '../../../src/store/create-store.ts'
import { type Store, openStoreAt } from '../../../src/store/open-store.ts'
import { readSite } from '../../../src/site/read-site.ts'
import { seededBytes } from '../../builders/seeded-bytes.ts'

/** The moment at which the history of the bench ends. */
export const benchNow = Date.UTC(2026, 10, 23, 8, 0, 0)
/** Agents of the demo site who work in the bench. */
export const benchAgents = ['ewa', 'ola', 'hanna', 'kasia'] as const

const demoSite = join(import.meta.dirname, '../../../data/demo')

/** Makes a store with the demo site and its agents signed in, and nothing else. */
export async function makeEmptyStore(path: string, seed: number): Promise<void> {
  const made = createStore(path, { now: () => benchNow, randomBytes: seededBytes(seed) }, { group: false })
  if (!made.ok) throw new Error(made.refusal.code)
  const store = openBenchStore(path)
  await give(store, 'owner', applySite, benchSite())
  for (const agent of benchAgents) await give(store, agent, signInAgent, {})
  await store.close()
}

/** The demo site, as a store of the bench has it. */
export function benchSite() {
  const read = readSite(demoSite)
  if (!read.ok) throw new Error(`the demo site has problems: ${JSON.stringify(read.problems)}`)
  return read.site
}

/** A clock that goes on at every look, as ids that are made one after the other ask for. */
export function tickingClock(): () => number {
  let now = benchNow
  return () => (now += 20)
}

/** Opens a store on a ticking clock; ids cost what they cost the program. */
export function openBenchStore(path: string): Store {
  const opened = openStoreAt(path, { now: tickingClock(), randomBytes: pooledRandomness() })
  if (!opened.ok) throw new Error(opened.refusal.code)
  return opened.value
}

/** Gives a command that must be accepted, and answers its value. */
export async function give<Input, Value>(
  store: Store,
  actor: string,
  command: CommandDefinition<string, Input, Value>,
  input: Input,
): Promise<Value> {
  const outcome = await store.runner.run({ command, input, actor })
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  if ('already' in outcome) throw new Error('given before')
  return outcome.value
}
