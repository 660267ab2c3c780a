import type { ProcessDefinition, Result } from './definition.ts'
import type { Step } from './step.ts'
import { waysOf, type WayHow } from './ways.ts'

/** A step of the outline: its number in the order of the file, and where each way leads. */
export type OutlineStep = {
  /** From 1. */
  readonly number: number
  readonly step: Step
  readonly ways: readonly OutlineWay[]
  /** Whether the one way out of it leads to the step below it, so that there is nothing to say about it. */
  readonly runsOn: boolean
  /** Of an end: what the process ends with; null of other steps, and where there is no such result. */
  readonly result: Result | null
}

/** A way out of a step. `number` is null where there is no such step. */
export type OutlineWay = { readonly how: WayHow; readonly to: string; readonly number: number | null }

/** The steps of a process as a list with numbers, in the order in which they are written. */
export function outlineOf({ steps, results }: ProcessDefinition): readonly OutlineStep[] {
  const numbers = new Map(steps.map(({ key }, index) => [key, index + 1]))
  return steps.map((step, index) => {
    const ways = waysOf(step).map(({ how, to }) => ({ how, to, number: numbers.get(to) ?? null }))
    const number = index + 1
    const [only, second] = ways
    return {
      number,
      step,
      ways,
      runsOn: only?.how.is === 'next' && second === undefined && only.number === number + 1,
      result: step.kind === 'end' ? (results.find(({ key }) => key === step.result) ?? null) : null,
    }
  })
}
