import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Programs, ended, programs } from './programs.ts'

let here: Programs
beforeEach(() => {
  here = programs()
})
afterEach(() => here.close())

type Found = { readonly rows: readonly { readonly ref: string }[] }

const refsOf = (store: string): readonly string[] =>
  (here.json(store, ['queue', 'E-mail']) as unknown as Found).rows.map(({ ref }) => ref)

const lettersOf = ([ref = '']: readonly string[]): string => ref.replace(/-.*/, '')

/** Makes a demo site whose refs begin otherwise than those: one in 576 does not, and is refused. */
function refsOfAnother(store: string, theirs: readonly string[]): readonly string[] {
  for (;;) {
    here.json(store, ['init', '--demo'])
    const refs = refsOf(store)
    if (lettersOf(refs) !== lettersOf(theirs)) return refs
    for (const name of readdirSync(here.folder))
      if (name.startsWith(store)) rmSync(join(here.folder, name), { recursive: true })
  }
}

const codeOf = ({ err }: { readonly err: string }): string =>
  (JSON.parse(err) as { error: { code: string } }).error.code

test('a store that worked alone becomes the site of an empty server: first the plan, then a backup, then all of it', async () => {
  here.json('desk.db', ['init', '--demo'])
  const [ref = '', ...others] = refsOf('desk.db')
  here.json('desk.db', ['note', ref, 'before there was a server', '--as', 'hanna'])
  const { child, address, code } = await here.serve(['--empty', '--listen', '0'])
  expect(code).not.toBe('')

  expect(codeOf(here.linia('desk.db', ['connect', address, '--code', code, '--json']))).toBe(
    'store-has-history',
  )
  const plan = here.json('desk.db', ['connect', address, '--code', code, '--as', 'hanna', '--plan'])
  expect(plan).toMatchObject({ mode: 'whole', meets: [] })
  expect(here.linia('server.db', ['queue', 'E-mail']).status).not.toBe(0)

  const done = here.json('desk.db', ['connect', '--yes'])
  expect(done['backup']).toBe(plan['backup'])
  expect(existsSync(join(String(done['backup']), 'store.db'))).toBe(true)
  expect(refsOf('server.db')).toEqual([ref, ...others])
  expect(here.linia('server.db', ['show', ref]).out).toContain('before there was a server')
  here.json('desk.db', ['note', ref, 'after it', '--as', 'hanna'])
  expect(here.json('desk.db', ['sync', '--once'])).toMatchObject({ sent: 1, unsent: 0 })
  expect(here.linia('server.db', ['show', ref]).out).toContain('after it')
  await ended(child, 'SIGTERM')
})

test('a device that is killed on the way, again and again, goes on and brings everything once', async () => {
  const { address, code } = await here.serve(['--demo', '--listen', '0'])
  const theirs = refsOf('server.db')
  const before = refsOfAnother('desk.db', theirs)
  const plan = here.json('desk.db', ['connect', address, '--code', code, '--plan'])
  expect(plan).toMatchObject({ mode: 'beside' })
  const shown = here.linia('desk.db', ['connect', address, '--plan']).out.split('\n')
  expect(shown).toContain('  queues 5: billing, complaints, contracts, …')
  expect(shown.length).toBeLessThan(18)
  expect(shown.join('\n')).toContain(`linia connect --yes --store ${join(here.folder, 'desk.db')}\n`)

  let waitMs = 800
  for (let wasWhole = false; !wasWhole; waitMs *= 1.7) {
    const bringing = here.start('desk.db', ['connect', address, '--yes'])
    const end = new Promise<number | null>((resolve) => bringing.once('exit', resolve))
    setTimeout(() => bringing.kill('SIGKILL'), waitMs)
    wasWhole = (await end) === 0
    expect(waitMs).toBeLessThan(60_000)
  }
  expect(here.json('desk.db', ['sync', '--once'])).toMatchObject({ unsent: 0 })
  const all = [...before, ...theirs].toSorted()
  expect([...refsOf('server.db')].toSorted()).toEqual(all)
  expect([...refsOf('desk.db')].toSorted()).toEqual(all)
  expect(readdirSync(here.folder).filter((name) => name.includes('.before-')).length).toBeGreaterThan(0)
}, 120_000)
