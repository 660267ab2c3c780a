import { expect, test } from 'vitest'
import { readSiteTexts } from '../../src/site/read-site.ts'

/** What is told of a text, as `code: what stands there until the end of the line`. */
function toldOf(text: string): readonly string[] {
  const read = readSiteTexts([{ file: 'a.yaml', text }])
  const lines = text.split('\n')
  return read.ok
    ? []
    : read.problems.map(({ code, line, column }) => `${code}: ${lines[line - 1]?.slice(column - 1)}`)
}

test.each([
  ['a colon in a text', 'a:\n  text: Uwaga: termin\n', ['yaml-colon: Uwaga: termin']],
  ['a colon at the end of a text', 'a:\n  text: Uwaga:\n', ['yaml-colon: Uwaga:']],
  ['an address and a colon', 'a:\n  text: http://x.example: y\n', ['yaml-colon: http://x.example: y']],
  [
    'a colon in a text between braces',
    'a:\n  label: { en: Note, pl: Uwaga: termin }\n',
    ['yaml-colon-in-braces: Uwaga: termin }'],
  ],
  [
    'a comma in a text between braces',
    'a:\n  label: { en: Yes, of course, pl: Tak }\n',
    ['yaml-comma-in-braces: of course, pl: Tak }'],
  ],
  ['a comma left out between braces', 'a: { b: 1 c: 2 }\n', ['yaml-colon-in-braces: 1 c: 2 }']],
  [
    'a place to fill in at the beginning',
    'a:\n  text: {{ customer.name }}, witam\n',
    ['yaml-braces: {{ customer.name }}, witam'],
  ],
  [
    'a condition at the beginning',
    'a:\n  text: {% if case.ref %}x{% endif %}\n',
    ['yaml-braces: {% if case.ref %}x{% endif %}'],
  ],
  ['a sign that begins no text', 'a:\n  text: @ewa\n', ['yaml-start: @ewa']],
  ['words behind a text in quotes', 'a:\n  text: "Odczyt" przyjęty\n', ['yaml-behind-quote: przyjęty']],
  ['an apostrophe in single quotes', "a:\n  text: 'It's late'\n", ["yaml-behind-quote: s late'"]],
  ['a text behind a bar', 'a:\n  text: | Witam\n', ['yaml-behind-bar: Witam']],
  ['a quote that is never closed', 'a:\n  text: "Odczyt\n  b: 1\n  c: 2\n', ['yaml-quote-open: "Odczyt']],
  ['a bracket that is never closed', 'a:\n  list: [ a, b\n  b: 1\n', ['yaml-bracket-open: b: 1']],
  ['a path of Windows in double quotes', 'a:\n  text: "C:\\Users"\n', ['yaml-escape: \\Users"']],
  ['a line too far right', 'a:\n  b: 1\n   c: 2\n', ['yaml-indent: c: 2']],
  ['a line too far left', 'a:\n  b:\n    c: 2\n   d: 3\n', ['yaml-indent: d: 3']],
  [
    'a line of a text that is not indented',
    'a:\n  text: |\n    Witam,\n  do widzenia\n  b: 1\n',
    ['yaml-no-key: do widzenia'],
  ],
  ['no blank behind the colon', 'a:\n  b:1\n  c: 2\n', ['yaml-no-key: b:1']],
  ['a key that objects have by birth', 'a:\n  __proto__: 1\n', ['key-malformed: __proto__: 1']],
  ['a word that begins with !', 'a:\n  text: !ważne\n', ['yaml-tag: żne']],
  ['several faults, each once', 'a:\n  b: x: y\n  c: x: z\n', ['yaml-colon: x: y', 'yaml-colon: x: z']],
])('%s is named for what it is', (_says, text, told) => {
  expect(toldOf(text)).toEqual(told)
})

test('a text with a colon is shown as it could be written, with its quotes doubled and its end cut off', () => {
  const text = `a:\n  b: Don't forget: the term\n  c: Uwaga: ${'bardzo '.repeat(20)}\n`
  const read = readSiteTexts([{ file: 'a.yaml', text }])

  expect(read.ok ? [] : read.problems.map(({ params }) => params['quoted'])).toEqual([
    "'Don''t forget: the term'",
    "'Uwaga: bardzo bardzo bardzo bardzo bardz…'",
  ])
})

const site = 'site: { name: X, languages: [ pl ], default-language: pl, time-zone: Europe/Warsaw }\n'

test.each([
  ['a number behind a blank', 'teams:\n  a:\n    label: Sprawa #12 pilna\n', ['Sprawa', '#12 pilna']],
  ['a comment', 'teams:\n  a:\n    label: Sprawa # 12 pilna\n', []],
  ['a sign without a blank before it', 'teams:\n  a:\n    label: Sprawa#12\n', []],
  ['a text in quotes', "teams:\n  a:\n    label: 'Sprawa #12'\n", []],
  [
    'a text in lines',
    'templates:\n  a:\n    short: a\n    label: A\n    text:\n      pl: |-\n        Sprawa #12\n',
    [],
  ],
])('%s is or is not warned of as the end of the text', (_says, text, expected) => {
  const read = readSiteTexts([{ file: 'a.yaml', text: site + text }])

  expect(read.ok && read.warnings.flatMap(({ params }) => [params['kept'], params['cut']])).toEqual(expected)
})
