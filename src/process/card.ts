import type { ProcessDefinition } from './definition.ts'
import { type OutlineStep, outlineOf } from './outline.ts'
import type { HandoverTo, Step } from './step.ts'

/** A process on one page, for whoever works at it or answers for it: its definition, its steps with numbers, and what it makes use of. */
export type ProcessCard = {
  readonly process: ProcessDefinition
  readonly steps: readonly OutlineStep[]
  readonly uses: ProcessUses
}

/** Each once, in the order in which steps come to them. */
export type ProcessUses = {
  /** Commands that steps give, or wait for. */
  readonly commands: readonly string[]
  /** Facts of the records. */
  readonly lookups: readonly string[]
  /** Processes that run inside, and those that results start. */
  readonly calls: readonly string[]
  readonly starts: readonly string[]
  readonly handovers: readonly HandoverTo[]
}

export function cardOf(process: ProcessDefinition): ProcessCard {
  const { steps, results } = process
  const each = (found: (step: Step) => string | null): readonly string[] =>
    once(steps.flatMap((step) => found(step) ?? []))
  const handovers = steps.flatMap((step) => (step.kind === 'handover' ? [step.to] : []))
  return {
    process,
    steps: outlineOf(process),
    uses: {
      commands: each(commandOf),
      lookups: each((step) => (step.kind === 'lookup' ? step.fact : null)),
      calls: each((step) => (step.kind === 'call' ? step.process : null)),
      starts: once(results.flatMap(({ starts }) => starts.map((started) => started.process))),
      handovers: [...new Map(handovers.map((to) => [JSON.stringify(to), to])).values()],
    },
  }
}

function commandOf(step: Step): string | null {
  if (step.kind === 'do') return step.command
  return step.kind === 'wait' && step.until.what === 'command' ? step.until.command : null
}

function once(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
}
