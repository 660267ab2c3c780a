import { expect, test } from 'vitest'
import { readSiteTexts } from '../../src/site/read-site.ts'

const site = `site:
  name: Mała Firma
  languages: [ pl ]
  default-language: pl
  time-zone: Europe/Warsaw
`

/** Where the problems of a view stand, and what they are. */
function problemsOf(view: string): readonly string[] {
  const text = `views:\n  pilne:\n    label: Pilne\n${view}`
  const read = readSiteTexts([
    { file: 'site.yaml', text: site },
    { file: 'views.yaml', text },
  ])
  return read.ok
    ? []
    : read.problems
        .filter(({ file }) => file === 'views.yaml')
        .map(({ line, column, code }) => `${line}:${column} ${code}`)
}

test('a view that can be shown is right', () => {
  expect(problemsOf('    of: cases\n    where: late and agent = me\n    columns: [ ref, due ]\n    order: -due\n')).toEqual([]) // prettier-ignore
})

test.each([
  ['    where: agnet = me\n', ['5:12 view-filter-malformed']],
  ['    where: late and state = nowhere\n', ['5:29 view-filter-malformed']],
  ['    where: due <\n', ['5:17 view-filter-malformed']],
  ['    columns: [ ref, phone ]\n', ['5:21 view-column-unknown']],
  ['    columns: [ ref, ref ]\n', ['5:21 view-column-twice']],
  ['    order: waits\n', ['5:12 view-order-unknown']],
])('%s is told at its own line and column', (part, problems) => {
  expect(problemsOf(`    of: cases\n${part}`)).toEqual(problems)
})
