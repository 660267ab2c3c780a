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

test('every verb that only looks says which right it needs', () => {
  // A verb that is not in src/shell/reading-rights.ts would show all of the site to whoever asks.
  const looking = verbTable.filter(({ needs }) => needs === 'reader').map(({ name }) => name)

  expect(looking.length).toBeGreaterThan(10)
  expect(looking.filter((name) => !Object.hasOwn(readingRights, name))).toEqual([])
})
