import type { Figure } from '../../domain/report/figure.ts'
import {
  type InsideNow,
  processFigures,
  resultFigures,
  stepFigures,
} from '../../domain/report/process-figures.ts'
import type { ProcessDefinition } from '../../process/definition.ts'
import type { Reader } from '../../store/reader.ts'
import { newestProcess } from '../processes/process-definition.ts'
import { processKeys } from '../processes/process-keys.ts'
import { processesInside } from '../processes/processes-inside.ts'
import { processesBegunAndOver, processesOver } from '../processes/processes-over.ts'
import { stepsPassed } from '../processes/steps-passed.ts'
import { stuckInside } from '../processes/stuck-inside.ts'
import type { ReportInterval } from './report-of-queues.ts'

/** One process with its figures, those of its results and those of its steps in the order in which they are written. */
export type ReportedProcess = {
  readonly definition: ProcessDefinition
  readonly figures: readonly Figure[]
  /** What runs now. */
  readonly inside: readonly InsideNow[]
  readonly results: readonly { readonly key: string; readonly figures: readonly Figure[] }[]
  readonly steps: readonly { readonly key: string; readonly figures: readonly Figure[] }[]
}

/** Every process that was published, or the one that is named; what is inside and stuck is told as of now, whatever the interval. */
export function reportOfProcesses(
  reader: Reader,
  interval: ReportInterval,
  wanted: string | null = null,
): readonly ReportedProcess[] {
  const keys = wanted === null ? reader.all(processKeys, {}).map(({ key }) => key) : [wanted]
  return [...new Set(keys)].flatMap((key) => {
    const newest = reader.one(newestProcess, { key })
    return newest ? [reportOfProcess(reader, interval, newest.definition)] : []
  })
}

function reportOfProcess(
  reader: Reader,
  { from, until, now }: ReportInterval,
  definition: ProcessDefinition,
): ReportedProcess {
  const { key: process, goal } = definition
  const inside = reader.all(processesInside, { process })
  const over = reader.all(processesOver, { process, from, until })
  const begun = inside.filter(({ startedAt }) => startedAt >= from && startedAt < until).length
  const begunAndOver = reader.one(processesBegunAndOver, { process, from, until })?.processes ?? 0
  const stuckOf = stuckInside(reader, process, now)
  const stuckAmong = (some: readonly InsideNow[]): number => stuckOf(some).length
  // Where it ends it stays no moment; the results say how often.
  const written = definition.steps.flatMap(({ key, kind }) => (kind === 'end' ? [] : [key]))
  // What runs by an older version may be in a step that the newest lacks.
  const others = inside.map(({ step }) => step).filter((step) => !written.includes(step))
  const steps = [...written, ...new Set(others)].map((key) => {
    const here = inside.filter(({ step }) => step === key)
    const passed = reader.all(stepsPassed, { process, step: key, from, until })
    return { key, passed, figures: stepFigures({ inside: here.length, stuck: stuckAmong(here), passed }) }
  })
  return {
    definition,
    inside,
    figures: processFigures({
      entered: begun + begunAndOver,
      inside: inside.length,
      stuck: stuckAmong(inside),
      over,
      passed: steps.flatMap(({ passed }) => passed),
      goal,
    }),
    results: definition.results.map(({ key }) => ({ key, figures: resultFigures(over, key) })),
    steps: steps.map(({ key, figures }) => ({ key, figures })),
  }
}
