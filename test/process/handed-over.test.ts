import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readProcesses } from '../../src/process/read-processes.ts'
import { today } from './demo-processes.ts'

const page = readFileSync('docs/PROCESSES.md', 'utf8')
const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '').join('')

/** What is said of the processes of docs/PROCESSES.md after a change of their text. */
function codesAfter(written: string, instead: string): readonly string[] {
  expect(examples).toContain(written)
  const texts = examples
    .replace(written, instead)
    .split(/^(?=process: )/m)
    .map((text, index) => ({ file: `${index}.process.yaml`, text }))
  return readProcesses(texts, { today, site: null }).problems.map(({ code, path }) => `${code} ${path}`)
}

const called = 'with: { amount: data.amount }'

test('what a called process is given has its type, and what it cannot do without is known', () => {
  expect(codesAfter(called, 'with: { amount: data.order }')).toEqual([
    'condition-type steps.pay.call.with.amount',
  ])
  expect(codesAfter(called, 'with: { amount: data.amount * 2 }')).toEqual([])
  expect(codesAfter(called, 'with: { amunt: data.amount }')).toEqual([
    'input-missing steps.pay.call.with.amount',
    'input-unknown steps.pay.call.with.amunt',
  ])
  // The price is asked on the way to it, unless the warehouse lost the goods.
  expect(
    codesAfter('branches: { sent: replaced, lost: price }', 'branches: { sent: replaced, lost: pay }'),
  ).toEqual(['data-maybe-unknown steps.pay.call.with.amount'])
})

test('what may be left out is left out where it is not known, and is nothing to complain of', () => {
  // Nobody has to bring the number of the order along, and it is given to what follows all the same.
  expect(codesAfter('version: 3', 'version: 4')).toEqual([])
  expect(codesAfter('order: data.order', 'order: data.story')).toEqual(['data-never-used data.order'])
  expect(codesAfter('order: data.order', 'order: data.amount')).toEqual([
    'data-never-used data.order',
    'condition-type results.refunded.starts.0.with.order',
  ])
})
