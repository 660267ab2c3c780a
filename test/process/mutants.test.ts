import { expect, test } from 'vitest'
import { readProcesses } from '../../src/process/read-processes.ts'
import { demoTexts, today } from './demo-processes.ts'
import { demoSite } from './demo-site.ts'
import { mutantsOf } from './mutants.ts'

const texts = demoTexts()
const site = demoSite()

test('nothing is told of the processes as they are', () => {
  expect(readProcesses(texts, { today, site }).problems).toEqual([])
})

test.for(texts)('every mistake in $file is told with its code and on its line', ({ file, text }) => {
  const mutants = mutantsOf(text)
  const missed = mutants.flatMap(({ operator, what, text: mutated, code, line }) => {
    const changed = texts.map((one) => (one.file === file ? { file, text: mutated } : one))
    const { problems } = readProcesses(changed, { today, site })
    const isTold = problems.some(
      (problem) => problem.file === file && problem.code === code && (line === 0 || problem.line === line),
    )
    if (isTold) return []
    const told = problems.map((problem) => `${problem.file}:${problem.line} ${problem.code}`)
    return [`${operator}: ${what}: expected ${line} ${code}, told: ${told.join(', ')}`]
  })

  expect(missed).toEqual([])
  expect(mutants.length).toBeGreaterThanOrEqual(25)
  expect(new Set(mutants.map(({ text: mutated }) => mutated)).size).toBe(mutants.length)
})
