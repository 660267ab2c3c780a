import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStore } from '../../src/store/create-store.ts'
import { must } from '../builders/a-site.ts'
import { type Programs, ended, programs } from './programs.ts'

let here: Programs
beforeEach(() => {
  here = programs()
})
afterEach(() => here.close())

function make(site: string): void {
  const own = ['init', '--team', `Team ${site}`, '--queue', 'Mail', '--agent', `Ewa ${site}`]
  expect(here.linia(`sites/${site}.db`, own)).toMatchObject({ status: 0, err: '' })
}

function connect(device: string, address: string, code: string) {
  return here.linia(device, ['connect', address, '--code', code])
}

test('a server of a folder serves each site under its name, and picks up one that comes while it runs', async () => {
  mkdirSync(join(here.folder, 'sites'))
  make('gdansk')
  make('krakow')
  const said = here.listenTo(['serve', '--sites', join(here.folder, 'sites'), '--listen', '0'])
  const [, gdansk = ''] = await said.until(/connect \S+\/gdansk --code (\S+)/)
  const [, address = '', krakow = ''] = await said.until(/connect (\S+)\/krakow --code (\S+)/)

  expect(connect('g.db', `${address}/gdansk`, gdansk)).toMatchObject({ status: 0, err: '' })
  const elsewhere = connect('g2.db', `${address}/gdansk`, krakow)
  expect(elsewhere, 'a code of another site').toMatchObject({ status: 4 })
  const unknown = connect('g2.db', `${address}/torun`, krakow)
  expect(unknown.err.replaceAll('torun', 'gdansk'), 'a site that is none').toBe(elsewhere.err)
  expect(connect('g2.db', address, krakow).err).toContain('/NAME')

  expect(here.linia('g.db', ['customer', 'add', 'Jan Kowalski', '--as', 'ewa']).status).toBe(0)
  expect(here.json('g.db', ['sync', '--once'])).toMatchObject({ sent: 1, unsent: 0 })
  expect(here.linia('sites/gdansk.db', ['find', 'Kowalski']).out).toContain('Jan Kowalski')
  expect(here.linia('sites/krakow.db', ['find', 'Kowalski']).out).not.toContain('Jan Kowalski')

  const sites = ['admin', 'sites', '--sites', join(here.folder, 'sites')]
  const close = ['admin', 'close', '--reason', 'przenosiny']
  expect(here.linia('sites/gdansk.db', close)).toMatchObject({ status: 0, err: '' })
  expect(here.linia('g.db', ['customer', 'add', 'Anna Nowak', '--as', 'ewa']).status).toBe(0)
  expect(here.linia('g.db', ['sync', '--once']), 'closed').toMatchObject({ status: 6 })
  expect(connect('k.db', `${address}/krakow`, krakow), 'the other goes on').toMatchObject({ status: 0 })
  expect(here.json('x.db', sites)['rows']).toMatchObject([
    { address: '/gdansk', name: 'Team gdansk', customers: 1, devices: 1, closed: { reason: 'przenosiny' } },
    { address: '/krakow', name: 'Team krakow', customers: 0, devices: 1, closed: null, refused: null },
  ])
  expect(here.linia('sites/gdansk.db', ['admin', 'open'])).toMatchObject({ status: 0, err: '' })
  expect(here.json('g.db', ['sync', '--once'])).toMatchObject({ sent: 1, unsent: 0 })

  make('torun')
  const [, torun = ''] = await said.until(/connect \S+\/torun --code (\S+)/)
  const came = connect('t.db', `${address}/torun`, torun)
  expect(came).toMatchObject({ status: 0, err: '' })
  expect(came.out).toContain('Team torun')

  cpSync(join(here.folder, 'g.db'), join(here.folder, 'sites', 'device.db'))
  await said.until(/device is not served/)
  expect(here.linia('x.db', sites).out).toMatch(/\/device .*not served: a device/)
  rmSync(join(here.folder, 'sites', 'torun.db'))
  await said.until(/torun is gone/)
  expect(here.linia('t.db', ['sync', '--once'])).toMatchObject({ status: 5 })
  expect(await ended(said.child, 'SIGTERM')).toBe(0)
})

test('a site that is filled only after it was seen has a code for its first person, and a name that no address has is told', async () => {
  const folder = join(here.folder, 'sites')
  mkdirSync(folder)
  const said = here.listenTo(['serve', '--sites', folder, '--listen', '0'])
  await said.until(/No site lies in this folder/)
  must(createStore(join(folder, 'radom.db'), { now: Date.now, randomBytes }, { group: false }))
  await said.until(/radom: http/)
  make('radom')
  await said.until(/Connect the first device, as ewa \(.+\):\s+linia connect \S+\/radom --code/)
  writeFileSync(join(folder, 'Nowy_Targ.db'), '')
  const [unfit] = await said.until(/Nowy_Targ\.db is not served: .*/)
  expect(unfit).toContain('small letters, digits and hyphens')
})
