import type { DataItem } from '../../src/process/definition.ts'
import type { ProcessHappening } from '../../src/process/engine/event.ts'
import type { ProcessInstance } from '../../src/process/engine/instance.ts'
import type { Runnable } from '../../src/process/engine/runnable.ts'
import { waysOf } from '../../src/process/ways.ts'

/** Numbers from 0 to 1 out of a seed, always the same (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Something that may happen to an instance where it is: mostly what its step is for, now and then back, a jump or a skip. */
export function somethingHappens(
  { definition, stepOf, itemOf }: Runnable,
  instance: ProcessInstance,
  random: () => number,
): ProcessHappening {
  const one = <Of>(all: readonly Of[]): Of => {
    const found = all[Math.floor(random() * all.length)]
    if (found === undefined) throw new Error('nothing to choose from')
    return found
  }
  const step = stepOf(instance.at)
  if (!step) throw new Error(`no step ${instance.at}`)
  if (random() < 0.05 && instance.trail.length > 0) return { is: 'gone-back' }
  if (random() < 0.05) return { is: 'jumped', to: one(definition.steps).key, reason: 'asked for' }
  if (random() < 0.05) return { is: 'skipped', step: step.key, reason: 'known' }
  if (instance.state === 'undecided') {
    return { is: 'chosen', step: step.key, to: one(waysOf(step)).to, reason: 'as it looks' }
  }
  switch (step.kind) {
    case 'say':
      return { is: 'said', step: step.key }
    case 'ask':
      return { is: 'answered', step: step.key, value: someValue(itemOf(step.answer), one) }
    case 'check':
      return { is: 'checked', step: step.key, isAllSo: random() < 0.7 }
    case 'lookup':
      return {
        is: 'looked-up',
        step: step.key,
        value: random() < 0.3 ? null : someValue(itemOf(step.answer), one),
      }
    case 'do':
      return { is: 'commanded', step: step.key, isAccepted: random() < 0.8 }
    case 'wait':
    case 'handover':
      return random() < 0.7 ? { is: 'happened', step: step.key } : { is: 'time-over', step: step.key }
    case 'call':
      return { is: 'call-ended', step: step.key, result: one(Object.keys(step.results)) }
    case 'decide':
    case 'end':
      throw new Error(`${step.key} was stayed at`)
    default:
      return step satisfies never
  }
}

function someValue(
  item: DataItem | undefined,
  one: <Of>(all: readonly Of[]) => Of,
): string | number | boolean {
  if (!item) throw new Error('no data item')
  switch (item.type) {
    case 'number':
    case 'amount':
      return one([0, 1, 12.5, 480, 99_999])
    case 'yes-no':
      return one([true, false])
    case 'choice':
      return one(item.choices).key
    case 'date':
      return '2026-11-22'
    case 'datetime':
      return '2026-11-22T09:00:00Z'
    case 'text':
      return one(['call', 'email', 'form'])
    default:
      return item.type satisfies never
  }
}
