import { type Conditions, conditionsOf } from '../conditions/conditions.ts'
import type { DataItem, ProcessDefinition, Result } from '../definition.ts'
import type { Step } from '../step.ts'

/** A definition made ready to run: its steps by key, its conditions read once. It is without errors. */
export type Runnable = {
  readonly definition: ProcessDefinition
  readonly stepOf: (key: string) => Step | undefined
  readonly itemOf: (key: string) => DataItem | undefined
  readonly resultOf: (key: string) => Result | undefined
  readonly conditions: Conditions
}

export function runnableOf(definition: ProcessDefinition): Runnable {
  const steps = new Map(definition.steps.map((step) => [step.key, step]))
  const items = new Map(definition.data.map((item) => [item.key, item]))
  const results = new Map(definition.results.map((result) => [result.key, result]))
  return {
    definition,
    stepOf: (key) => steps.get(key),
    itemOf: (key) => items.get(key),
    resultOf: (key) => results.get(key),
    conditions: conditionsOf(definition.data),
  }
}
