import { expect, test } from 'vitest'
import { applyEvent, type Applied, startInstance } from '../../src/process/engine/apply-event.ts'
import type { ProcessEvent, ProcessHappening } from '../../src/process/engine/event.ts'
import type { ProcessInstance } from '../../src/process/engine/instance.ts'
import { type Runnable, runnableOf } from '../../src/process/engine/runnable.ts'
import { demoText, readText } from './demo-processes.ts'

const complaint = runnable(demoText('bill-complaint'))
const begin = { id: 'P-1', hash: 'h', at: 1000, input: {} }

function runnable(text: string): Runnable {
  const [read] = readText(text).processes
  if (!read) throw new Error('no process')
  return runnableOf(read.definition)
}

/** An instance that went through what happened, one thing a second; fails where something was refused. */
function after(
  process: Runnable,
  ...happenings: readonly ProcessHappening[]
): Extract<Applied, { ok: true }> {
  let applied = startInstance(process, begin)
  for (const [index, happening] of happenings.entries()) {
    if (!applied.ok) throw new Error(JSON.stringify(applied.refusal))
    const { instance } = applied
    applied = applyEvent(process, instance, {
      ...happening,
      at: 2000 + index * 1000,
      sequence: instance.sequence,
    })
  }
  if (!applied.ok) throw new Error(JSON.stringify(applied.refusal))
  return applied
}

/** What becomes of one thing more. */
function then(
  process: Runnable,
  { instance }: { readonly instance: ProcessInstance },
  happening: ProcessHappening,
): Applied {
  return applyEvent(process, instance, { ...happening, at: 99_000, sequence: instance.sequence })
}

const onThePhone: ProcessHappening = { is: 'looked-up', step: 'how-it-came', value: 'call' }
const byMail: ProcessHappening = { is: 'looked-up', step: 'how-it-came', value: 'email' }

test('a complaint by mail goes past what is only said on the phone', () => {
  const { instance, effects } = after(complaint, byMail)

  expect(instance).toMatchObject({ at: 'basis', state: 'running', data: { channel: { value: 'email' } } })
  expect(effects.map(({ kind, step }) => `${kind} ${step}`)).toEqual([
    'step-ended how-it-came',
    'step-began spoken',
    'step-ended spoken',
    'step-began basis',
  ])
})

test('a clock that was put back makes no step end before it began', () => {
  const asked = after(complaint, byMail)
  const { instance } = asked
  const answered = applyEvent(complaint, instance, { is: 'answered', value: 'reading', step: 'basis', at: 5, sequence: instance.sequence }) // prettier-ignore

  expect(answered).toMatchObject({ ok: true, instance: { since: 2000 } })
  expect(answered.ok && answered.effects.find(({ kind }) => kind === 'step-ended')).toMatchObject({
    at: 2000,
  })
})

test('a hand-over waits with its own due time, and what comes back in time goes on', () => {
  const waiting = after(
    complaint,
    byMail,
    { is: 'answered', step: 'basis', value: 'reading' },
    { is: 'answered', step: 'meter-again', value: '12 480' },
  )

  expect(waiting.instance).toMatchObject({ at: 'operator', state: 'waiting' })
  expect(waiting.instance.data['meter_reading']).toMatchObject({ value: 12_480 })
  expect(waiting.effects.at(-1)).toMatchObject({
    kind: 'hand-over',
    to: { partner: 'operator' },
    dueAt: 4000 + 7 * 86_400_000,
  })

  const back = then(complaint, waiting, { is: 'happened', step: 'operator' })
  expect(back).toMatchObject({ ok: true, instance: { at: 'confirmed', state: 'running' } })
  expect(back.ok && back.effects[0]).toMatchObject({ kind: 'take-back' })
})

test('what is late leads elsewhere, and only so many times', () => {
  let applied: Applied = after(
    complaint,
    byMail,
    { is: 'answered', step: 'basis', value: 'reading' },
    { is: 'answered', step: 'meter-again', value: 1 },
  )
  for (let round = 0; round < 2; round++) {
    if (applied.ok) applied = then(complaint, applied, { is: 'time-over', step: 'operator' })
    expect(applied).toMatchObject({ ok: true, instance: { at: 'chase' } })
    if (applied.ok) applied = then(complaint, applied, { is: 'checked', step: 'chase', isAllSo: true })
    expect(applied).toMatchObject({ ok: true, instance: { at: 'operator' } })
  }
  if (applied.ok) applied = then(complaint, applied, { is: 'time-over', step: 'operator' })
  expect(applied).toMatchObject({ ok: true, instance: { at: 'correction' } })
})

test('an end says the result on the scale of its beneficiary', () => {
  const { instance, effects } = after(
    complaint,
    byMail,
    { is: 'answered', step: 'basis', value: 'estimate' },
    { is: 'answered', step: 'meter', value: 7 },
    { is: 'checked', step: 'correction', isAllSo: true },
  )

  expect(instance).toMatchObject({
    state: 'ended',
    at: 'corrected',
    ended: { result: 'corrected', value: true },
  })
  expect(effects.at(-2)).toMatchObject({ kind: 'end', result: 'corrected', value: true })
  expect(effects.at(-1)).toMatchObject({ kind: 'start', process: 'callback', input: { about: 'complaint' } })
  expect(then(complaint, { instance }, { is: 'gone-back' })).toMatchObject({
    refusal: { code: 'process-over' },
  })
})

test('answers of a way that was left are kept, and do not count', () => {
  const asked = after(
    complaint,
    byMail,
    { is: 'answered', step: 'basis', value: 'reading' },
    { is: 'answered', step: 'meter-again', value: 1 },
    { is: 'gone-back' },
    { is: 'gone-back' },
  )

  expect(asked.instance).toMatchObject({ at: 'basis', trail: [] })
  expect(asked.instance.data).toMatchObject({
    channel: { value: 'email', isStale: false },
    basis: { value: 'reading', isStale: true },
    meter_reading: { value: 1, isStale: true },
  })
  expect(then(complaint, asked, { is: 'gone-back' })).toMatchObject({ refusal: { code: 'process-at-start' } })
})

test('a mandatory step is neither skipped nor jumped over, others with a reason alone', () => {
  const atNotice = after(complaint, onThePhone)
  const jump = (to: string, reason = 'known'): Applied =>
    then(complaint, atNotice, { is: 'jumped', to, reason })

  expect(then(complaint, atNotice, { is: 'skipped', step: 'recording', reason: 'in a hurry' })).toMatchObject(
    {
      refusal: { code: 'process-step-mandatory', step: 'recording' },
    },
  )
  expect(jump('meter')).toMatchObject({ refusal: { code: 'process-step-mandatory', step: 'recording' } })
  expect(jump('metre')).toMatchObject({ refusal: { code: 'process-step-unknown', nearest: ['meter'] } })
  const atBasis = after(complaint, byMail)
  expect(then(complaint, atBasis, { is: 'jumped', to: 'meter', reason: ' ' })).toMatchObject({
    refusal: { code: 'process-reason-missing' },
  })
  expect(then(complaint, atBasis, { is: 'jumped', to: 'meter', reason: 'estimated' })).toMatchObject({
    ok: true,
    instance: { at: 'meter' },
  })
})

test('of two devices the second is told', () => {
  const { instance } = after(complaint, byMail)
  const event: ProcessEvent = {
    is: 'answered',
    step: 'basis',
    value: 'estimate',
    at: 5000,
    sequence: instance.sequence,
  }
  const first = applyEvent(complaint, instance, event)
  const second = first.ok ? applyEvent(complaint, first.instance, event) : first

  expect(second).toEqual({ ok: false, refusal: { code: 'process-moved-on', at: 'meter' } })
})

test.for([
  [{ is: 'said', step: 'basis' }, 'process-step-unfit'],
  [{ is: 'answered', step: 'meter', value: 1 }, 'process-not-at-step'],
  [{ is: 'answered', step: 'basis', value: 'guess' }, 'process-answer-wrong'],
  [{ is: 'chosen', step: 'basis', to: 'meter', reason: 'so' }, 'process-step-unfit'],
  [{ is: 'happened', step: 'basis' }, 'process-step-unfit'],
] as const)('what does not fit is refused and changes nothing: %j', ([happening, code]) => {
  const asked = after(complaint, byMail)
  const before = structuredClone(asked.instance)

  expect(then(complaint, asked, happening)).toMatchObject({ ok: false, refusal: { code } })
  expect(asked.instance).toEqual(before)
})
