import { expect, test } from 'vitest'
import { readSiteTexts } from '../../src/site/read-site.ts'

const site = `site:
  name: Mała Firma
  languages: [ pl ]
  default-language: pl
  time-zone: Europe/Warsaw
`

/** Where a problem of one file stands, and what it is. */
function problemsOf(text: string): readonly string[] {
  const read = readSiteTexts([
    { file: 'site.yaml', text: site },
    { file: 'texts.yaml', text },
  ])
  return read.ok
    ? []
    : read.problems
        .filter(({ file }) => file === 'texts.yaml')
        .map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)
}

function aTemplate(text: string): string {
  return `templates:
  a:
    short: a
    label: A
    text:
      pl: |-
        Dzień dobry,
        ${text}
`
}

test.each([
  ['{{ customer.name', 'text-syntax', 8, 9],
  ['x {{ customer.nmae }}', 'text-name-unknown', 8, 14],
  ['{% for i in customer %}{% endfor %}', 'text-tag-unknown', 8, 9],
  ['{% include "a" %}', 'text-tag-unknown', 8, 9],
  ['{{ customer.name | shout }}', 'text-filter-unknown', 8, 9],
  ['{{ (1..1000000000) }}', 'text-range', 8, 9],
  ['{{ customer.__proto__ }}', 'text-name-unknown', 8, 12],
  ['{{ customer.constructor }}', 'text-name-unknown', 8, 12],
])('a text “%s” is %s in its own line and column', (text, code, line, column) => {
  expect(problemsOf(aTemplate(text))).toEqual([`texts.yaml:${line}:${column} ${code}`])
})

function entry(key: string, language: string): string {
  return `  ${key}:\n    short: a\n    label: A\n    text: { ${language}: Tak }\n`
}

test('a language that the site does not write, and a short name given twice, are told where they stand', () => {
  expect(problemsOf(`templates:\n${entry('a', 'pl, en')}`.replace('pl, en', 'pl: Tak, en'))).toEqual([
    'texts.yaml:5:22 language-not-of-site',
  ])
  expect(problemsOf(`templates:\n${entry('a', 'pl')}${entry('b', 'pl')}`)).toEqual([
    'texts.yaml:7:12 short-name-twice',
  ])
})

test.each([
  ['{ command: note.ad, input: { ref: "{ref}", text: ok } }', 'macro-command-unknown', 20],
  ['{ command: delivery.fail, input: {} }', 'macro-command-unknown', 20],
  ['{ command: note.add, template: nic, input: { ref: "{ref}" } }', 'macro-template-unknown', 40],
  ['{ command: note.add, input: { ref: "{rf}", text: ok } }', 'macro-place-unknown', 44],
  ['{ command: note.add, input: { ref: "{ref}", text: 5 } }', 'value-wrong-type', 59],
  ['{ command: note.add, input: { ref: "{ref}" } }', 'macro-input-missing', 30],
  ['{ command: note.add, input: { ref: "{ref}", text: ok, body: x } }', 'key-unknown', 63],
  ['{ command: case.set-priority, input: { ref: "{case}", priority: hot } }', 'value-unknown', 73],
  ['{ command: case.set-pending, input: { ref: "{case}", until: tomorrow } }', 'macro-number-wanted', 69],
])('a step %s is %s where it stands', (step, code, column) => {
  const text = `macros:\n  a:\n    short: a\n    label: A\n    steps:\n      - ${step}\n`

  expect(problemsOf(text)).toEqual([`texts.yaml:6:${column} ${code}`])
})
