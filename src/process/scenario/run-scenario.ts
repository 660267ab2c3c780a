import { type Applied, applyEvent, startInstance } from '../engine/apply-event.ts'
import type { ProcessHappening } from '../engine/event.ts'
import type { ProcessInstance } from '../engine/instance.ts'
import type { Runnable } from '../engine/runnable.ts'
import type { DataValues } from '../conditions/conditions.ts'
import type { Way } from '../ways.ts'
import type { Difference, DifferenceKind } from './difference.ts'
import { happeningOfWords } from './happening-of-words.ts'
import type { Scenario } from './scenario.ts'
import {
  expectedEffect,
  isExpected,
  isSame,
  tellingOf,
  type TellingEffect,
  wordsOfEffect,
} from './telling-effect.ts'
import { type Move, waysTaken } from './ways-taken.ts'

/** How a scenario went: the first difference, or null, and the steps and ways that it came by. */
export type ScenarioRun = {
  readonly difference: Difference | null
  readonly steps: readonly string[]
  readonly ways: readonly Way[]
}

const beganAt = 0
const minute = 60_000

type Told<Of> = { readonly event: number; readonly is: Of }

/** Lets happen what a scenario says, a minute after another, and compares what comes of it. Pure. */
export function runScenario(runnable: Runnable, scenario: Scenario): ScenarioRun {
  const { key, written } = scenario
  const root = ['scenarios', key]
  const entered: Told<string>[] = []
  const effects: Told<TellingEffect>[] = []
  const ways: Way[] = []
  let instance: ProcessInstance | null = null
  let stopped: Difference | null = null

  const take = (applied: Applied, move: Omit<Move, 'entered' | 'values'>, event: number): boolean => {
    if (!applied.ok) {
      const path = event === 0 ? [...root, 'input'] : [...root, 'happens', event - 1]
      const { refusal } = applied
      const wanted =
        refusal.code === 'process-answer-wrong'
          ? { name: refusal.step, type: refusal.type, choices: refusal.choices }
          : null
      stopped = { what: 'refused', event, path, code: refusal.code, at: instance?.at ?? '', wanted }
      return false
    }
    const at = beganAt + event * minute
    instance = applied.instance
    const began = applied.effects.flatMap(({ kind, step }) => (kind === 'step-began' ? [step] : []))
    ways.push(...waysTaken(runnable, { ...move, entered: began, values: freshOf(instance) }))
    entered.push(...began.map((is) => ({ event, is })))
    for (const effect of applied.effects) {
      const is = tellingOf(effect, at)
      if (is) effects.push({ event, is })
    }
    return true
  }

  const start = { id: key, hash: '', at: beganAt, input: written.input ?? {} }
  take(startInstance(runnable, start), { from: null, happening: null }, 0)
  for (const [index, words] of written.happens.entries()) {
    const before: ProcessInstance | null = instance
    if (before === null || stopped) break
    const happening: ProcessHappening = happeningOfWords(words, at(before))
    const event = { ...happening, at: beganAt + (index + 1) * minute, sequence: sequenceOf(before) }
    if (!take(applyEvent(runnable, before, event), { from: at(before), happening }, index + 1)) break
  }
  const run = { entered, effects, instance, events: written.happens.length }
  return {
    difference: differenceInPath(scenario, run) ?? stopped ?? differenceAtEnd(scenario, run),
    steps: entered.map(({ is }) => is),
    ways,
  }
}

function at(instance: ProcessInstance): string {
  return instance.at
}

function sequenceOf(instance: ProcessInstance): number {
  return instance.sequence
}

type Run = {
  readonly entered: readonly Told<string>[]
  readonly effects: readonly Told<TellingEffect>[]
  readonly instance: ProcessInstance | null
  readonly events: number
}

/** Where it went another way than was expected, as far as it went. */
function differenceInPath({ key, written }: Scenario, { entered }: Run): Difference | null {
  const index = entered.findIndex(({ is }, place) => is !== written.path[place])
  const found = entered[index]
  if (!found) return null
  const path = ['scenarios', key, 'path', Math.min(index, written.path.length - 1)]
  const expected = written.path[index] ?? null
  return { what: 'step', event: found.event, path, expected, found: found.is }
}

function differenceAtEnd({ key, written }: Scenario, run: Run): Difference | null {
  const { entered, effects, instance, events: event } = run
  const here = (kind: DifferenceKind, ...inside: readonly (string | number)[]): Difference => ({
    event,
    path: ['scenarios', key, ...inside],
    ...kind,
  })
  const missing = written.path[entered.length]
  if (missing !== undefined) {
    const found = entered.at(-1)?.is ?? ''
    return here({ what: 'step', expected: missing, found }, 'path', entered.length)
  }
  const known = instance ? freshOf(instance) : {}
  for (const [name, wanted] of Object.entries(written.data ?? {})) {
    const found = known[name]
    if (found !== undefined && isSame(wanted, found)) continue
    const text = found === undefined ? null : String(found)
    return here({ what: 'data', name, expected: String(wanted), found: text }, 'data', name)
  }
  const wanted = (written.effects ?? []).map(expectedEffect)
  for (let index = 0; index < Math.max(wanted.length, effects.length); index++) {
    const [expected, found] = [wanted[index], effects[index]]
    if (expected && found && isExpected(expected, found.is)) continue
    return {
      ...here(
        {
          what: 'effect',
          expected: expected ? wordsOfEffect(expected) : null,
          found: found ? wordsOfEffect(found.is) : null,
        },
        'effects',
        ...(expected ? [index] : []),
      ),
      event: found?.event ?? event,
    }
  }
  const ended = instance?.ended ?? null
  if ((ended?.result ?? null) !== (written.result ?? null)) {
    const kind = { what: 'result', expected: written.result ?? null, found: ended?.result ?? null } as const
    return here(kind, 'result')
  }
  if (written.value === undefined || (ended && isSame(written.value, ended.value))) return null
  const found = ended ? String(ended.value) : null
  return here({ what: 'value', name: 'value', expected: String(written.value), found }, 'value')
}

/** Answers that count. */
function freshOf({ data }: ProcessInstance): DataValues {
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, { value, isStale }]) => (isStale ? [] : [[key, value]])),
  )
}
