import type { GivenCommand } from '../store/given-command.ts'
import type { Store } from '../store/open-store.ts'
import type { Outcome } from '../store/outcome.ts'
import type { Runner } from '../store/runner.ts'
import { askServerOf } from './ask-server.ts'
import type { Syncing } from './syncing.ts'

/** Commands of a batch that are looked at together. */
const chunkSize = 200

/**
 * A device's store whose commands are decided by its server where it alone may: given here first, and what is refused with
 * server-decides is asked there. Everything else stays as it is, with the server in reach or not. A store without a server is
 * answered as it is.
 */
export function withServer(store: Store, syncing: Omit<Syncing, 'store'>): Store {
  if (store.info.server === null) return store
  const { runner } = store
  const ask = askServerOf({ ...syncing, store })

  const run = async (given: GivenCommand): Promise<Outcome<unknown>> => {
    const outcome = await runner.run(given)
    if (outcome.ok || outcome.refusal.code !== 'server-decides') return outcome
    const asked = await ask([given])
    if (!asked.ok) return asked
    const [decided] = asked.value
    if (!decided) throw new Error(`${given.command.name} was not answered`)
    return decided
  }
  const runTogether: Runner['runTogether'] = async (list) => {
    const outcomes = await runner.runTogether(list)
    if (!('ok' in outcomes) || outcomes.refusal.code !== 'server-decides') return outcomes
    const asked = await ask(list as unknown as readonly GivenCommand[])
    return asked.ok ? asked.value : asked
  }
  const runEach: Runner['runEach'] = async (list, answer, broken) => {
    let index = 0
    for (const chunk of chunksOf(list)) {
      const first = index
      // One after another where one of them may be asked, so that none overtakes it.
      if (chunk.some(({ command }) => command.isForServer)) {
        for (const given of chunk) {
          try {
            answer((await run(given as unknown as GivenCommand)) as Outcome<never>, index)
          } catch (fault) {
            if (!broken) throw fault
            broken(fault, index)
          }
          index++
        }
      } else {
        await runner.runEach(
          chunk,
          (outcome, place) => answer(outcome, first + place),
          broken && ((fault, place) => broken(fault, first + place)),
        )
        index += chunk.length
      }
    }
  }
  return {
    ...store,
    runner: {
      ...runner,
      run: async (given) => (await run(given as unknown as GivenCommand)) as Outcome<never>,
      runTogether,
      runEach,
    },
  }
}

function* chunksOf<Item>(list: Iterable<Item>): Generator<readonly Item[]> {
  let chunk: Item[] = []
  for (const item of list) {
    if (chunk.push(item) < chunkSize) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}
