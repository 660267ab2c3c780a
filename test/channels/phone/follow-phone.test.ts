import { onTestFinished, expect, test, vi } from 'vitest'
import { type KeptCalls, type PhoneFollower, followPhone } from '../../../src/channels/phone/follow-phone.ts'
import type { Phone, PhoneEvent } from '../../../src/channels/phone/phone.ts'
import { type OtherSide, simulatedPhone } from '../../../src/channels/simulated/simulated-phone.ts'
import type { FollowedCall } from '../../../src/domain/phone-call.ts'
import type { Refusal } from '../../../src/domain/refusal.ts'
import { type SiteWish, type TestSite, aSite, must } from '../../builders/a-site.ts'
import { aSiteDefinition } from '../../builders/a-site-definition.ts'
import { noisy } from './noisy-phone.ts'
import { random } from '../../properties/random.ts'

const jan = { ref: 'KX-101', name: 'Jan Kowalski', phone: '600100200' }
const usual = aSiteDefinition()

type Followed = {
  readonly site: TestSite
  readonly otherSide: OtherSide
  readonly refused: Refusal[]
  readonly follower: () => PhoneFollower
  /** The program ends and begins again; the phone goes on. */
  readonly restart: (options?: { readonly offForSeconds: number }) => Promise<void>
  readonly states: () => readonly unknown[]
  readonly untilStates: (...states: readonly string[]) => Promise<readonly unknown[]>
  readonly call: (id: string) => FollowedCall | undefined
}

/** The phone of ewa, whose other side the test is, on a site at work. */
async function aFollowedPhone(
  wish: SiteWish = {},
  through: (phone: Phone) => Phone = (one) => one,
): Promise<Followed> {
  const site = await aSite({ customers: [jan], ready: ['ewa'], ...wish })
  const { phone, otherSide } = simulatedPhone()
  const refused: Refusal[] = []
  let kept: KeptCalls | null = null
  const follow = (): PhoneFollower =>
    followPhone({
      phone: through(phone),
      store: site.store,
      agent: 'ewa',
      now: () => site.clock.now,
      kept,
      keep: (calls) => {
        kept = calls
      },
      words: (ending, said) => `${ending} ${said}`.trim(),
      told: {
        changed: () => undefined,
        refused: (refusal) => refused.push(refusal),
        failed(fault) {
          throw fault
        },
      },
    })
  let follower = follow()
  onTestFinished(async () => {
    await follower.stop()
    await site.close()
  })
  const states = () =>
    site
      .rows('interactions')
      .toSorted((a, b) => String(a['call_id']).localeCompare(String(b['call_id'])))
      .map((row) => row['state'])
  return {
    site,
    otherSide,
    refused,
    follower: () => follower,
    async restart({ offForSeconds } = { offForSeconds: 0 }) {
      await follower.stop()
      site.later(offForSeconds)
      follower = follow()
    },
    states,
    async untilStates(...wanted) {
      await vi.waitFor(() => expect(states()).toEqual(wanted), { interval: 5 })
      return states()
    },
    call: (id) => follower.state().calls.find((one) => one.id === id),
  }
}

test('a call at the phone is a contact: it rings, is answered, held, taken back and over, with the time of each', async () => {
  const { site, otherSide, follower, untilStates, call } = await aFollowedPhone()
  const id = otherSide.calls({ number: '+48 600 100 200', name: 'Jan' })
  await untilStates('offered')
  site.later(8)
  for (const [action, state] of [
    ['answer', 'active'],
    ['hold', 'held'],
    ['resume', 'active'],
    ['hold', 'held'],
    ['resume', 'active'],
  ] as const) {
    expect(await follower().ask({ do: action, call: id })).toMatchObject({ ok: true })
    await untilStates(state)
    site.later(10)
  }
  expect(call(id)).toMatchObject({ state: 'talking', refusal: null })
  expect(site.look(call(id)?.ref ?? '')).toMatchObject({ card: { customer: { ref: 'KX-101' } } })
  otherSide.hangsUp(id)
  await untilStates('wrapping-up')
  const part = site.rows('segments').find((row) => row['kind'] === 'agent')
  expect(part).toMatchObject({ held_ms: 20_000 })
  expect(Number(part?.['talk_ended_at']) - Number(part?.['started_at'])).toBe(50_000)
  expect(follower().state().calls).toEqual([])
})

test('who gives up, and whom somebody turns away, has left without an answer', async () => {
  const { otherSide, follower, untilStates } = await aFollowedPhone()
  const first = otherSide.calls({ number: '600100200' })
  await untilStates('offered')
  otherSide.hangsUp(first)
  await untilStates('abandoned')
  const second = otherSide.calls({ number: '600100300' })
  await untilStates('abandoned', 'offered')
  must(await follower().ask({ do: 'reject', call: second }))
  expect(await untilStates('abandoned', 'abandoned')).toEqual(['abandoned', 'abandoned'])
})

test('a caller whom an exchange lets ring and nobody answers waits on in his queue', async () => {
  const { site, otherSide, untilStates } = await aFollowedPhone()
  const waiting = { channel: 'call', queue: 'calls', subject: '', call: 'simulated-1' }
  must(await site.as('owner').receive(waiting))
  site.later(20)
  const id = otherSide.calls({ number: '600100200' })
  await untilStates('offered')
  otherSide.hangsUp(id)
  expect(await untilStates('queued')).toEqual(['queued'])
})

test('a call that is over is none any more, whatever is heard of it late', async () => {
  const heard: PhoneEvent[] = []
  let hear: ((event: PhoneEvent) => void) | null = null
  const { otherSide, follower, untilStates } = await aFollowedPhone({}, (phone) => ({
    ...phone,
    start(listener) {
      hear = listener
      phone.start((event) => {
        heard.push(event)
        listener(event)
      })
    },
  }))
  otherSide.hangsUp(otherSide.calls({ number: '600100200' }))
  await untilStates('abandoned')
  const again = (event: PhoneEvent): void => hear?.(event)
  for (const event of heard.filter(({ kind }) => kind === 'call')) again(event)
  await vi.waitFor(() => expect(follower().state().calls).toEqual([]))
  await untilStates('abandoned')
})

test('what is taken back in the store while the phone goes on is as the phone says again', async () => {
  const { site, otherSide, follower, untilStates } = await aFollowedPhone()
  const id = otherSide.calls({ number: '600100200' })
  must(await follower().ask({ do: 'answer', call: id }))
  await untilStates('active')
  must(await follower().ask({ do: 'hold', call: id }))
  await untilStates('held')
  must(await site.as('ewa').undo({ seq: site.lastSeq() }))
  await untilStates('active')
  otherSide.saysAgain()
  expect(await untilStates('held')).toEqual(['held'])
})

test('two calls at once are two contacts', async () => {
  const { otherSide, follower, untilStates } = await aFollowedPhone({
    definition: { site: { ...usual.site, capacity: { call: 1 } } },
  })
  const first = otherSide.calls({ number: '600100200' })
  must(await follower().ask({ do: 'answer', call: first }))
  const second = otherSide.calls({ number: '600100300' })
  must(await follower().ask({ do: 'hold', call: first }))
  must(await follower().ask({ do: 'answer', call: second }))
  await untilStates('held', 'active')
  otherSide.hangsUp(second)
  must(await follower().ask({ do: 'resume', call: first }))
  expect(await untilStates('active', 'wrapping-up')).toEqual(['active', 'wrapping-up'])
})

test('a number is dialled once it may be, and is a contact from then on', async () => {
  const { site, otherSide, follower, untilStates } = await aFollowedPhone()
  const dialled = must(await follower().dial({ number: '600 100 200' }))
  expect(dialled).toMatchObject({ customer: 'KX-101' })
  await untilStates('active')
  otherSide.answers('simulated-1')
  site.later(30)
  otherSide.hangsUp('simulated-1')
  await untilStates('wrapping-up')
  expect(site.rows('notes')).toEqual([])
})

test('who must not be called is not: the phone dials nothing', async () => {
  const { site, follower, states } = await aFollowedPhone()
  must(await site.as('ewa').doNotContact({ customer: 'KX-101', channel: 'call', reason: 'prosił' }))
  expect(await follower().dial({ number: '600 100 200' })).toMatchObject({
    refusal: { code: 'callback-blocked-do-not-contact' },
  })
  expect(await follower().dial({ number: 'dom' })).toMatchObject({ refusal: { code: 'number-not-dialable' } })
  expect(follower().state().calls).toEqual([])
  expect(states()).toEqual([])
})

test('where nobody was reached a note says why', async () => {
  const { site, otherSide, follower, untilStates } = await aFollowedPhone()
  must(await follower().dial({ number: '600100999' }))
  otherSide.hangsUp('simulated-1')
  await untilStates('wrapping-up')
  await vi.waitFor(() => expect(site.rows('notes')).toMatchObject([{ text: 'busy 486 Busy Here' }]))
})

test('work that is done by calling goes on where nobody was reached, and ends with the call where somebody was', async () => {
  const { site, otherSide, follower, untilStates } = await aFollowedPhone()
  must(await site.as('owner').receive({ channel: 'callback', queue: 'calls', subject: '' }, ['KX-1']))
  must(await site.as('ewa').take({ ref: 'KX-1' }))
  must(await follower().dial({ number: '600100200', for: 'KX-1' }))
  otherSide.hangsUp('simulated-1')
  await vi.waitFor(() => expect(site.rows('notes')).toHaveLength(1))
  await untilStates('active')
  must(await follower().dial({ number: '600100200', for: 'KX-1' }))
  otherSide.answers('simulated-2')
  otherSide.hangsUp('simulated-2')
  await untilStates('wrapping-up')
})

test('what the store refuses is told, and the phone goes on', async () => {
  const { site, otherSide, follower, refused, states, untilStates } = await aFollowedPhone()
  must(await site.as('ewa').signOut({}))
  const id = otherSide.calls({ number: '600100200' })
  await vi.waitFor(() => expect(refused).toMatchObject([{ code: 'agent-logged-out' }]))
  expect(await follower().ask({ do: 'answer', call: id })).toMatchObject({ ok: true })
  otherSide.saysAgain()
  await vi.waitFor(() => expect(follower().state().calls).toMatchObject([{ state: 'talking', ref: null }]))
  expect([refused.length, states()]).toEqual([1, []])
  must(await site.as('ewa').signIn({}))
  otherSide.saysAgain()
  await untilStates('active')
})

test('on a break the phone rings all the same', async () => {
  const { site, otherSide, refused, untilStates } = await aFollowedPhone()
  must(await site.as('ewa').status({ status: 'not-ready', reason: 'break' }))
  otherSide.calls({ number: '600100200' })
  await untilStates('offered')
  expect(refused).toEqual([])
})

test('a call that went on while the phone could not be reached ended when it was lost, and a note says so', async () => {
  const { site, otherSide, follower, untilStates } = await aFollowedPhone()
  const id = otherSide.calls({ number: '600100200' })
  must(await follower().ask({ do: 'answer', call: id }))
  await untilStates('active')
  site.later(60)
  otherSide.goesAway()
  await vi.waitFor(() => expect(follower().state().isUp).toBe(false))
  site.later(600)
  otherSide.hangsUp(id)
  otherSide.comesBack()
  await untilStates('wrapping-up')
  const part = site.rows('segments').find((row) => row['kind'] === 'agent')
  expect(Number(part?.['talk_ended_at']) - Number(part?.['started_at'])).toBe(60_000)
  await vi.waitFor(() => expect(site.rows('notes')).toMatchObject([{ text: 'unseen' }]))
})

test('a call goes on through an end of the program, and one that ended meanwhile ended when it was last heard', async () => {
  const { site, otherSide, follower, restart, untilStates } = await aFollowedPhone()
  const first = otherSide.calls({ number: '600100200' })
  must(await follower().ask({ do: 'answer', call: first }))
  await untilStates('active')
  site.later(60)
  otherSide.saysAgain()
  await restart()
  await vi.waitFor(() => expect(follower().state().calls).toMatchObject([{ id: first, state: 'talking' }]))
  await untilStates('active')
  otherSide.saysAgain()
  await follower().stop()
  otherSide.hangsUp(first)
  await restart({ offForSeconds: 3600 })
  await untilStates('wrapping-up')
  const part = site.rows('segments').find((row) => row['kind'] === 'agent')
  expect(Number(part?.['talk_ended_at']) - Number(part?.['started_at'])).toBe(60_000)
})

test.each([1, 2, 3, 4, 109, 113, 118, 131])(
  'whatever is heard twice, late, out of order or after an end of the program, each call is one contact that ended as it did (%i)',
  async (seed) => {
    const dice = random(seed)
    const on = await aFollowedPhone({}, (phone) => noisy(phone, dice))
    const { otherSide, follower, restart, site } = on
    const ended = new Map<string, string>()
    const open: { readonly id: string; isAnswered: boolean }[] = []
    for (let step = 0; step < 60; step++) {
      site.later(1)
      const one = dice.of(open)
      const what = dice.whole(1, 12)
      if (what <= 2 && open.length < 3) {
        open.push({ id: otherSide.calls({ number: `6001002${dice.whole(10, 99)}` }), isAnswered: false })
      } else if (what === 3) otherSide.saysAgain()
      else if (what === 4) await restart()
      else if (one && what <= 7) {
        must(await follower().ask({ do: 'answer', call: one.id }))
        one.isAnswered = true
      } else if (one && what <= 10)
        await follower().ask({ do: dice.of(['hold', 'resume', 'mute'] as const) ?? 'hold', call: one.id })
      else if (one) {
        otherSide.hangsUp(one.id)
        open.splice(open.indexOf(one), 1)
        ended.set(one.id, one.isAnswered ? 'wrapping-up' : 'abandoned')
      }
    }
    for (const { id, isAnswered } of open) {
      otherSide.hangsUp(id)
      ended.set(id, isAnswered ? 'wrapping-up' : 'abandoned')
    }
    // What is late by now is heard at last.
    await restart()
    await vi.waitFor(
      () => {
        const there = site.rows('interactions').map((row) => [row['call_id'], row['state']])
        expect(Object.fromEntries(there)).toEqual(Object.fromEntries(ended))
        expect(there).toHaveLength(ended.size)
      },
      { timeout: 800, interval: 20 },
    )
    expect(ended.size).toBeGreaterThan(2)
    expect(on.refused).toEqual([])
  },
)
