import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { accessTools } from '../../bin/access-tools.ts'
import { connect } from '../../src/sync/connect.ts'
import { deviceSync } from '../../src/sync/device-sync.ts'
import { httpLine } from '../../src/sync/http-call.ts'
import { syncUntilStopped } from '../../src/sync/sync-until-stopped.ts'
import { readServerFile, withToken, writeServerFile } from '../../src/sync/server-file.ts'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { type ServedSite, type TestDevice, aServedSite } from '../builders/a-served-site.ts'
import { must } from '../builders/a-site.ts'
import { rowsOf } from '../builders/dump-store.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'
import { jsonFrom, shellOn } from '../shell/shell-on.ts'

// Somebody may no more: a laptop is stolen, a colleague is suspended, or has left.

const password = 'correct horse battery staple'
let site: ServedSite
const ends: (() => Promise<void>)[] = []

beforeEach(async () => {
  site = await aServedSite({
    definition: {
      people: [...aSiteDefinition().people, aPerson({ key: 'lena', role: 'supervisor', team: 'first' })],
      teams: [{ key: 'first', labels: { en: 'First' }, position: 1, retired: false }],
    },
    ready: ['ewa', 'ola'],
    interactions: [
      { ref: 'KX-1', subject: 'Faktura', state: 'active', heldBy: 'ewa' },
      { ref: 'KX-2', subject: 'Adres' },
    ],
  })
})
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
  await site.close()
})

const access = async () => accessTools({ now: () => site.clock.now, randomBytes: seededBytes(5) })
const admin = (...words: string[]) => jsonFrom(site, ['admin', ...words], { access })
const lock = (agent: string) => admin('lock', agent, '--reason', 'laptop zginął')
const texts = (path: string) =>
  rowsOf(path, 'notes')
    .map((row) => String(row['text']))
    .toSorted()
const waiting = () => rowsOf(site.path, 'quarantined_pushes').filter((row) => row['settled_at'] === null)

async function codeOf(device: TestDevice): Promise<string> {
  const round = await device.sync.round()
  return round.ok ? 'in step' : round.refusal.code
}

async function signInByPassword(agent: string): Promise<string> {
  const device = { storeId: 'another', prefix: 'QY', label: 'tablet' }
  const body = JSON.stringify({ protocol: 1, agent, password, invitation: null, device })
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${site.address}/v1/sign-in`, { method: 'POST', headers, body })
  const answer = (await response.json()) as { readonly refusal?: { readonly code: string } }
  return answer.refusal?.code ?? 'signed in'
}

/** Signs a second agent in on a device. */
async function joinedBy(device: TestDevice, agent: string): Promise<TestDevice> {
  const line = httpLine({ address: site.address, authority: null })
  const credentials = { agent, password: null, invitation: await site.invite(agent) }
  const signedIn = must(await connect(device.store, line, { credentials, label: 'of both' }))
  await line.close()
  const file = readServerFile(device.path)
  if (!file) throw new Error('the device has no server')
  writeServerFile(device.path, withToken(file, agent, signedIn.token), { isGroup: false, process: 1 })
  const sync = must(await deviceSync(device.store, () => site.clock.now))
  ends.push(sync.close)
  return { ...device, sync, round: async () => must(await sync.round()) }
}

describe('an agent who is locked out', () => {
  test('is told nothing more at once, signs in by nothing, and has it all back once unlocked', async () => {
    await site.givePassword('ewa', password)
    const device = await site.device('ewa')
    await device.round()
    await lock('ewa')

    expect(await codeOf(device)).toBe('agent-locked')
    expect(await signInByPassword('ewa')).toBe('agent-locked')
    expect(rowsOf(site.path, 'access_tokens')).toMatchObject([{ revoked_at: null }])
    await admin('unlock', 'ewa')
    expect(await codeOf(device)).toBe('in step')
    expect(await signInByPassword('ewa')).toBe('signed in')
  })

  test('keeps what is in hand, is offered nothing more, and whoever locks is told what there is', async () => {
    await site.device('ewa')
    const told = await lock('ewa')

    expect(told).toMatchObject({ agent: 'ewa', inHand: ['KX-1'], scripts: [], callbacks: [], cases: [] })
    expect(told['devices']).toHaveLength(1)
    expect(rowsOf(site.path, 'interactions').find(({ ref }) => ref === 'KX-1')).toMatchObject({
      held_by: 'ewa',
      state: 'active',
    })
    expect(rowsOf(site.path, 'agents').find(({ id }) => id === 'ewa')).toMatchObject({ status: 'logged-out' })
  })

  test('has a device that goes on within seconds once she is unlocked, though it would have waited a minute', async () => {
    const device = await site.device('ewa')
    await lock('ewa')
    const said: (string | null)[] = []
    const stop = new AbortController()
    const running = syncUntilStopped(
      { store: device.store, device: device.sync },
      {
        now: () => site.clock.now,
        chance: () => 1,
        stop: stop.signal,
        told: ({ refusal }) => said.push(refusal?.code ?? null),
      },
    )
    await vi.waitFor(() => expect(said).toEqual(['agent-locked']))
    await admin('unlock', 'ewa')
    await vi.waitFor(() => expect(said.at(-1)).toBeNull(), 30_000)
    stop.abort()
    await running
  })

  test('loses nothing: what the device still sends waits once, and is done when it is released', async () => {
    const device = await site.device('ewa')
    await device.round()
    must(await device.as('ewa').note({ ref: 'KX-1', text: 'z pociągu' }))
    await lock('ewa')
    await device.sync.round()
    await device.sync.round()

    expect(texts(site.path)).toEqual([])
    expect(waiting()).toMatchObject([{ actor: 'ewa', command: 'note.add' }])
    expect(await admin('unlock', 'ewa')).toMatchObject({ agent: 'ewa', waiting: 1 })
    await admin('release', String(waiting()[0]?.['id']))
    await device.round()
    expect(texts(site.path)).toEqual(['z pociągu'])
    expect(texts(device.path)).toEqual(['z pociągu'])
    must(await device.as('ewa').note({ ref: 'KX-1', text: 'dalej' }))
    expect((await device.round()).sent).toBe(1)
    expect(texts(site.path)).toEqual(['dalej', 'z pociągu'])
  })

  test('keeps nobody else of the same device from working', async () => {
    const device = await joinedBy(await site.device('ewa'), 'ola')
    await device.round()
    must(await device.as('ewa').note({ ref: 'KX-1', text: 'ewy' }))
    must(await device.as('ola').note({ ref: 'KX-2', text: 'oli' }))
    await lock('ewa')

    expect(await device.round()).toMatchObject({ sent: 2, aside: 1 })
    expect(texts(site.path)).toEqual(['oli'])
    expect(texts(device.path)).toEqual(['oli'])
    expect(waiting()).toMatchObject([{ actor: 'ewa' }])
  })

  test('is locked for a reason that no device is told', async () => {
    const device = await site.device('ola')
    await lock('ewa')
    await device.round()

    const told = JSON.stringify([rowsOf(device.path, 'events'), rowsOf(device.path, 'event_personal')])
    expect(told).toContain('agent.lock')
    expect(told).not.toContain('laptop zginął')
    expect(rowsOf(device.path, 'agent_locks')).toEqual([])
    expect(await admin('users')).toMatchObject({
      rows: [
        { agent: 'ewa', locked: { by: 'owner', reason: 'laptop zginął' } },
        { agent: 'ola', locked: null },
        {},
        {},
      ],
    })
  })

  test('is asked for with a reason, on the server, and nobody is left without whoever could unlock', async () => {
    const device = await site.device('ola')
    const without = await shellOn(site, ['admin', 'lock', 'ewa'])
    const elsewhere = await shellOn({ ...site, path: device.path }, [
      'admin',
      'lock',
      'ewa',
      '--reason',
      'zginął',
    ])
    const last = await shellOn(site, ['admin', 'lock', 'lena', '--reason', 'urlop', '--as', 'lena'])

    expect([without.code, elsewhere.code, last.code]).toEqual([2, 4, 4])
    expect(last.err).toContain('lena')
    expect(rowsOf(site.path, 'agent_locks')).toEqual([])
  })
})

describe('who may sign in', () => {
  test('is listed with what lets each in, where each works and when each was last heard', async () => {
    await site.givePassword('ewa', password)
    await site.invite('ola')
    const device = await site.device('ewa')
    await device.round()
    await admin('token', 'ola', '--label', 'nocny', '--scope', 'note.*')
    const { rows } = await admin('users')

    expect(rows).toMatchObject([
      {
        agent: 'ewa',
        role: 'agent',
        devices: [{ device: device.signedIn.device, heard: new Date(site.clock.now).toISOString() }],
        password: true,
        invitations: 0,
        scripts: [],
        heard: new Date(site.clock.now).toISOString(),
      },
      {
        agent: 'ola',
        devices: [],
        password: false,
        invitations: 1,
        scripts: [{ label: 'nocny' }],
        heard: null,
      },
      {},
      { agent: 'lena', team: 'first' },
    ])
    const own = await admin('users', '--as', 'ola')
    expect(own['rows']).toMatchObject([{ agent: 'ola' }])
    const { out } = await shellOn(site, ['admin', 'users', '--lang', 'pl'])
    expect(out).toMatch(/ewa .*hasło/)
    // An address lets nobody in by itself.
    expect(out).not.toContain('@')
  })
})

describe('an agent who has left', () => {
  test('has no token, password or code left, and what the device still sends waits', async () => {
    await site.givePassword('ewa', password)
    await site.invite('ewa')
    const device = await site.device('ewa')
    await device.round()
    must(await device.as('ewa').note({ ref: 'KX-1', text: 'przed odejściem' }))
    must(await site.as('owner').leaveAgent({ agent: 'ewa' }))

    expect(rowsOf(site.path, 'access_tokens').filter((row) => row['revoked_at'] === null)).toEqual([])
    expect(rowsOf(site.path, 'invitations').filter((row) => row['used_at'] === null)).toEqual([])
    expect(rowsOf(site.path, 'passwords')).toEqual([])
    expect(await codeOf(device)).toBe('sign-in-needed')
    expect(waiting()).toMatchObject([{ actor: 'ewa', command: 'note.add' }])
  })

  test('has none left either where the site’s files leave the name out', async () => {
    await site.givePassword('ola', password)
    const device = await site.device('ola')
    await device.round()
    const definition = aSiteDefinition()
    const people = definition.people.filter(({ key }) => key !== 'ola')
    must(await site.as('owner').applySite({ ...definition, people }))

    expect(rowsOf(site.path, 'passwords')).toEqual([])
    expect(rowsOf(site.path, 'access_tokens').filter((row) => row['revoked_at'] === null)).toEqual([])
    expect(await codeOf(device)).toBe('sign-in-needed')
  })

  test('is let in as before when that is taken back', async () => {
    await site.givePassword('ewa', password)
    const device = await site.device('ewa')
    await device.round()
    must(await site.as('owner').leaveAgent({ agent: 'ewa' }))
    must(await site.as('owner').undo({ seq: site.lastSeq() }))

    expect(await codeOf(device)).toBe('in step')
    expect(await signInByPassword('ewa')).toBe('signed in')
  })
})
