import { nearest } from '../../domain/nearest.ts'
import { waysOf } from '../ways.ts'
import type { EventRefusal } from './event-refusal.ts'
import type { ProcessInstance } from './instance.ts'
import type { Runnable } from './runnable.ts'

/**
 * Why an instance cannot be taken to a step by hand, or null. Back is always possible; ahead as long as some way leads there on which
 * no mandatory step would be left out.
 */
export function whyNotJump(
  { definition, stepOf }: Runnable,
  { at, trail }: ProcessInstance,
  to: string,
): EventRefusal | null {
  if (!stepOf(to)) {
    const keys = definition.steps.map(({ key }) => key)
    return { code: 'process-step-unknown', step: to, nearest: nearest(to, keys) }
  }
  const gone = new Set(trail.map(({ step }) => step))
  if (gone.has(to)) return null
  const open = [at]
  const seen = new Set(open)
  let barrier: string | null = null
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const step = stepOf(key)
    if (!step) continue
    if (step.isMandatory && !gone.has(key)) {
      barrier ??= key
      continue
    }
    for (const way of waysOf(step)) {
      if (way.to === to) return null
      if (seen.has(way.to)) continue
      seen.add(way.to)
      open.push(way.to)
    }
  }
  return barrier === null ? null : { code: 'process-step-mandatory', step: barrier }
}
