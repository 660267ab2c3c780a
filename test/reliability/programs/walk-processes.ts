import * as z from 'zod'
import { command } from '../../../src/commands/command.ts'
import { stepProcess } from '../../../src/commands/processes/step-process.ts'
import { timeOverProcess } from '../../../src/commands/processes/time-over-process.ts'
import type { ProcessHappening } from '../../../src/process/engine/event.ts'
import { runnableOf } from '../../../src/process/engine/runnable.ts'
import { caseByRef } from '../../../src/queries/cases/case-by-ref.ts'
import { processById } from '../../../src/queries/processes/process-definition.ts'
import { instancesOfCase, type StoredInstance } from '../../../src/queries/processes/process-instance.ts'
import type { GivenCommand } from '../../../src/store/given-command.ts'
import { randomFrom, somethingHappens } from '../../process/random-walk.ts'
import { open } from './open.ts'
import { say } from './say.ts'

/**
 * Goes on with the processes of cases, each from where the store says it is: the same state always has the same next step.
 * `inside`: gives the next step of each in one transaction, prints `inside` there, and waits to be killed.
 * `after`: gives them one by one, prints `done ID SEQ` for each that was acknowledged and `all` at the end, and waits to be killed.
 * `both`: gives all that there is to give, against another who does the same, and prints `told` where he came first.
 */
const [path = '', plan = 'after', seed = '1', ...cases] = process.argv.slice(2)
// Started ahead of time; it looks at the store when it is told to.
await new Promise((resolve) => process.stdin.once('data', resolve))
const store = open(path)

const parkHere = command('test.park', z.strictObject({}), async () => {
  say('inside')
  return await new Promise<never>(() => setInterval(() => undefined, 1000))
})

/** What may happen next in a case, the likeliest first; none when its processes are over or wait for one another. */
function nextOf(ref: string): readonly GivenCommand<never>[] {
  const found = store.reader.one(caseByRef, { ref })
  const one = store.reader
    .all(instancesOfCase, { caseId: found?.id ?? '' })
    .find(
      ({ instance, waitsFor }) =>
        instance.ended === null && instance.state !== 'given-up' && waitsFor !== 'call',
    )
  return one ? Array.from({ length: 6 }, (_, attempt) => commandOf(one, attempt)) : []
}

function commandOf(one: StoredInstance, attempt: number): GivenCommand<never> {
  const { instance, ref, definitionId } = one
  const definition = store.reader.one(processById, { id: definitionId })?.definition
  if (!definition) throw new Error(definitionId)
  const random = randomFrom(
    Number(seed) * 1_000_003 + Number(ref.slice(3)) * 1009 + instance.sequence * 31 + attempt,
  )
  const happening = somethingHappens(runnableOf(definition), instance, random)
  const id = `walk:${ref}:${instance.sequence}:${plan === 'both' ? process.pid : attempt}`
  const given =
    happening.is === 'time-over'
      ? { command: timeOverProcess, actor: 'system', input: { dueWorkId: 'walk', instanceId: instance.id } }
      : {
          command: stepProcess,
          actor: 'owner',
          input: { ref, sequence: instance.sequence, ...inputOf(happening) },
        }
  return { ...given, id } as unknown as GivenCommand<never>
}

function inputOf(happening: ProcessHappening): object {
  switch (happening.is) {
    case 'said':
    case 'happened':
      return { did: happening.is }
    case 'answered':
      return { did: 'answered', value: happening.value }
    case 'checked':
      return { did: happening.isAllSo ? 'all-so' : 'not-all-so' }
    case 'commanded':
      return { did: 'command' }
    case 'chosen':
      return { did: 'chose', to: happening.to, reason: happening.reason }
    case 'gone-back':
      return { did: 'back' }
    case 'jumped':
      return { did: 'jump', to: happening.to, reason: happening.reason }
    case 'skipped':
      return { did: 'skip', reason: happening.reason }
    default:
      throw new Error(`nobody gives ${happening.is}`)
  }
}

/** The first of what may happen that is accepted as things stand. */
async function acceptable(ref: string): Promise<GivenCommand<never> | undefined> {
  for (const given of nextOf(ref)) {
    const [outcome] = await store.runner.rehearse([given])
    if (outcome?.ok === true) return given
  }
  return undefined
}

if (plan === 'inside') {
  const all = []
  for (const ref of cases) {
    const given = await acceptable(ref)
    if (given) all.push(given)
  }
  await store.runner.runTogether([...all, { command: parkHere, actor: 'owner', input: {} } as never])
} else if (plan === 'after') {
  for (const ref of cases) {
    const given = await acceptable(ref)
    const outcome = given && (await store.runner.run(given))
    if (outcome?.ok === true) say(`done ${outcome.id} ${outcome.seq}`)
  }
  say('all')
  setInterval(() => undefined, 1000)
} else {
  for (let round = 0; round < 12; round++) {
    for (const ref of cases) {
      const [given] = nextOf(ref)
      const outcome = given && (await store.runner.run(given))
      if (outcome?.ok === true) say(`done ${outcome.id} ${outcome.seq}`)
      else if (outcome?.ok === false && outcome.refusal.code === 'process-moved-on') say('told')
    }
  }
  await store.close()
  process.exit()
}
