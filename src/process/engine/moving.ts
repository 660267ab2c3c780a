import type { EpochMs } from '../../domain/ids.ts'
import type { DataValue, DataValues } from '../conditions/conditions.ts'
import { isOnScale, scalesOf } from '../scale.ts'
import type { Step } from '../step.ts'
import type { EffectKind, ProcessEffect, StepEnd } from './effect.ts'
import type { Answer, ProcessInstance, TrailEntry } from './instance.ts'
import type { Runnable } from './runnable.ts'

/** A thousand steps of one event are a definition that was never checked. */
const mostHops = 1000
const longestTrail = 500

/** How a step is left, and why where somebody says so. */
export type Leaving = { readonly how: StepEnd; readonly reason: string | null }

/** An instance while one event moves it: what it becomes, and what follows from it. */
export type Moving = {
  readonly at: () => Step
  /** What conditions see: answers that are not stale. */
  readonly values: () => DataValues
  readonly answer: (key: string, value: DataValue) => void
  /** Leaves the step it is at, and goes on to another and further, until somebody or something else has to do a step. */
  readonly goOn: (to: string, leaving: Leaving) => void
  /** The same along the way that was come: what was answered since is stale. */
  readonly goBackTo: (to: string, leaving: Leaving) => void
  readonly giveUp: (reason: string) => void
  readonly result: () => { readonly instance: ProcessInstance; readonly effects: readonly ProcessEffect[] }
}

/** Begins to move an instance by its next event; `isNew` when it has not yet begun its first step. */
export function moving(
  runnable: Runnable,
  before: ProcessInstance,
  { at, isNew }: { readonly at: EpochMs; readonly isNew: boolean },
): Moving {
  const sequence = before.sequence + 1
  const effects: ProcessEffect[] = []
  const visits: Record<string, number> = { ...before.visits }
  let data = before.data
  let trail = before.trail
  let step = stepAt(runnable, before.at)
  let { state, since, enteredBy, ended } = before

  const effect = (kind: EffectKind): void => {
    const id = `${before.id}:${sequence}:${step.key}:${effects.length}`
    effects.push({ id, step: step.key, ...kind })
  }
  const values = (): DataValues => freshOf(data)
  const leave = ({ how, reason }: Leaving): void => {
    // Whose time is over, or what came back by itself, waits no more.
    if (how !== 'late') {
      if (step.kind === 'wait') effect({ kind: 'stop-waiting' })
      if (step.kind === 'handover') effect({ kind: 'take-back' })
    }
    if (step.kind === 'call' && how !== 'done') effect({ kind: 'stop-call' })
    effect({ kind: 'step-ended', at, how, reason })
  }
  const carriedOn = (here: Step): string | null => {
    switch (here.kind) {
      case 'decide':
        return decided(here)
      case 'lookup':
        effect({ kind: 'look-up', fact: here.fact })
        return null
      case 'wait':
        state = 'waiting'
        effect({ kind: 'wait', until: here.until, dueAt: at + here.until.seconds * 1000 })
        return null
      case 'handover':
        state = 'waiting'
        effect({ kind: 'hand-over', to: here.to, dueAt: at + here.seconds * 1000 })
        return null
      case 'call':
        state = 'waiting'
        effect({ kind: 'call', process: here.process, input: reckoned(here.input) })
        return null
      case 'end':
        end(here.result)
        return null
      case 'say':
      case 'ask':
      case 'check':
      case 'do':
        return null
      default:
        return here satisfies never
    }
  }
  const decided = (here: Extract<Step, { kind: 'decide' }>): string | null => {
    const known = values()
    for (const { when, next } of here.branches) {
      const found = runnable.conditions.evaluate(when, known)
      if (found.is === 'unknown') {
        state = 'undecided'
        return null
      }
      if (found.value === true) return next
    }
    return here.otherwise
  }
  const end = (key: string): void => {
    const result = runnable.resultOf(key)
    if (!result) throw new Error(`${runnable.definition.key} has no result ${key}`)
    const known = values()
    const value = 'is' in result.value ? result.value.is : onScale(result.value.from, known)
    state = 'ended'
    ended = { result: key, value, at }
    effect({ kind: 'step-ended', at, how: 'done', reason: null })
    effect({ kind: 'end', result: key, value })
    for (const { process, input } of result.starts) {
      effect({ kind: 'start', process, input: reckoned(input) })
    }
  }
  /** The value of a result; empty where it is not known, or a decision let by what is on no scale. */
  const onScale = (item: string, known: DataValues): DataValue => {
    const value = known[item] ?? ''
    return scalesOf(runnable.definition, item).every((scale) => isOnScale(value, scale)) ? value : ''
  }
  /** What expressions come to; what lacks an answer is left out. */
  const reckoned = (input: Readonly<Record<string, string>>): DataValues => {
    const known = values()
    return Object.fromEntries(
      Object.entries(input).flatMap(([name, text]) => {
        const found = runnable.conditions.evaluate(text, known)
        return found.is === 'known' ? [[name, found.value]] : []
      }),
    )
  }
  /** Comes to a step, and on from it as long as nobody has anything to do. */
  const enter = (to: string): void => {
    let next: string | null = to
    for (let hops = 0; next !== null; hops++) {
      if (hops > mostHops) throw new Error(`${runnable.definition.key} goes in circles at ${next}`)
      step = stepAt(runnable, next)
      const times = (visits[step.key] ?? 0) + 1
      if (step.atMost && times > step.atMost.times) {
        next = step.atMost.else
        continue
      }
      visits[step.key] = times
      since = at
      enteredBy = sequence
      state = 'running'
      effect({ kind: 'step-began', at })
      next = carriedOn(step)
      if (next !== null) effect({ kind: 'step-ended', at, how: 'done', reason: null })
    }
  }
  if (isNew) enter(before.at)
  return {
    at: () => step,
    values,
    answer(key, value) {
      trail = keepingAnswer(trail, data[key])
      data = { ...data, [key]: { value, step: step.key, sequence, isStale: false } }
    },
    goOn(to, how) {
      leave(how)
      if (isDoneByPeople(step)) {
        const entry = { step: step.key, since: enteredBy }
        trail = [...(trail.length < longestTrail ? trail : trail.slice(1)), entry]
      }
      enter(to)
    },
    goBackTo(to, how) {
      leave(how)
      const place = trail.findLastIndex((one) => one.step === to)
      const left = [...trail.slice(place), { step: step.key, since: enteredBy }]
      trail = trail.slice(0, place)
      data = staleSince(data, left[0]?.since ?? sequence)
      for (const one of left) visits[one.step] = Math.max(0, (visits[one.step] ?? 0) - 1)
      enter(to)
    },
    giveUp(reason) {
      leave({ how: 'given-up', reason })
      state = 'given-up'
    },
    result: () => ({
      instance: { ...before, sequence, state, at: step.key, since, enteredBy, data, visits, trail, ended },
      effects,
    }),
  }
}

/** Answers that count: those of steps that lie on the way that was taken. */
export function freshOf(data: Readonly<Record<string, Answer>>): DataValues {
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, { value, isStale }]) => (isStale ? [] : [[key, value]])),
  )
}

/** The way with what was answered at the last visit of a step, before another answer takes its place. */
function keepingAnswer(trail: readonly TrailEntry[], before: Answer | undefined): readonly TrailEntry[] {
  if (!before || before.isStale) return trail
  const visit = trail.findLastIndex(({ step }) => step === before.step)
  return trail.map((one, index) => (index === visit ? { ...one, answer: before.value } : one))
}

/** Answers that were given since are kept, and do not count until the step is done once more. */
function staleSince(data: Readonly<Record<string, Answer>>, since: number): Readonly<Record<string, Answer>> {
  return Object.fromEntries(
    Object.entries(data).map(([key, answer]) => [
      key,
      answer.sequence > since && !answer.isStale ? { ...answer, isStale: true } : answer,
    ]),
  )
}

function isDoneByPeople({ kind }: Step): boolean {
  return kind === 'say' || kind === 'ask' || kind === 'check' || kind === 'do'
}

function stepAt({ definition, stepOf }: Runnable, key: string): Step {
  const step = stepOf(key)
  if (!step) throw new Error(`${definition.key} has no step ${key}`)
  return step
}
