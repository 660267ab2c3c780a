import { expect, test } from 'vitest'
import { findVerb } from '../../src/shell/find-verb.ts'
import { parseCall } from '../../src/shell/parse-call.ts'
import { readingRights } from '../../src/shell/reading-rights.ts'
import { verbTable } from '../../src/shell/verb-table.ts'
import { shellAt } from './shell-at.ts'

const examples = verbTable.flatMap(({ name, examples: lines }) => lines.map((line) => [name, line] as const))

/** The words that a shell would give to linia: up to a pipe or a redirection, quotes taken off. */
function wordsOf(line: string): readonly string[] {
  const words = Array.from(line.matchAll(/'[^']*'|"[^"]*"|[^\s'"]+/g), ([word]) => word)
  const start = words.indexOf('linia') + 1
  const end = words.findIndex((word) => word === '|' || word === '<' || word === '>')
  return words.slice(start, end < 0 ? undefined : end).map((word) => word.replaceAll(/^['"]|['"]$/g, ''))
}

test.for(examples)('the example of %s is understood: %s', ([name, line]) => {
  const found = findVerb(wordsOf(line), verbTable)

  expect(found).toMatchObject({ kind: 'verb', verb: { name } })
  const parsed = found.kind === 'verb' ? parseCall(found.verb, found.rest, {}) : null
  expect(parsed).toMatchObject({ ok: true })
})

test('every verb has an example, and the help of each is written in both languages', async () => {
  expect(verbTable.length).toBeGreaterThan(35)
  for (const { name, examples: lines } of verbTable) {
    expect(lines.length, name).toBeGreaterThan(0)
    const words = [...name.split(' '), '--help']
    const { out: english } = await shellAt(words, verbTable)
    const { out: polish } = await shellAt([...words, '--lang', 'pl'], verbTable)
    expect(english, name).toContain(lines[0]?.slice(0, 30))
    expect(polish, name).toContain('Opcje:')
    expect(polish, name).not.toBe(english)
  }
})

test('a right of reading is named of verbs that there are alone', () => {
  const names = new Set(verbTable.map(({ name }) => name))

  expect(Object.keys(readingRights).length).toBeGreaterThan(10)
  expect(Object.keys(readingRights).filter((name) => !names.has(name))).toEqual([])
})
