import { expect, test } from 'vitest'
import { isMessageKey } from '../../src/language/say.ts'
import { processMessages } from '../../src/language/messages/process.ts'
import { processProblemCodes } from '../../src/process/process-problem.ts'

test('every problem of a process has a message and a hint in both languages', () => {
  expect(processProblemCodes.length).toBeGreaterThan(90)
  const lacking = processProblemCodes.flatMap((code) =>
    (['problem', 'hint'] as const)
      .filter((part) => ![`process.${part}.${code}`, `site.${part}.${code}`].some(isMessageKey))
      .map((part) => `${part} ${code}`),
  )
  expect(lacking).toEqual([])
})

test('every message of a problem is one of a code that there is', () => {
  const codes = new Set<string>(processProblemCodes)
  const of = Object.keys(processMessages).flatMap(
    (key) => /^process\.(?:problem|hint)\.([a-z-]+)/.exec(key)?.[1] ?? [],
  )
  expect(of.length).toBeGreaterThan(100)
  expect(of.filter((code) => !codes.has(code))).toEqual([])
})
