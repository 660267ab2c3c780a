import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommandDefinition } from '../../src/store/command-definition.ts'
import { createStore } from '../../src/store/create-store.ts'
import { type Store, type Surroundings, openStoreAt } from '../../src/store/open-store.ts'
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
  madeFor(path, surroundings, seed)
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

/** What was made for a seed once: the file, and how many bytes each drawing took. */
const made = new Map<number, { readonly file: Buffer; readonly drawn: readonly number[] }>()

/** Makes the file of a new store; one of the same seed and moment is the same to the byte, and made once. */
function madeFor(path: string, surroundings: Surroundings, seed: number): void {
  const before = made.get(seed)
  if (before) {
    writeFileSync(path, before.file, { mode: 0o600 })
    for (const count of before.drawn) surroundings.randomBytes(count)
    return
  }
  const drawn: number[] = []
  const watched = (count: number): Uint8Array => {
    drawn.push(count)
    return surroundings.randomBytes(count)
  }
  const created = createStore(path, { ...surroundings, randomBytes: watched }, { group: false })
  if (!created.ok) throw new Error(created.refusal.code)
  made.set(seed, { file: readFileSync(path), drawn })
}
