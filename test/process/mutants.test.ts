import { expect, test } from 'vitest'
import type { ProcessProblem } from '../../src/process/process-problem.ts'
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
    const isTold = (problems: readonly ProcessProblem[]): boolean =>
      problems.some(
        (problem) => problem.file === file && problem.code === code && (line === 0 || problem.line === line),
      )
    // What is told of one alone is told of it among the others: only the rest is looked for there.
    if (isTold(readProcesses([{ file, text: mutated }], { today, site, isAlone: true }).problems)) return []
    const changed = texts.map((one) => (one.file === file ? { file, text: mutated } : one))
    const { problems } = readProcesses(changed, { today, site })
    if (isTold(problems)) return []
    const told = problems.map((problem) => `${problem.file}:${problem.line} ${problem.code}`)
    return [`${operator}: ${what}: expected ${line} ${code}, told: ${told.join(', ')}`]
  })

  expect(missed).toEqual([])
  expect(mutants.length).toBeGreaterThanOrEqual(25)
  expect(new Set(mutants.map(({ text: mutated }) => mutated)).size).toBe(mutants.length)
})
