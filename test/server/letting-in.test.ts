import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RefusedAnswer } from '../../src/protocol/refused.ts'
import { makeToken } from '../../src/server/access/access-token.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'
import { must } from '../builders/a-site.ts'
import { rowsOf } from '../builders/dump-store.ts'
import { type ServedSite, aServedSite } from '../builders/a-served-site.ts'

const password = 'correct horse battery staple'
let site: ServedSite

beforeEach(async () => {
  site = await aServedSite({ interactions: [{ ref: 'KX-1', subject: 'Faktura' }] })
  await site.givePassword('ewa', password)
})
afterEach(async () => {
  await site.close()
})

type Asked = {
  readonly status: number
  readonly body: RefusedAnswer & { readonly token?: string; readonly device?: string }
}

async function ask(path: string, body: unknown, token?: string): Promise<Asked> {
  const response = await fetch(site.address + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Asked['body'] }
}

function signIn(agent: string, given: string, storeId = 'a-store'): Promise<Asked> {
  const device = { storeId, prefix: 'QX', label: 'laptop' }
  return ask('/v1/sign-in', { protocol: 1, agent, password: given, invitation: null, device })
}

function code({ status, body }: Asked): readonly [number, string] {
  return [status, body.refusal.code]
}

const pull = { protocol: 1, schema: 99, cursor: 0, cursorId: null, timeline: null, limit: 10 }

function pushOf(actor: string, id = 'pushed-1', number = 1) {
  const note = { ref: 'KX-1', text: 'z urządzenia' }
  const carried = { number, id, name: 'note.add', actor, input: note, at: site.clock.now, clockAt: null }
  return { protocol: 1, first: 1, commands: [{ ...carried, refs: [], batch: null, undoes: null, found: [] }] }
}

describe('signing in', () => {
  test('by password gives a token that the server keeps only as a hash', async () => {
    const { status, body } = await signIn('ewa', password)

    expect(status).toBe(200)
    expect(body.token).toMatch(/^lin_/)
    const secret = body.token?.split('_')[2] ?? ''
    expect(JSON.stringify([...site.dump().values()])).not.toContain(secret)
    expect((await ask('/v1/pull', pull, body.token)).status).toBe(200)
  })

  test('says the same of a wrong name and of a wrong password', async () => {
    const wrong = await signIn('ewa', 'incorrect horse battery')
    const nobody = await signIn('nobody', password)

    expect(code(wrong)).toEqual([401, 'sign-in-wrong'])
    expect(nobody.body).toEqual(wrong.body)
  })

  test('makes who guesses wait, longer each time, and lets nobody in meanwhile', async () => {
    for (let attempt = 0; attempt < 5; attempt++) await signIn('ewa', 'incorrect horse battery')

    expect(code(await signIn('ewa', password))).toEqual([429, 'sign-in-too-often'])
    site.later(16)
    expect((await signIn('ewa', password)).status).toBe(200)
  })

  test('makes who guesses wait also while the store is away', async () => {
    await site.store.close()
    const answers: (readonly [number, string])[] = []
    for (let attempt = 0; attempt < 6; attempt++) answers.push(code(await signIn('ewa', 'incorrect horse')))

    expect(answers.slice(0, 5).every(([status]) => status >= 500)).toBe(true)
    expect(answers[5]).toEqual([429, 'sign-in-too-often'])
  })

  test('by an invitation works once, and only in its time', async () => {
    const device = { storeId: 'another', prefix: 'QY', label: 'tablet' }
    const invitation = await site.invite('ola')
    const request = { protocol: 1, agent: null, password: null, invitation, device }
    const late = { ...request, invitation: await site.invite('ola') }

    expect(await ask('/v1/sign-in', request)).toMatchObject({
      status: 200,
      body: { agent: 'ola', device: 'QY' },
    })
    expect(code(await ask('/v1/sign-in', request))).toEqual([401, 'sign-in-wrong'])
    site.later(3601)
    expect(code(await ask('/v1/sign-in', late))).toEqual([401, 'sign-in-wrong'])
  })

  test('gives each store a name of its own, and the same store always the same', async () => {
    const first = await signIn('ewa', password, 'one')
    const second = await signIn('ewa', password, 'two')
    const again = await signIn('ewa', password, 'one')

    expect(first.body.device).toBe('QX')
    expect(second.body.device).not.toBe('QX')
    expect(again.body.device).toBe('QX')
    expect(code(await ask('/v1/pull', pull, first.body.token)), 'its earlier token has ended').toEqual([
      401,
      'sign-in-needed',
    ])
  })

  test('ends when the agent leaves', async () => {
    const { body } = await signIn('ewa', password)
    must(await site.as('owner').leaveAgent({ agent: 'ewa' }))

    expect(code(await ask('/v1/pull', pull, body.token))).toEqual([401, 'sign-in-needed'])
    expect(code(await signIn('ewa', password))).toEqual([401, 'sign-in-wrong'])
  })
})

describe('who gives a command', () => {
  test('is who the token says, whatever the body claims', async () => {
    const { body } = await signIn('ewa', password)
    const before = site.eventCount()

    expect(code(await ask('/v1/push', pushOf('ola'), body.token))).toEqual([400, 'request-invalid'])
    expect(site.eventCount()).toBe(before)
    expect((await ask('/v1/push', pushOf('owner'), body.token)).status).toBe(200)
    const notes = rowsOf(site.path, 'events').filter((row) => row['command'] === 'note.add')
    expect(notes).toMatchObject([{ actor: 'ewa', device: 'QX' }])
  })

  test('may on the server what the site lets him do, and nothing more', async () => {
    const { body } = await signIn('ewa', password)
    const invite = { id: 'tokentoken', agent: 'ewa', hash: 'ab'.repeat(32), expiresAt: site.clock.now + 1000 }
    const push = pushOf('ewa')
    const commands = push.commands.map((carried) => ({ ...carried, name: 'invitation.make', input: invite }))

    expect((await ask('/v1/push', { ...push, commands }, body.token)).status).toBe(200)
    expect(rowsOf(site.path, 'invitations')).toEqual([])
    expect(rowsOf(site.path, 'refused_pushes')).toMatchObject([{ actor: 'ewa', code: 'not-permitted' }])
  })
})

const give = (name: string, id: string, input: object) => ({
  protocol: 1,
  id,
  actor: 'ewa',
  at: site.clock.now,
  batch: null,
  commands: [{ id, name, input, undoes: null }],
})
const tokenFor = async (scopes: readonly string[]): Promise<string> => {
  const { id, hash, text } = makeToken(seededBytes(3))
  const input = { id, hash, agent: 'ewa', label: 'nocny', scopes: [...scopes], expiresAt: null }
  must(await site.as('owner').issueToken(input))
  return text
}

describe('a script', () => {
  test('does with its token what the scopes name, as its agent, and the same twice is once', async () => {
    const token = await tokenFor(['note.*'])
    const note = give('note.add', 'script-1', { ref: 'KX-1', text: 'ze skryptu' })

    expect(await ask('/v1/give', note, token)).toMatchObject({ status: 200, body: { ok: true } })
    expect(await ask('/v1/give', note, token)).toMatchObject({ status: 200, body: { ok: true } })
    expect(rowsOf(site.path, 'notes')).toMatchObject([{ text: 'ze skryptu' }])
    const beyond = await ask('/v1/give', give('interaction.take', 'script-2', { ref: 'KX-1' }), token)
    expect(code(beyond)).toEqual([403, 'out-of-token'])
    expect(code(await ask('/v1/pull', pull, token))).toEqual([403, 'out-of-token'])
  })

  test('does nothing more once its token is revoked', async () => {
    const token = await tokenFor(['*'])
    must(await site.as('owner').revokeToken({ id: token.split('_')[1] ?? '' }))

    const note = give('note.add', 'script-1', { ref: 'KX-1', text: 'ze skryptu' })
    expect(code(await ask('/v1/give', note, token))).toEqual([401, 'sign-in-needed'])
  })
})

describe('a revoked device', () => {
  test('is told nothing more, and what it sends waits until a supervisor lets it through', async () => {
    const { body } = await signIn('ewa', password)
    must(await site.as('owner').revokeDevice({ device: 'QX' }))

    expect(code(await ask('/v1/pull', pull, body.token))).toEqual([403, 'device-revoked'])
    expect(code(await ask('/v1/push', pushOf('ewa'), body.token))).toEqual([403, 'device-revoked'])
    expect(code(await ask('/v1/push', pushOf('ewa'), body.token))).toEqual([403, 'device-revoked'])
    expect(rowsOf(site.path, 'notes')).toEqual([])
    expect(rowsOf(site.path, 'quarantined_pushes')).toMatchObject([{ id: 'pushed-1', actor: 'ewa' }])
    expect(code(await signIn('ewa', password))).toEqual([403, 'device-revoked'])
  })
})

test('every address that a server answers at stands in its description', async () => {
  const described = (await (await fetch(`${site.address}/openapi.json`)).json()) as { readonly paths: object }
  const addresses = ['/metrics', '/health/ready', '/v1/push', '/v1/give']
  expect(Object.keys(described.paths)).toEqual(expect.arrayContaining(addresses))
})

describe('a request that is none', () => {
  const garbage: readonly (readonly [string, string, unknown])[] = [
    ['no JSON', '/v1/push', '{"protocol":1,'],
    ['an empty body', '/v1/push', ''],
    ['another protocol', '/v1/pull', { ...pull, protocol: 2 }],
    ['a field too many', '/v1/pull', { ...pull, actor: 'owner' }],
    ['a number that is none', '/v1/pull', { ...pull, cursor: 'DROP TABLE events' }],
    ['a negative cursor', '/v1/pull', { ...pull, cursor: -1 }],
    ['a prototype', '/v1/push', '{"__proto__":{"device":"X"},"protocol":1,"commands":[]}'],
    ['nothing to push', '/v1/push', { protocol: 1, commands: [] }],
  ]

  test.each(garbage)('is refused with a code and changes nothing: %s', async (_what, path, body) => {
    const { body: signedIn } = await signIn('ewa', password)
    const before = site.eventCount()
    const answer = await ask(path, body, signedIn.token)

    expect(answer.status).toBe(400)
    expect(answer.body.error.hint).not.toBe('')
    expect(site.eventCount()).toBe(before)
  })

  test('is refused when it is too large, before it is read', async () => {
    const { body } = await signIn('ewa', password)
    const answer = await ask('/v1/push', JSON.stringify({ text: 'x'.repeat(9 * 1024 * 1024) }), body.token)

    expect(code(answer)).toEqual([413, 'request-too-large'])
  })

  test.each(['', 'Bearer', 'lin_aaaaaaaaaa_aaaaaaaaaaaaaaaa', 'lin_../../etc_x'])(
    'is nobody’s with the token %j',
    async (token) => {
      expect(code(await ask('/v1/pull', pull, token))).toEqual([401, 'sign-in-needed'])
    },
  )

  test('leaves no personal data in the log', async () => {
    const { body } = await signIn('ewa', password)
    await ask('/v1/push', pushOf('ewa'), body.token)
    await ask('/v1/pull?who=Kowalski', pull, body.token)

    const log = site.log.join('\n')
    expect(log).toContain('/v1/push')
    for (const secret of ['z urządzenia', 'Kowalski', password, body.token ?? ''])
      expect(log).not.toContain(secret)
  })
})
