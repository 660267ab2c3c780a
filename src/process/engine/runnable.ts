import { type Conditions, conditionsOf } from '../conditions/conditions.ts'
import type { DataItem, ProcessDefinition, Result } from '../definition.ts'
import { isOnScale, numbersOf, scalesOf } from '../scale.ts'
import type { Step } from '../step.ts'

/** A definition made ready to run: its steps by key, its conditions read once. It is without errors. */
export type Runnable = {
  readonly definition: ProcessDefinition
  readonly stepOf: (key: string) => Step | undefined
  readonly itemOf: (key: string) => DataItem | undefined
  /**
   * What a number has to be because a result takes its value from it. Null where anything goes: no result does, or a decision
   * looks at it, and so the process says itself what becomes of others.
   */
  readonly numbersFor: (item: string) => readonly number[] | null
  readonly resultOf: (key: string) => Result | undefined
  readonly conditions: Conditions
}

export function runnableOf(definition: ProcessDefinition): Runnable {
  const steps = new Map(definition.steps.map((step) => [step.key, step]))
  const items = new Map(definition.data.map((item) => [item.key, item]))
  const results = new Map(definition.results.map((result) => [result.key, result]))
  const conditions = conditionsOf(definition.data)
  const isDecidedOn = (item: string): boolean =>
    definition.steps.some(
      (step) =>
        step.kind === 'decide' && step.branches.some(({ when }) => conditions.names(when).all.includes(item)),
    )
  return {
    definition,
    stepOf: (key) => steps.get(key),
    itemOf: (key) => items.get(key),
    numbersFor(item) {
      const [scale, ...others] = scalesOf(definition, item)
      if (!scale || isDecidedOn(item)) return null
      const numbers = numbersOf(scale).filter((number) => others.every((other) => isOnScale(number, other)))
      return numbers.length > 0 ? numbers : null
    },
    resultOf: (key) => results.get(key),
    conditions,
  }
}
