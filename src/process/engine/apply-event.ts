import { nearest, nearestOrFirst } from '../../domain/nearest.ts'
import { type FieldValue, readFieldValue } from '../../domain/wrap-up-fields.ts'
import { choicesOf } from '../checks/check-data.ts'
import type { DataValue } from '../conditions/conditions.ts'
import type { DataItem } from '../definition.ts'
import type { Step } from '../step.ts'
import { waysOf } from '../ways.ts'
import type { ProcessEffect } from './effect.ts'
import type { ProcessEvent, ProcessHappening, ProcessStart } from './event.ts'
import type { EventRefusal } from './event-refusal.ts'
import type { Answer, ProcessInstance } from './instance.ts'
import { type Moving, moving } from './moving.ts'
import type { Runnable } from './runnable.ts'
import { whyNotJump } from './why-not-jump.ts'

export type Applied =
  | { readonly ok: true; readonly instance: ProcessInstance; readonly effects: readonly ProcessEffect[] }
  | { readonly ok: false; readonly refusal: EventRefusal }

/** Begins an instance of a process with what is brought along. Refuses: process-input-unknown, process-input-missing, process-answer-wrong. */
export function startInstance(runnable: Runnable, { id, hash, at, input }: ProcessStart): Applied {
  const { definition } = runnable
  const taken = definition.data.filter((item) => item.input !== 'none')
  const data: Record<string, Answer> = {}
  for (const [name, given] of Object.entries(input)) {
    const item = taken.find(({ key }) => key === name)
    const known = taken.map(({ key }) => key)
    if (!item) return refused({ code: 'process-input-unknown', name, nearest: nearestOrFirst(name, known) })
    const value = valueOf(runnable, item, given)
    if (value === undefined) return refused(wrong(runnable, name, item))
    data[name] = { value, step: '', sequence: 0, isStale: false }
  }
  const missing = taken.find(({ key, input: how }) => how === 'required' && data[key] === undefined)
  if (missing) return refused({ code: 'process-input-missing', name: missing.key })
  const born: ProcessInstance = {
    id,
    process: definition.key,
    version: definition.version,
    hash,
    state: 'running',
    at: definition.start,
    sequence: 0,
    startedAt: at,
    since: at,
    data,
    visits: {},
    trail: [],
    enteredBy: 1,
    ended: null,
  }
  return { ok: true, ...moving(runnable, born, { at, isNew: true }).result() }
}

/**
 * What an event makes of an instance, and what follows from it: pure, so that the events of an instance, given once more, make the
 * same. Refuses what does not fit where it is; then nothing has happened.
 */
export function applyEvent(runnable: Runnable, instance: ProcessInstance, event: ProcessEvent): Applied {
  const why = whyNotNow(instance, event)
  if (why) return refused(why)
  // A clock that was put back makes no step end before it began.
  const at = Math.max(event.at, instance.since)
  const move = moving(runnable, instance, { at, isNew: false })
  const refusal = happen(runnable, { instance, move }, event)
  return refusal ? refused(refusal) : { ok: true, ...move.result() }
}

/** Why nothing can happen to an instance for whoever has seen it at that event and that step; null where it can. */
export function whyNotNow(
  instance: ProcessInstance,
  { sequence, ...seen }: { readonly sequence: number; readonly step?: string },
): EventRefusal | null {
  if (instance.state === 'ended' || instance.state === 'given-up') return { code: 'process-over' }
  if (sequence !== instance.sequence) return { code: 'process-moved-on', at: instance.at }
  if (seen.step !== undefined && seen.step !== instance.at) {
    return { code: 'process-not-at-step', step: seen.step, at: instance.at }
  }
  return null
}

type Here = { readonly instance: ProcessInstance; readonly move: Moving }
const done = { how: 'done', reason: null } as const

/** Lets it happen, or answers why it cannot. */
function happen(runnable: Runnable, here: Here, event: ProcessHappening): EventRefusal | null {
  const { move, instance } = here
  const step = move.at()
  const unfit = (): EventRefusal => ({ code: 'process-step-unfit', step: step.key, kind: step.kind })
  switch (event.is) {
    case 'said':
      if (step.kind !== 'say') return unfit()
      return gone(move, step.next)
    case 'answered':
      return step.kind === 'ask' ? answered(runnable, { move, step }, event.value) : unfit()
    case 'checked':
      if (step.kind !== 'check') return unfit()
      return gone(move, event.isAllSo ? step.next : step.failed)
    case 'looked-up':
      return step.kind === 'lookup' ? lookedUp(runnable, { move, step }, event.value) : unfit()
    case 'commanded':
      if (step.kind !== 'do') return unfit()
      return gone(move, event.isAccepted ? step.next : step.refused)
    case 'chosen': {
      if (instance.state !== 'undecided') return unfit()
      const ways = waysOf(step).map(({ to }) => to)
      if (!ways.includes(event.to)) {
        return { code: 'process-step-unknown', step: event.to, nearest: nearest(event.to, ways) }
      }
      return withReason(event.reason, (reason) => move.goOn(event.to, { how: 'done', reason }))
    }
    case 'happened':
      if (step.kind !== 'wait' && step.kind !== 'handover') return unfit()
      return gone(move, step.next)
    case 'time-over': {
      const late = lateOf(step)
      if (late === null) return unfit()
      move.goOn(late, { how: 'late', reason: null })
      return null
    }
    case 'call-ended': {
      const to = step.kind === 'call' ? step.results[event.result] : undefined
      return to === undefined ? unfit() : gone(move, to)
    }
    case 'gone-back': {
      const to = instance.trail.at(-1)?.step
      if (to === undefined) return { code: 'process-at-start' }
      move.goBackTo(to, { how: 'gone-back', reason: null })
      return null
    }
    case 'jumped': {
      const why = whyNotJump(runnable, instance, event.to)
      if (why) return why
      const isBack = instance.trail.some(({ step: key }) => key === event.to)
      return withReason(event.reason, (reason) => {
        if (isBack) move.goBackTo(event.to, { how: 'jumped', reason })
        else move.goOn(event.to, { how: 'jumped', reason })
      })
    }
    case 'skipped': {
      if (step.isMandatory) return { code: 'process-step-mandatory', step: step.key }
      const [first] = waysOf(step)
      if (!first || step.kind === 'end') return unfit()
      return withReason(event.reason, (reason) => move.goOn(first.to, { how: 'skipped', reason }))
    }
    case 'given-up':
      return withReason(event.reason, move.giveUp)
    default:
      return event satisfies never
  }
}

function gone(move: Moving, to: string): null {
  move.goOn(to, done)
  return null
}

function answered(
  runnable: Runnable,
  { move, step }: { readonly move: Moving; readonly step: Extract<Step, { kind: 'ask' }> },
  given: DataValue,
): EventRefusal | null {
  const item = runnable.itemOf(step.answer)
  if (!item) throw new Error(`${runnable.definition.key} has no data item ${step.answer}`)
  const value = valueOf(runnable, item, given)
  if (value === undefined) return wrong(runnable, step.key, item)
  const to = 'to' in step.next ? step.next.to : step.next.by[choiceOf(value)]
  if (to === undefined) return wrong(runnable, step.key, item)
  move.answer(item.key, value)
  return gone(move, to)
}

function lookedUp(
  runnable: Runnable,
  { move, step }: { readonly move: Moving; readonly step: Extract<Step, { kind: 'lookup' }> },
  found: DataValue | null,
): EventRefusal | null {
  const item = runnable.itemOf(step.answer)
  const value = found === null || !item ? undefined : valueOf(runnable, item, found)
  // What the records hold and the process cannot read is as good as not known.
  if (value === undefined) return gone(move, step.missing)
  move.answer(step.answer, value)
  return gone(move, step.next)
}

function lateOf(step: Step): string | null {
  if (step.kind === 'handover') return step.late
  if (step.kind !== 'wait') return null
  return step.until.what === 'time' ? step.next : step.until.late
}

/** The branch of an answer. */
function choiceOf(value: DataValue): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}

function valueOf({ numbersFor }: Runnable, item: DataItem, given: FieldValue): DataValue | undefined {
  const value = readFieldValue({ ...item, required: true }, given)
  if (typeof value === 'string' && (value === '' || value.length > longestAnswer)) return undefined
  const numbers = typeof value === 'number' ? numbersFor(item.key) : null
  return numbers?.every((number) => number !== value) ? undefined : value
}

const longestAnswer = 2000

/** Whether an answer is one for a data item, as it is now. */
export function stillFits(runnable: Runnable, item: DataItem, answer: DataValue): boolean {
  return valueOf(runnable, item, answer) === answer
}

function withReason(reason: string, then: (reason: string) => void): EventRefusal | null {
  if (reason.trim() === '') return { code: 'process-reason-missing' }
  then(reason.trim())
  return null
}

function wrong({ numbersFor }: Runnable, step: string, item: DataItem): EventRefusal {
  const choices = numbersFor(item.key)?.map(String) ?? choicesOf(item)
  return { code: 'process-answer-wrong', step, type: item.type, choices }
}

function refused(refusal: EventRefusal): Applied {
  return { ok: false, refusal }
}
