import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Programs, programs } from './programs.ts'

let here: Programs
beforeEach(() => {
  here = programs()
})
afterEach(() => here.close())

type Code = { readonly code: string }

test('a device whose store is brought back signs in anew, sends what was pending once, and draws no ref twice', async () => {
  const { address, code } = await here.serve(['--demo', '--listen', '0'])
  here.json('device.db', ['connect', address, '--code', code])
  const queue = here.json('device.db', ['queue', 'E-mail']) as { rows: { ref: string }[] }
  const ref = queue.rows[0]?.ref ?? ''
  const note = (text: string) => here.json('device.db', ['note', ref, text, '--as', 'hanna'])
  const customer = (name: string) => here.json('device.db', ['customer', 'add', name, '--as', 'hanna'])['ref']
  note('pending when it was saved')
  const folder = join(here.folder, 'saved')
  here.json('device.db', ['backup', folder])
  const first = customer('Anna Pierwsza')
  expect(here.json('device.db', ['sync', '--once'])).toMatchObject({ sent: 2, unsent: 0 })

  here.json('device.db', ['restore', folder, '--replace'])
  const second = customer('Piotr Drugi')
  const away = here.linia('device.db', ['sync', '--once', '--json'])
  expect(JSON.parse(away.err)).toMatchObject({ error: { code: 'sign-in-needed' } })
  const invited = here.json('server.db', ['admin', 'invite', 'hanna']) as Code
  here.json('device.db', ['connect', '--code', invited.code])
  note('after all')
  expect(here.json('device.db', ['sync', '--once'])).toMatchObject({ sent: 1, unsent: 0 })

  expect(first).not.toBe(second)
  const shown = here.linia('server.db', ['show', ref]).out
  for (const text of ['pending when it was saved', 'after all']) expect(shown.split(text)).toHaveLength(2)
  for (const store of ['server.db', 'device.db']) {
    expect(here.json(store, ['customer', 'show', String(first)])).toMatchObject({ name: 'Anna Pierwsza' })
    expect(here.json(store, ['customer', 'show', String(second)])).toMatchObject({ name: 'Piotr Drugi' })
  }
})

test('what a device that is replaced by its backup had not sent is named, and sent from the store that is kept', async () => {
  const { address, code } = await here.serve(['--demo', '--listen', '0'])
  here.json('device.db', ['connect', address, '--code', code])
  const queue = here.json('device.db', ['queue', 'E-mail']) as { rows: { ref: string }[] }
  const ref = queue.rows[0]?.ref ?? ''
  const note = (text: string) => here.json('device.db', ['note', ref, text, '--as', 'hanna'])
  note('in the backup too')
  here.json('device.db', ['backup', join(here.folder, 'saved')])
  note('since the backup')

  const restored = here.linia('device.db', ['restore', join(here.folder, 'saved'), '--replace'])
  expect(restored.out).toContain('2 unsent')
  const [, kept = ''] = /linia sync --once --store (\S+)/.exec(restored.out) ?? []
  const invited = here.json('server.db', ['admin', 'invite', 'hanna']) as Code
  here.json('device.db', ['connect', '--code', invited.code])
  expect(here.json(basename(kept), ['sync', '--once'])).toMatchObject({ sent: 2, unsent: 0 })

  const shown = here.linia('server.db', ['show', ref]).out
  for (const text of ['in the backup too', 'since the backup']) expect(shown.split(text)).toHaveLength(2)
})
