import { expect, test } from 'vitest'
import { applyEvent, startInstance } from '../../src/process/engine/apply-event.ts'
import { runnableOf } from '../../src/process/engine/runnable.ts'
import { readText } from './demo-processes.ts'

const survey = `
process: survey
version: 1
name: Survey
purpose: We know how it was.
owner: helpline
goal: { name: Asked, percent: 50, results: [rated] }
review-by: 2027-06-30
entry: [by-hand]
beneficiaries: { customer: { name: The customer, scale: satisfaction } }
due: 5d
data:
  stars: { name: Stars, type: number, input: optional }
steps:
  ask: { title: How was it?, ask: 'From 1 to 5?', answer: stars, limit: 1m, next: rated }
  rated: { end: rated }
results:
  rated: { name: Rated, for: customer, value: { from: stars }, outcome: informed }
`
const lookedAt = survey
  .replace('limit: 1m, next: rated', 'limit: 1m, next: few')
  .replace(
    '  rated: { end',
    '  few: { title: Few?, decide: [{ when: data.stars < 3, next: rated }, { otherwise: rated }] }\n  rated: { end',
  )

function answering(text: string, value: number) {
  const [read] = readText(text).processes
  if (!read) throw new Error('no process')
  const process = runnableOf(read.definition)
  const begun = startInstance(process, { id: 'P-1', hash: 'h', at: 0, input: {} })
  if (!begun.ok) throw new Error(begun.refusal.code)
  return applyEvent(process, begun.instance, { is: 'answered', value, step: 'ask', at: 1, sequence: 1 })
}

test.for([0, 6, 9, 2.5, -1])(
  'an answer that is on no scale of its result is refused with those that are: %s',
  (value) => {
    expect(answering(survey, value)).toEqual({
      ok: false,
      refusal: {
        code: 'process-answer-wrong',
        step: 'ask',
        type: 'number',
        choices: ['1', '2', '3', '4', '5'],
      },
    })
  },
)

test('a decision finds a number in a list of whole numbers', () => {
  const listed =
    lookedAt
      .replace('data.stars < 3', "'data.stars in [1, 2]'")
      .replace('{ otherwise: rated }', '{ otherwise: many }')
      .replace('  rated: { end', '  many: { end: many }\n  rated: { end') +
    '  many: { name: Many, for: customer, value: 5, outcome: informed }\n'

  expect(readText(listed).problems.filter(({ code }) => code.startsWith('condition'))).toEqual([])
  expect(answering(listed, 2)).toMatchObject({ instance: { ended: { result: 'rated' } } })
  expect(answering(listed, 3)).toMatchObject({ instance: { ended: { result: 'many' } } })
})

test('an answer on the scale is the value of the result', () => {
  expect(answering(survey, 5)).toMatchObject({ instance: { ended: { result: 'rated', value: 5 } } })
})

test('what whoever starts it brings along has to be on the scale too', () => {
  const [read] = readText(survey).processes
  const start = { id: 'P-1', hash: 'h', at: 0, input: { stars: 9 } }
  const begun = read && startInstance(runnableOf(read.definition), start)
  expect(begun).toMatchObject({ ok: false, refusal: { code: 'process-answer-wrong', step: 'stars' } })
})

test('where a decision looks at the number, any is answered, and none off the scale becomes a value', () => {
  expect(answering(lookedAt, 9)).toMatchObject({
    instance: { data: { stars: { value: 9 } }, ended: { value: '' } },
  })
  expect(answering(lookedAt, 2)).toMatchObject({ instance: { ended: { value: 2 } } })
})
