import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommandDefinition } from '../../src/store/command-definition.ts'
import { createStore } from '../../src/store/create-store.ts'
import { type Store, openStoreAt } from '../../src/store/open-store.ts'
import type { Outcome } from '../../src/store/outcome.ts'
import { eventCount } from './event-count.ts'
import { seededBytes } from './seeded-bytes.ts'

/** A moment that every test knows: Monday, 23 November 2026, 9:00 in Warsaw. */
export const morning = Date.UTC(2026, 10, 23, 8, 0, 0)

/** A store of its own in a folder of its own, with a clock that moves only when told. */
export type TestStore = {
  readonly store: Store
  readonly path: string
  readonly folder: string
  readonly clock: { now: number }
  /** Gives a command that must be accepted, and answers its value. */
  readonly give: <Input, Value>(
    actor: string,
    command: CommandDefinition<string, Input, Value>,
    input: NoInfer<Input>,
  ) => Promise<Value>
  /** Gives a command and answers what became of it. */
  readonly attempt: <Input, Value>(
    actor: string,
    command: CommandDefinition<string, Input, Value>,
    input: NoInfer<Input>,
  ) => Promise<Outcome<Value>>
  readonly eventCount: () => number
  readonly close: () => Promise<void>
}

/** Opens an empty store on a real file. */
export async function anEmptyStore(seed = 1, below: string = tmpdir()): Promise<TestStore> {
  const folder = mkdtempSync(join(below, 'linia-'))
  const path = join(folder, 'store.db')
  const clock = { now: morning }
  const surroundings = { now: () => clock.now, randomBytes: seededBytes(seed) }
  const made = createStore(path, surroundings, { group: false })
  if (!made.ok) throw new Error(made.refusal.code)
  const opened = openStoreAt(path, surroundings)
  if (!opened.ok) throw new Error(opened.refusal.code)
  const store = opened.value
  const attempt: TestStore['attempt'] = (actor, command, input) => store.runner.run({ command, input, actor })
  return {
    store,
    path,
    folder,
    clock,
    attempt,
    async give(actor, command, input) {
      const outcome = await attempt(actor, command, input)
      if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
      if ('already' in outcome) throw new Error('given before')
      return outcome.value
    },
    eventCount: () => store.reader.one(eventCount, {})?.count ?? 0,
    async close() {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
