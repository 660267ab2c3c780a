import type { ProcessDefinition } from '../definition.ts'
import { allWays, type Way } from '../ways.ts'
import type { ScenarioRun } from './run-scenario.ts'

/** How much of a process its scenarios come by, and what they leave out. */
export type Coverage = {
  readonly steps: { readonly all: number; readonly untried: readonly string[] }
  readonly ways: { readonly all: number; readonly untried: readonly Way[] }
}

export function coverageOf(definition: ProcessDefinition, runs: readonly ScenarioRun[]): Coverage {
  const steps = new Set(runs.flatMap((run) => run.steps))
  const taken = new Set(runs.flatMap(({ ways }) => ways.map(placeOf)))
  const all = allWays(definition)
  return {
    steps: {
      all: definition.steps.length,
      untried: definition.steps.flatMap(({ key }) => (steps.has(key) ? [] : [key])),
    },
    ways: { all: all.length, untried: all.filter((way) => !taken.has(placeOf(way))) },
  }
}

/** A way is what is written at one place. */
function placeOf({ path }: Way): string {
  return path.join('/')
}
