import { createHash } from 'node:crypto'
import { knownVersion } from '../../src/store/migrate.ts'
import type { Giver } from './matrix-givers.ts'

export type Asked = {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly url: string
  readonly payload?: string | object
  readonly headers?: Readonly<Record<string, string>>
}

/** Something that one giver asks of one site, `id` like no other's. */
type Ask = (asked: {
  readonly at: string
  readonly giver: Giver
  readonly id: string
  readonly now: number
}) => Asked

const content = 'to, co załączono'
const hash = hashOf(content)
const schema = 99

/** Who may not look at `/metrics` comes from there. */
export const elsewhere = '203.0.113.7'

/** What is asked of each route; one that is not named here fails the test. */
export const asksOfRoutes: Readonly<Record<string, Ask>> = {
  'GET /v1/server': () => ({ method: 'GET', url: '/v1/server' }),
  'GET /health/live': () => ({ method: 'GET', url: '/health/live' }),
  'GET /health/ready': () => ({ method: 'GET', url: '/health/ready' }),
  'GET /metrics': () => ({ method: 'GET', url: '/metrics' }),
  'GET /openapi.json': () => ({ method: 'GET', url: '/openapi.json' }),
  'GET /:site/v1/server': ({ at }) => ({ method: 'GET', url: `/${at}/v1/server` }),
  'POST /:site/v1/sign-in': ({ at, giver, id }) => {
    const device = { storeId: id, prefix: 'QX', label: 'laptop' }
    const [, token = ''] = /^Bearer (.*)$/.exec(giver.authorization ?? '') ?? []
    // A token is no code: by none of them is anybody signed in.
    const body = { protocol: 1, agent: null, password: null, invitation: token, device }
    return { method: 'POST', url: `/${at}/v1/sign-in`, payload: body }
  },
  'POST /:site/v1/push': ({ at, giver, id, now }) => {
    const note = { ref: 'KX-1', text: 'dopisane' }
    const carried = { number: 1, id, name: 'note.add', actor: giver.agent, input: note, at: now }
    const rest = { clockAt: null, refs: [], batch: null, undoes: null, found: [] }
    const payload = { protocol: 1, first: 1, commands: [{ ...carried, ...rest }] }
    return { method: 'POST', url: `/${at}/v1/push`, payload }
  },
  'POST /:site/v1/give': ({ at, giver, id, now }) => {
    const input = { id: hashOf(id).slice(0, 20), agent: 'ewa', hash, expiresAt: now + 1 }
    const commands = [{ id, name: 'invitation.make', input, undoes: null }]
    const payload = { protocol: 1, id, actor: giver.agent, at: now, batch: null, commands }
    return { method: 'POST', url: `/${at}/v1/give`, payload }
  },
  'POST /:site/v1/pull': ({ at }) => {
    const payload = { protocol: 1, schema, cursor: 0, cursorId: null, timeline: null, limit: 1000 }
    return { method: 'POST', url: `/${at}/v1/pull`, payload }
  },
  'POST /:site/v1/snapshot': ({ at }) => ({
    method: 'POST',
    url: `/${at}/v1/snapshot`,
    payload: { protocol: 1, schema, goOn: null },
  }),
  'POST /:site/v1/witness': ({ at, giver, id, now }) => {
    const seen = { id, device: 'QQ', actor: giver.agent, command: 'note.add', input: {}, refs: [], at: now }
    return { method: 'POST', url: `/${at}/v1/witness`, payload: { protocol: 1, events: [seen] } }
  },
  'POST /:site/v1/presence': ({ at, giver: { agent } }) => ({
    method: 'POST',
    url: `/${at}/v1/presence`,
    payload: { protocol: 1, here: [{ agent, opens: ['KX-1'], writes: null }] },
  }),
  'POST /:site/v1/plan-bringing': ({ at }) => {
    const payload = { protocol: 1, letters: ['KX'], keys: [{ table: 'queues', ids: ['email', 'none'] }] }
    return { method: 'POST', url: `/${at}/v1/plan-bringing`, payload }
  },
  'POST /:site/v1/bring': ({ at, id }) => {
    const part = { kind: 'rows', table: 'notes', columns: ['id'], rows: [[id]] }
    const payload = { protocol: 1, schema: knownVersion, headId: id, behind: null, part }
    return { method: 'POST', url: `/${at}/v1/bring`, payload }
  },
  'GET /:site/v1/pokes': ({ at }) => ({ method: 'GET', url: `/${at}/v1/pokes` }),
  'PUT /:site/v1/attachments/:hash': ({ at }) => ({
    method: 'PUT',
    url: `/${at}/v1/attachments/${hash}?from=0&size=${Buffer.byteLength(content)}`,
    payload: content,
    headers: { 'content-type': 'application/octet-stream' },
  }),
  'GET /:site/v1/attachments/:hash': ({ at }) => ({
    method: 'GET',
    url: `/${at}/v1/attachments/${hash}?from=0`,
  }),
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
