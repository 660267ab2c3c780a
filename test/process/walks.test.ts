import { expect, test } from 'vitest'
import { applyEvent, startInstance } from '../../src/process/engine/apply-event.ts'
import type { ProcessEffect } from '../../src/process/engine/effect.ts'
import type { ProcessEvent } from '../../src/process/engine/event.ts'
import type { ProcessInstance } from '../../src/process/engine/instance.ts'
import { runnableOf } from '../../src/process/engine/runnable.ts'
import { readProcesses } from '../../src/process/read-processes.ts'
import { demoTexts, today } from './demo-processes.ts'
import { randomFrom, somethingHappens } from './random-walk.ts'

const walks = 500
const read = readProcesses(demoTexts(), { today, site: null })
const processes = read.processes.map(({ definition }) => ({ key: definition.key, definition }))

test.for(processes)(
  '500 random walks through $key, given once more, make the same, and no effect twice',
  ({ definition }) => {
    const runnable = runnableOf(definition)
    const input = Object.fromEntries(
      definition.data.flatMap(({ key, input: how }) => (how === 'required' ? [[key, 'x']] : [])),
    )
    const reached = new Set<string>()
    let ended = 0
    for (let seed = 1; seed <= walks; seed++) {
      const random = randomFrom(seed)
      const events: ProcessEvent[] = []
      const started = startInstance(runnable, { id: 'P-1', hash: 'h', at: 0, input })
      if (!started.ok) throw new Error(started.refusal.code)
      let { instance } = started
      const effects: ProcessEffect[] = [...started.effects]
      for (let count = 0; count < 60 && instance.ended === null; count++) {
        const happening = somethingHappens(runnable, instance, random)
        const event = { ...happening, at: count * 1000, sequence: instance.sequence }
        const applied = applyEvent(runnable, instance, event)
        if (!applied.ok) continue
        events.push(event)
        effects.push(...applied.effects)
        ;({ instance } = applied)
      }
      if (instance.ended) reached.add(instance.ended.result)
      if (instance.ended) ended++
      // What is stored between two events is text.
      const again = events.reduce<ProcessInstance>((state, event) => {
        const applied = applyEvent(runnable, JSON.parse(JSON.stringify(state)) as ProcessInstance, event)
        if (!applied.ok) throw new Error(`seed ${seed}: ${applied.refusal.code}`)
        return applied.instance
      }, started.instance)
      expect(again, `seed ${seed}`).toEqual(instance)
      expect(new Set(effects.map(({ id }) => id)).size, `seed ${seed}`).toBe(effects.length)
      const count = (kind: ProcessEffect['kind']): number => effects.filter((one) => one.kind === kind).length
      expect(count('step-began') - count('step-ended'), `seed ${seed}`).toBe(instance.ended ? 0 : 1)
    }
    expect(ended).toBeGreaterThan(walks / 2)
    expect(reached.size).toBe(definition.results.length)
  },
)
