import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SignInAnswer } from '../../src/protocol/sign-in.ts'
import { type ServedSite, aServedSite } from '../builders/a-served-site.ts'
import { asRestored } from '../builders/as-restored.ts'
import { rowsOf } from '../builders/dump-store.ts'
import { askRaw } from './ask-raw.ts'

// A device says what it saw done and a restored server may lack: it stands in the inbox of whoever it says gave it.

let site: ServedSite
let told: SignInAnswer

beforeEach(async () => {
  site = await aServedSite({ interactions: [{ ref: 'KX-1', subject: 'Faktura' }] })
  told = (await site.device('ewa')).signedIn
})
afterEach(() => site.close())

const seen = (id: string, wish: { readonly command?: string; readonly text?: string } = {}) => {
  const { command = 'note.add', text = 'nigdy nie napisane' } = wish
  const input = { ref: 'KX-1', text }
  return { id, device: 'OL', actor: 'ola', command, input, refs: [], at: Date.UTC(2026, 10, 12) }
}
const tell = (...events: readonly object[]) =>
  askRaw(site, '/v1/witness', { token: told.token, body: { protocol: 1, events } })
const kept = () => rowsOf(site.path, 'refused_pushes')

test('nobody puts anything into the inbox of a colleague on a server that was never restored', async () => {
  expect(await tell(seen('seen-1'))).toMatchObject({ status: 200, body: { kept: 0 } })
  expect(kept()).toEqual([])
})

test('what a restored server lacks is kept with the device that says so, and only commands that there are', async () => {
  asRestored(site.path)
  const answer = await tell(seen('seen-1'), seen('seen-2', { command: 'nothing.such' }))

  expect(answer).toMatchObject({ status: 200, body: { kept: 1 } })
  const [row, ...others] = kept()
  expect(row).toMatchObject({ id: 'seen-1', actor: 'ola', code: 'giver-gone' })
  expect(JSON.parse(String(row?.['refusal']))).toMatchObject({ device: 'OL', seenBy: told.device })
  expect(others).toEqual([])
})

test('no more is kept than somebody could look at, and what is too long for any command not at all', async () => {
  asRestored(site.path)
  const text = 'x'.repeat(1_000_000)
  expect(await tell(seen('long', { text: text + text }))).toMatchObject({ body: { kept: 0 } })
  const codes = []
  for (let request = 0; request < 3; request++) {
    const events = Array.from({ length: 7 }, (_none, place) => seen(`seen-${request}-${place}`, { text }))
    codes.push((await tell(...events)).code)
  }

  expect(codes).toEqual([undefined, undefined, 'too-many-requests'])
  expect(kept()).toHaveLength(16)
})
