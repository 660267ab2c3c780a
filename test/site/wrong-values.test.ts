import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shippedSite } from '../../src/shell/begin/shipped-site.ts'
import { readSiteTexts } from '../../src/site/read-site.ts'

const demo = shippedSite(join(import.meta.dirname, '../../data/demo'))

/** What is told of the values in a section in the place of the demo site's, and what stands where. */
function toldOf(text: string) {
  const read = readSiteTexts([{ file: 'a.yaml', text }], demo)
  const lines = text.split('\n')
  return read.ok
    ? []
    : read.problems
        .filter(({ code }) => code !== 'still-named')
        .map(({ code, line, column, params }) => {
          const { expected, found, value, nearest, allowed } = params
          const said = Object.entries({ expected, found, value, nearest, allowed }).filter(
            ([, it]) => it !== undefined && it !== '',
          )
          return [`${code}: ${lines[line - 1]?.slice(column - 1)}`, Object.fromEntries(said)]
        })
}

const scopes = 'none, own, team, queue, site'

test.each([
  [
    'a scope that is mistyped beside a limit',
    'rights:\n  agent:\n    interaction.wrap-up.refund.*: { scope: queues, limit: 300 }\n',
    ['value-unknown: queues, limit: 300 }', { nearest: 'queue', allowed: scopes }],
  ],
  [
    'a limit with its currency',
    'rights:\n  agent:\n    interaction.wrap-up.refund.*: { scope: queue, limit: 300 PLN }\n',
    ['value-wrong-type: 300 PLN }', { expected: 'number', found: 'text', value: '300 PLN' }],
  ],
  [
    'a limit finer than its currency',
    'rights:\n  agent:\n    interaction.wrap-up.refund.*: { scope: queue, limit: 0.125 }\n',
    ['value-too-fine: 0.125 }', {}],
  ],
  [
    'a limit without its scope',
    'rights:\n  agent:\n    interaction.wrap-up.refund.*: { limit: 300 }\n',
    ['key-missing: interaction.wrap-up.refund.*: { limit: 300 }', { allowed: scopes }],
  ],
  ['a number for a scope', 'rights:\n  agent:\n    note.add: 3\n', ['value-unknown: 3', { allowed: scopes }]],
  [
    'a list for a scope',
    'rights:\n  agent:\n    note.add: [ own ]\n',
    ['value-wrong-type: [ own ]', { expected: 'word/map', found: 'list', allowed: scopes }],
  ],
  [
    'a right written with a capital',
    'rights:\n  agent:\n    Note.add: own\n',
    ['right-unknown: Note.add: own', {}],
  ],
  [
    'a label that is a list',
    'teams:\n  a: { label: [ X ] }\n',
    ['value-wrong-type: [ X ] }', { expected: 'text/map', found: 'list' }],
  ],
  [
    'a label that is a number',
    'teams:\n  a: { label: 12 }\n',
    ['value-wrong-type: 12 }', { expected: 'text/map', found: 'number', value: '12' }],
  ],
  [
    'a key that is not known, with those that are',
    'teams:\n  a: { label: A, colour: red }\n',
    ['key-unknown: colour: red }', { allowed: 'label, retired' }],
  ],
  [
    'two digits for a hot key',
    'verification:\n  a: { label: A, hot-key: 12 }\n',
    ['hot-key-malformed: 12 }', {}],
  ],
  [
    'a key that no macro can have',
    'macros:\n  a: { short: a, label: A, steps: [ { command: note.add } ], hot-key: Ctrl-c }\n',
    ['macro-key-malformed: Ctrl-c }', {}],
  ],
  [
    'a code with a blank in its path',
    'sets:\n  a: { label: A, reason: none, outcome: required, acw: { mode: optional }, outcomes: [ { code: refund promised } ] }\n',
    ['path-malformed: refund promised } ] }', {}],
  ],
])('%s', (_says, text, told) => {
  expect(toldOf(text)[0]).toEqual(told)
})
