import { printDuration } from '../../domain/duration.ts'
import { secondsOf } from '../../yaml/scalars.ts'
import type { EpochMs } from '../../domain/ids.ts'
import type { DataValue, DataValues } from '../conditions/conditions.ts'
import type { ProcessEffect } from '../engine/effect.ts'
import type { WrittenEffect } from './scenario-file.ts'

/** An effect that a scenario speaks of: what others hear of, none of the bookkeeping. */
export type TellingEffect = {
  readonly kind: 'wait' | 'hand-over' | 'call' | 'start'
  /** What is waited for, who gets it, which process. */
  readonly what: string
  readonly seconds: number | null
  readonly input: DataValues | null
}

/** An effect as scenarios tell it; null of one that they do not tell. `at`: when it came about. */
export function tellingOf(effect: ProcessEffect, at: EpochMs): TellingEffect | null {
  switch (effect.kind) {
    case 'wait': {
      const { until } = effect
      const what = until.what === 'command' ? until.command : until.what
      return { kind: 'wait', what, seconds: (effect.dueAt - at) / 1000, input: null }
    }
    case 'hand-over': {
      const [what = ''] = Object.values(effect.to) as readonly string[]
      return { kind: 'hand-over', what, seconds: (effect.dueAt - at) / 1000, input: null }
    }
    case 'call':
    case 'start':
      return { kind: effect.kind, what: effect.process, seconds: null, input: effect.input }
    default:
      return null
  }
}

/** The effect that a scenario expects; null where it leaves something open. */
export function expectedEffect(words: WrittenEffect): TellingEffect {
  const seconds = words.within === undefined ? null : secondsOf(words.within)
  const input = words.with ?? null
  if (words.wait !== undefined) return { kind: 'wait', what: words.wait, seconds, input }
  if (words['hand-over'] !== undefined) return { kind: 'hand-over', what: words['hand-over'], seconds, input }
  if (words.call !== undefined) return { kind: 'call', what: words.call, seconds, input }
  return { kind: 'start', what: words.start ?? '', seconds, input }
}

/** Whether what came about is what was expected; what an expectation leaves open may be anything. */
export function isExpected(expected: TellingEffect, found: TellingEffect): boolean {
  if (expected.kind !== found.kind || expected.what !== found.what) return false
  if (expected.seconds !== null && expected.seconds !== found.seconds) return false
  const { input } = expected
  if (input === null) return true
  const names = new Set([...Object.keys(input), ...Object.keys(found.input ?? {})])
  return [...names].every((name) => {
    const [wanted, given] = [input[name], found.input?.[name]]
    return wanted !== undefined && given !== undefined && isSame(wanted, given)
  })
}

/** Whether two values are the same as people write them: `yes` is true. */
export function isSame(wanted: DataValue, found: DataValue): boolean {
  return (
    wanted === found || String(wanted) === (found === true ? 'yes' : found === false ? 'no' : String(found))
  )
}

/** An effect in the words of a scenario: `hand-over: operator, within: 7d`. */
export function wordsOfEffect({ kind, what, seconds, input }: TellingEffect): string {
  const given = Object.entries(input ?? {}).map(([name, value]) => `${name}: ${String(value)}`)
  return [
    `${kind}: ${what}`,
    ...(seconds === null ? [] : [`within: ${printDuration(seconds, 'd')}`]),
    ...(given.length === 0 ? [] : [`with: { ${given.join(', ')} }`]),
  ].join(', ')
}
