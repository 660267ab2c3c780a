import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { accessTools } from '../../bin/access-tools.ts'
import { type ServedSite, aServedSite } from '../builders/a-served-site.ts'
import { must } from '../builders/a-site.ts'
import { aToldEvent } from '../builders/a-told-event.ts'
import { rowsOf } from '../builders/dump-store.ts'
import { errorFrom, jsonFrom, shellOn } from '../shell/shell-on.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'
import { askRaw, pushOf } from './ask-raw.ts'

let site: ServedSite
let token: string

beforeEach(async () => {
  site = await aServedSite({ interactions: [{ ref: 'KX-1', subject: 'Faktura' }] })
  token = (await site.device('ewa')).signedIn.token
})
afterEach(() => site.close())

const access = async () => accessTools({ now: () => site.clock.now, randomBytes: seededBytes(5) })
const impossible = [-9_007_199_254_740_991, -1, 2 ** 52, Date.UTC(2100, 0, 2)]

test.each(impossible)('nothing is taken that says it was given at %d', async (at) => {
  const note = { ref: 'KX-1', text: 'z urządzenia' }
  const given = { id: 'given-1', name: 'note.add', input: note, undoes: null }
  const seen = { id: 'seen-1', device: 'KX', actor: 'ola', command: 'note.add', input: note, refs: [], at }
  const here = [{ agent: 'ewa', opens: [], writes: { about: 'KX-1', what: 'note', since: at } }]
  const asked: readonly (readonly [string, unknown])[] = [
    ['/v1/push', pushOf({ at })],
    ['/v1/push', pushOf({ clockAt: at })],
    ['/v1/give', { protocol: 1, id: 'asked-1', actor: 'ewa', at, batch: null, commands: [given] }],
    ['/v1/witness', { protocol: 1, events: [seen] }],
    ['/v1/presence', { protocol: 1, here }],
  ]
  const before = site.eventCount()

  for (const [path, body] of asked) {
    expect(await askRaw(site, path, { token, body })).toMatchObject({ status: 400, code: 'request-invalid' })
  }
  expect(site.eventCount()).toBe(before)
})

test.each(impossible)('no history is brought in which something was given at %d', async (at) => {
  const { schema } = site.store.info
  const events = ['at', 'given_at', 'clock_at'].map((column) =>
    aToldEvent({ id: 'planted', actor: 'ewa', device: 'HA', command: 'note.add', at: 0, [column]: at }),
  )
  for (const event of events) {
    const part = { kind: 'events', upTo: 1, events: [event], touched: [] }
    const body = { protocol: 1, schema, headId: 'planted', behind: null, part }
    expect(await askRaw(site, '/v1/bring', { token, body })).toMatchObject({
      status: 400,
      code: 'request-invalid',
    })
  }
})

test.each([-9_007_199_254_740_991, 8.64e15 + 1, 1.5, 'yesterday'])(
  'no row is brought with a time that no calendar has: %s',
  async (time) => {
    const part = {
      kind: 'rows',
      table: 'notes',
      columns: ['id', 'at'],
      rows: [
        ['n1', 0],
        ['n2', time],
      ],
    }
    const body = { protocol: 1, schema: site.store.info.schema, headId: 'planted', behind: null, part }
    const refused = await askRaw(site, '/v1/bring', { token, body })
    expect(refused).toMatchObject({ status: 400, code: 'request-invalid' })
    expect(JSON.stringify(refused.body)).toContain('in no calendar')
  },
)

test.each(['input', 'refs', 'content', 'found'])(
  'no history is brought in which %s cannot be read',
  async (column) => {
    const event = aToldEvent({
      id: 'planted',
      actor: 'ewa',
      device: 'HA',
      command: 'note.add',
      at: 0,
      [column]: '{',
    })
    const part = { kind: 'events', upTo: 1, events: [event], touched: [] }
    const body = { protocol: 1, schema: site.store.info.schema, headId: 'planted', behind: null, part }
    expect(await askRaw(site, '/v1/bring', { token, body })).toMatchObject({
      status: 400,
      code: 'request-invalid',
    })
  },
)

test('what is given on a machine whose clock begins in 1970 is taken', async () => {
  expect(await askRaw(site, '/v1/push', { token, body: pushOf({ at: 0, clockAt: 0 }) })).toMatchObject({
    status: 200,
    body: { number: 1 },
  })
  expect(rowsOf(site.path, 'notes')).toMatchObject([{ at: 0 }])
})

test.each([-9_007_199_254_740_991, 2 ** 52 * 2 - 1])(
  'what is in a store with a time that no calendar has (%d) can be looked at all the same',
  async (at) => {
    must(await site.as('ewa').note({ ref: 'KX-1', text: 'dziwny czas' }))
    await askRaw(site, '/v1/push', { token, body: pushOf({ input: { ref: 'KX-9999', text: 'nie ma' } }) })
    must(await site.as('owner').revokeDevice({ device: rowsOf(site.path, 'devices')[0]?.['id'] as string }))
    await askRaw(site, '/v1/push', { token, body: pushOf({ number: 2 }) })
    const connection = new Database(site.path)
    connection.prepare('UPDATE quarantined_pushes SET content = json_set(content, ?, ?)').run('$.at', at)
    for (const change of [
      'UPDATE events SET at = ?, given_at = ?, clock_at = ?',
      'UPDATE refused_pushes SET at = ?, given_at = ?, settled_at = NULL',
      'UPDATE quarantined_pushes SET at = ?, given_at = ?',
      'UPDATE notes SET at = ?',
    ]) {
      const statement = connection.prepare<number[]>(change)
      expect(statement.run(...Array<number>(change.split('?').length - 1).fill(at)).changes).toBeGreaterThan(
        0,
      )
    }
    connection.close()

    for (const words of [
      ['history', 'KX-1'],
      ['refused', '--as', 'ewa'],
      ['admin', 'quarantine'],
      ['show', 'KX-1'],
    ]) {
      expect(JSON.stringify(await jsonFrom(site, words))).toMatch(at < 0 ? /-271821-04-20/ : /\+275760-09-13/)
      for (const language of ['en', 'pl']) {
        const said = await shellOn(site, [...words, '--lang', language])
        expect(said).toMatchObject({ code: 0, err: '' })
        expect(said.out).not.toContain('NaN')
      }
    }
    expect(await errorFrom(site, ['admin', 'release', 'pushed-2'], { access })).toMatchObject({
      exit: 4,
      code: 'request-invalid',
    })
    await jsonFrom(site, ['admin', 'discard', 'pushed-2'], { access })
  },
)
