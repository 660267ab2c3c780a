import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestPostgres, aPostgres } from '../builders/a-postgres.ts'
import { type Programs, ended, programs } from '../server/programs.ts'

let postgres: TestPostgres
let here: Programs
beforeAll(async () => {
  postgres = await aPostgres()
})
afterAll(() => postgres.close())
beforeEach(() => {
  here = programs()
})
afterEach(() => here.close())

function make(store: string, name: string): void {
  const own = ['init', '--team', `Team ${name}`, '--queue', 'Mail', '--agent', `Ewa ${name}`]
  expect(here.linia(store, own)).toMatchObject({ status: 0, err: '' })
}

const site = (schema: string) => `${postgres.url}?schema=${schema}`

test('a server of a database serves each schema that is a site under its name, and none reads what another has', async () => {
  make(site('gdansk'), 'Gdansk')
  make(site('krakow'), 'Krakow')
  const said = here.listenTo(['serve', '--sites', postgres.url, '--listen', '0'])
  const [, gdansk = ''] = await said.until(/connect \S+\/gdansk --code (\S+)/)
  const [, address = '', krakow = ''] = await said.until(/connect (\S+)\/krakow --code (\S+)/)

  const connect = (device: string, to: string, code: string) =>
    here.linia(device, ['connect', `${address}/${to}`, '--code', code])
  expect(connect('k.db', 'gdansk', krakow), 'a code of another site').toMatchObject({ status: 4 })
  expect(connect('g.db', 'gdansk', gdansk)).toMatchObject({ status: 0, err: '' })
  expect(connect('k.db', 'krakow', krakow)).toMatchObject({ status: 0, err: '' })
  expect(here.linia('g.db', ['customer', 'add', 'Jan Kowalski', '--as', 'ewa']).status).toBe(0)
  expect(here.json('g.db', ['sync', '--once'])).toMatchObject({ sent: 1, unsent: 0 })
  expect(here.json('k.db', ['sync', '--once'])).toMatchObject({ unsent: 0 })
  expect(here.linia(site('gdansk'), ['find', 'Kowalski']).out).toContain('Jan Kowalski')
  for (const other of [site('krakow'), 'k.db']) {
    expect(here.linia(other, ['find', 'Kowalski']).out).not.toContain('Jan Kowalski')
  }

  make(site('nowy_sacz'), 'Sacz')
  const [, code = ''] = await said.until(/connect \S+\/nowy_sacz --code (\S+)/)
  expect(connect('s.db', 'nowy_sacz', code).out).toContain('Team Sacz')
  expect(await ended(said.child, 'SIGTERM')).toBe(0)
}, 60_000)

test('a store with history becomes the whole of an empty server on PostgreSQL, and another device copies it', async () => {
  make('alone.db', 'Alone')
  const add = (name: string) => here.linia('alone.db', ['customer', 'add', name, '--as', 'ewa'])
  expect(add('Jan Kowalski').status).toBe(0)
  const [{ ref = '' } = {}] = (here.json('alone.db', ['find', 'Kowalski']) as { rows: { ref?: string }[] })
    .rows
  const served = await here.serve(['--empty', '--listen', '0'], site('brought'))

  const words = ['connect', served.address, '--code', served.code, '--as', 'ewa', '--plan']
  expect(here.linia('alone.db', words)).toMatchObject({ status: 0, err: '' })
  expect(here.linia('alone.db', ['connect', '--yes'])).toMatchObject({ status: 0 })
  expect(add('Anna Nowak').status).toBe(0)
  expect(here.json('alone.db', ['sync', '--once'])).toMatchObject({ unsent: 0 })

  const there = here.linia(site('brought'), ['find', 'Kowalski']).out
  expect([there.includes(ref), there.includes('Jan Kowalski')]).toEqual([true, true])
  const { code } = here.json(site('brought'), ['admin', 'invite', 'ewa'])
  expect(here.linia('second.db', ['connect', served.address, '--code', String(code)])).toMatchObject({
    status: 0,
  })
  const copied = here.linia('second.db', ['customers']).out
  expect([copied.includes('Jan Kowalski'), copied.includes('Anna Nowak')]).toEqual([true, true])
}, 60_000)
