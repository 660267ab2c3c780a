import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandRegistry } from '../../src/commands/registry.ts'
import type { RightRow } from '../../src/domain/rights.ts'
import { rightsOfVerb, verbsWithRights } from '../../src/shell/verb-rights.ts'
import { verbTable } from '../../src/shell/verb-table.ts'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite } from '../builders/a-site.ts'
import { errorFrom, jsonFrom, shellOn } from './shell-on.ts'

let site: TestSite

const aRight = (row: Omit<RightRow, 'role'>) => ({
  key: `agent:${row.what}`,
  role: 'agent',
  retired: false as const,
  ...row,
})

beforeAll(async () => {
  site = await aSite({
    definition: {
      rights: [
        aRight({ what: 'interaction.wrap-up.refund.*', scope: 'queue', limitAmount: 20_050 }),
        aRight({ what: 'customer.*', scope: 'none', limitAmount: null }),
      ],
      teams: [{ key: 'helpline', labels: { en: 'Helpline' }, position: 1, retired: false }],
      people: [
        ...aSiteDefinition().people,
        aPerson({ key: 'lena', name: 'Lena Bąk', role: 'supervisor', team: 'helpline', queues: ['written'] }),
        aPerson({ key: 'zuza', name: 'Zuza Kania', role: 'partner', queues: ['partners'] }),
      ],
    },
  })
})
afterAll(() => site.close())

type Row = { what: string; scope: string; limit: number | null; from: string; row: string }
const rowsOf = async (...words: readonly string[]): Promise<readonly Row[]> =>
  (await jsonFrom(site, ['rights', ...words]))['rows'] as Row[]

test('an agent reads what he may do himself, with the site’s rows before the program’s', async () => {
  const rows = await rowsOf('me', '--as', 'ewa')

  expect(rows.length).toBeGreaterThan(60)
  expect(rows).toContainEqual({
    what: 'interaction.put-back',
    scope: 'queue',
    limit: null,
    from: 'program',
    row: 'interaction.put-back',
  })
  expect(rows).toContainEqual({
    what: 'customer.edit',
    scope: 'none',
    limit: null,
    from: 'site',
    row: 'customer.*',
  })
  expect(rows.map(({ what }) => what)).not.toContain('delivery.start')
})

test('a right is named as a command, a reading, a verb, a wrap-up with a code or a pattern', async () => {
  const namesOf = async (...words: readonly string[]) => (await rowsOf(...words)).map(({ what }) => what)

  expect(await namesOf('supervisor', 'interaction.put-back')).toEqual(['interaction.put-back'])
  expect(await namesOf('supervisor', 'put-back')).toEqual(['interaction.put-back', 'interaction.reassign'])
  expect(await namesOf('supervisor', 'callback', 'move')).toEqual(['callback.reschedule'])
  expect(await namesOf('supervisor', 'put-back', 'callback', 'move', 'transfer', 'customer.edit')).toEqual([
    'interaction.put-back',
    'interaction.reassign',
    'callback.reschedule',
    'interaction.transfer',
    'customer.edit',
  ])
  expect(await namesOf('supervisor', 'queues')).toEqual(['queue.see'])
  expect(await namesOf('partner', 'consent.*')).toEqual([
    'consent.give',
    'consent.object',
    'consent.withdraw',
  ])
  expect(await namesOf('ewa', 'wrap')).toEqual(['interaction.wrap-up', 'interaction.wrap-up.refund.*'])
  expect(await rowsOf('ewa', 'interaction.wrap-up.refund.promised')).toEqual([
    {
      what: 'interaction.wrap-up.refund.promised',
      scope: 'queue',
      limit: 200.5,
      from: 'site',
      row: 'interaction.wrap-up.refund.*',
    },
  ])
  expect(await rowsOf('senior', 'interaction.wrap-up.refund.promised')).toMatchObject([
    { limit: null, from: 'program', row: 'interaction.wrap-up' },
  ])
})

test.for(['en', 'pl'] as const)('every right is told in words before its name: %s', async (language) => {
  const { out } = await shellOn(site, ['rights', 'agent', '--lang', language])
  const [, , ...lines] = out.trimEnd().split('\n')

  expect(lines.length).toBeGreaterThan(60)
  expect(lines.filter((line) => !/^\p{L}.+ \S+$/u.test(line) || /^\S+\.\S/.test(line))).toEqual([])
})

test('every right says in the present what it lets somebody do, in words that no other right has', async () => {
  for (const language of ['en', 'pl']) {
    const { out } = await shellOn(site, ['rights', 'administrator', '--lang', language])
    const told = out
      .trimEnd()
      .split('\n')
      .slice(2)
      .map((line) => line.split(/ {2,}/)[0])

    expect(told.filter((words, place) => told.indexOf(words) !== place)).toEqual([])
    expect(told.filter((words) => /^\w+ed\b/.test(words ?? ''))).toEqual([])
  }
  const { out } = await shellOn(site, ['rights', 'agent', 'next', 'wrap'])
  expect(out).toContain('wrap up contacts')
})

test('what a scope turns on stands above the rights', async () => {
  expect(await jsonFrom(site, ['rights', 'lena', 'undo'])).toMatchObject({
    role: 'supervisor',
    agent: 'lena',
    team: 'helpline',
    queues: ['written'],
  })
  const { out } = await shellOn(site, ['rights', 'lena', 'undo'])
  expect(out).toContain('Lena Bąk · supervisor · team helpline · queues E-mail')
})

test.for([
  ['rights supervisr', 'rights-holder-unknown', 'supervisor'],
  ['rights ewe', 'rights-holder-unknown', 'ewa'],
  ['rights agent customer.edt', 'right-unknown', 'customer.edit'],
  ['rights agent calback move', 'right-unknown', 'callback move'],
  ['rights agent put-back transfr', 'right-unknown', 'transfer'],
  ['rights agent custmer.*', 'right-unknown', 'customer.*'],
] as const)('a name that nothing has is answered with one near to it: %s', async ([line, code, near]) => {
  const error = await errorFrom(site, line.split(' '))

  expect(error).toMatchObject({ exit: 3, code })
  expect(error.hint).toContain(near)
})

test('nobody is me without a name, and who has left has no rights', async () => {
  expect(await errorFrom(site, ['rights', 'me'])).toMatchObject({ code: 'agent-required' })
  expect(await errorFrom(site, ['rights', 'kasia'])).toMatchObject({ code: 'agent-disabled' })
})

test('a partner reads his own rights and nobody else’s', async () => {
  expect(await rowsOf('me', 'take', '--as', 'zuza')).toMatchObject([{ scope: 'queue' }])
  expect(await rowsOf('zuza', 'take', '--as', 'zuza')).toHaveLength(1)
  for (const who of ['agent', 'ewa']) {
    expect(await errorFrom(site, ['rights', who, '--as', 'zuza'])).toMatchObject({ code: 'not-permitted' })
  }
})

test('whoever is refused is told the command that shows how far his right reaches', async () => {
  const { code, hint } = await errorFrom(site, ['customer', 'add', 'Ola', '--as', 'ewa'])

  expect(code).toBe('not-permitted')
  expect(hint).toContain('`linia rights ewa customer.create`')
  expect(await rowsOf('ewa', 'customer.create')).toMatchObject([{ scope: 'none', from: 'site' }])
})

test('every verb that gives a command names the rights of it, and no other', () => {
  const folder = join(import.meta.dirname, '../../src')
  const tables = verbTable.map((verb) => [verb.name, fileOf(verb.load)] as const)
  const known = new Set(commandRegistry.keys())
  const seen = new Map<string, Set<string>>()
  for (const [name, file] of tables) {
    const rights = rightsOfVerb(name) ?? []
    const all = seen.get(file) ?? new Set()
    for (const right of rights) all.add(right)
    seen.set(file, all)
  }
  let compared = 0
  for (const [file, rights] of seen) {
    const source = readFileSync(join(folder, 'shell/verbs', file), 'utf8')
    for (const [, stem = ''] of source.matchAll(/from '\.\.\/\.\.\/commands\/([a-z/-]+)\.ts'/g)) {
      const text = readFileSync(join(folder, 'commands', `${stem}.ts`), 'utf8')
      const command = /= command\(\s*'([^']+)'/.exec(text)?.[1]
      if (command === undefined || !known.has(command)) continue
      expect([...rights], file).toContain(command)
      compared++
    }
  }
  expect(compared).toBeGreaterThan(55)
  const names = new Set(verbTable.map(({ name }) => name))
  expect(verbsWithRights.filter((name) => !names.has(name))).toEqual([])
})

function fileOf(load: () => Promise<unknown>): string {
  const path = /verbs\/[a-z-]+\.ts/.exec(load.toString())?.[0]
  if (path === undefined) throw new Error(`nobody knows what this loads: ${load.toString()}`)
  return basename(path)
}
