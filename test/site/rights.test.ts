import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shippedSite } from '../../src/shell/begin/shipped-site.ts'
import { readSiteTexts } from '../../src/site/read-site.ts'
import { writeSite } from '../../src/site/write-site.ts'

const demo = shippedSite(join(import.meta.dirname, '../../data/demo'))

function person(key: string, role: string): string {
  return `  ${key}:\n    name: ${key}\n    language: pl\n    role: ${role}\n    team: outside\n`
}

function problemsOf(rights: string): readonly string[] {
  const read = readSiteTexts([{ file: 'rights.yaml', text: `rights:\n${rights}` }], demo)
  return read.ok ? [] : read.problems.map(({ code, path }) => `${code} ${path}`)
}

test('what a site grants is read in hundredths, by role and right, and written back byte by byte', () => {
  const text = writeSite(demo).find(({ file }) => file === 'rights.yaml')?.text ?? ''
  const read = readSiteTexts([{ file: 'rights.yaml', text }], { ...demo, rights: [] })

  expect(read.ok && read.site.rights).toEqual(demo.rights)
  expect(demo.rights).toContainEqual({
    key: 'agent:interaction.wrap-up.refund.*',
    role: 'agent',
    what: 'interaction.wrap-up.refund.*',
    scope: 'queue',
    limitAmount: 20_000,
    retired: false,
  })
  expect(text).toContain('    interaction.wrap-up.refund.*: { scope: queue, limit: 200 }\n')
})

test.each([
  [
    'a pattern of a kind, of everything, of a code',
    '  senior:\n    customer.*: none\n    "*": none\n    interaction.wrap-up.refund.promised: own\n',
    [],
  ],
  ['a role that is not there', '  seniour:\n    customer.edit: none\n', ['role-unknown rights.seniour']],
  [
    'a command that is not there',
    '  agent:\n    customer.edti: none\n',
    ['right-unknown rights.agent.customer.edti'],
  ],
  ['a kind that is not there', '  agent:\n    custmer.*: none\n', ['right-unknown rights.agent.custmer.*']],
  [
    'a code that is not there',
    '  agent:\n    interaction.wrap-up.refnd.*: none\n',
    ['right-unknown rights.agent.interaction.wrap-up.refnd.*'],
  ],
  [
    'a limit of what asks for no amount',
    '  agent:\n    customer.edit: { scope: site, limit: 5 }\n',
    ['limit-without-amount rights.agent.customer.edit.limit'],
  ],
  [
    'a limit of a code without an amount',
    '  agent:\n    interaction.wrap-up.informed: { scope: site, limit: 5 }\n',
    ['limit-without-amount rights.agent.interaction.wrap-up.informed.limit'],
  ],
])('%s', (_what, rights, expected) => {
  expect(problemsOf(rights)).toEqual(expected)
})

test.each([
  ['  seniour:\n    customer.edit: none\n', 'senior'],
  ['  agent:\n    customer.edti: none\n', 'customer.edit'],
])('the nearest name is offered', (rights, nearest) => {
  const read = readSiteTexts([{ file: 'rights.yaml', text: `rights:\n${rights}` }], demo)

  expect(read.ok ? '' : read.problems[0]?.params['nearest']).toContain(nearest)
})

test('a scope that is not there is named where it stands', () => {
  expect(problemsOf('  agent:\n    customer.edit: all\n').join()).toMatch(/^value-/)
})

test.each([
  ['staff beside a partner', 'agent', ['partner-with-staff people.pim.team']],
  ['partners alone', 'partner', []],
])('a partner’s team: %s', (_what, role, expected) => {
  const text = `people:\n${person('pim', 'partner')}${person('pam', role)}`
  const teams = [{ key: 'outside', labels: { en: 'Outside', pl: 'Zewnętrzny' }, position: 9, retired: false }]
  const read = readSiteTexts([{ file: 'people.yaml', text }], { ...demo, teams, people: [] })

  expect(read.ok ? [] : read.problems.map(({ code, path }) => `${code} ${path}`)).toEqual(expected)
})
