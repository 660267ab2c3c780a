import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestPostgres, aPostgres } from '../builders/a-postgres.ts'
import { rowsOf } from '../builders/dump-store.ts'
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

  const seen = here.json('none.db', ['admin', 'sites', '--sites', postgres.url])
  expect(seen).toMatchObject({
    rows: [
      { site: 'gdansk', customers: 1 },
      { site: 'krakow', customers: 0 },
    ],
  })

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

test('a server moves from a file into a database and back, and its devices go on as if nothing had been', async () => {
  const first = await here.serve(['--demo', '--listen', '0'])
  const port = new URL(first.address).port
  const code = ['connect', first.address, '--code', first.code]
  expect(here.linia('device.db', code)).toMatchObject({ status: 0 })
  const noted = (text: string) => {
    const { rows } = here.json('device.db', ['queue', 'E-mail']) as { rows: { ref: string }[] }
    expect(here.linia('device.db', ['note', rows[0]?.ref ?? '', text, '--as', 'hanna']).status).toBe(0)
    return here.json('device.db', ['sync', '--once'])
  }
  expect(noted('to the file')).toMatchObject({ sent: 1, unsent: 0 })
  const mail = join(here.folder, 'mail.eml')
  writeFileSync(
    mail,
    'From: jan@example.com\r\nTo: help@example.com\r\nSubject: Faktura\r\n\r\nProszę o fakturę.\r\n',
  )
  expect(here.linia('server.db', ['import', 'mail', mail, '--queue', 'E-mail'])).toMatchObject({ status: 0 })
  expect(await ended(first.child, 'SIGTERM')).toBe(0)

  const moved = here.json(site('moved'), ['init', '--from', join(here.folder, 'server.db')])
  expect(moved['attachments']).toBeGreaterThan(0)
  const again = here.linia(site('moved'), ['init', '--from', join(here.folder, 'server.db')])
  expect([again.status, again.err.includes('already a store')]).toEqual([4, true])
  const second = await here.serve(['--listen', port], site('moved'))
  expect(noted('to the database')).toMatchObject({ sent: 1, unsent: 0 })
  expect(await ended(second.child, 'SIGTERM')).toBe(0)

  expect(here.json('back.db', ['init', '--from', site('moved')])).toMatchObject({
    attachments: moved['attachments'],
  })
  await here.serve(['--listen', port], 'back.db')
  expect(noted('to the file again')).toMatchObject({ sent: 1, unsent: 0 })
  const notes = (store: string) => rowsOf(join(here.folder, store), 'notes').map((row) => row['text'])
  expect(notes('back.db').slice(-3)).toEqual(['to the file', 'to the database', 'to the file again'])
  expect(new Set(notes('device.db'))).toEqual(new Set(notes('back.db')))
  expect(here.linia('back.db', ['doctor'])).toMatchObject({ status: 0 })
}, 60_000)
