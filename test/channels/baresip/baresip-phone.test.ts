import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { baresipPhone } from '../../../src/channels/baresip/baresip-phone.ts'
import type { Phone, PhoneCall, PhoneEvent } from '../../../src/channels/phone/phone.ts'
import { type Softphone, aSoftphone, freeUdpPort, hasSoftphone } from './a-baresip.ts'
import { type Caller, type Calling, aCall } from './a-caller.ts'

describe.skipIf(!hasSoftphone)('a real softphone', () => {
  let softphone: Softphone
  let phone: Phone
  let events: PhoneEvent[]
  let callers: Caller[]

  beforeEach(async () => {
    softphone = await aSoftphone()
    events = []
    callers = []
    phone = baresipPhone(softphone.control)
    phone.start((event) => events.push(event))
    await until((event) => event.kind === 'link' && event.isUp)
  })
  afterEach(async () => {
    for (const { stop } of callers) stop()
    await phone.stop()
    await softphone.remove()
  })

  async function until(wanted: (event: PhoneEvent) => boolean, from = 0): Promise<PhoneEvent> {
    for (let tries = 0; tries < 1000; tries++) {
      const found = events.slice(from).find(wanted)
      if (found) return found
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error(`never heard; heard ${JSON.stringify(events)}`)
  }
  async function untilCall(wanted: Partial<PhoneCall>, from = 0): Promise<PhoneCall> {
    const isWanted = (call: PhoneCall) =>
      Object.entries(wanted).every(([name, value]) => call[name as keyof PhoneCall] === value)
    const event = await until((one) => one.kind === 'call' && isWanted(one.call), from)
    if (event.kind !== 'call') throw new Error('no call')
    return event.call
  }
  async function call(calling: Omit<Calling, 'to'> = {}): Promise<Caller> {
    const caller = await aCall({ ...calling, to: softphone.sipPort })
    callers.push(caller)
    return caller
  }
  const over = async (id: string) => until((event) => event.kind === 'over' && event.id === id)

  test('rings with number and name, is answered, held, resumed, muted, sends digits, and the caller hangs up', async () => {
    const caller = await call({ changes: 2, talksMs: 800 })
    const ringing = await untilCall({ state: 'ringing' })
    expect(ringing).toMatchObject({ direction: 'in', number: '+48600100200', name: 'Jan Kowalski' })
    const { id } = ringing

    expect(await phone.ask({ do: 'answer', call: id })).toEqual({ ok: true, value: null })
    await untilCall({ id, state: 'talking' })
    for (const [action, seen] of [
      ['hold', { state: 'held' }],
      ['resume', { state: 'talking' }],
      ['mute', { isMuted: true }],
      ['unmute', { isMuted: false }],
    ] as const) {
      const from = events.length
      expect(await phone.ask({ do: action, call: id })).toEqual({ ok: true, value: null })
      await untilCall({ id, ...seen }, from)
    }
    expect(await phone.ask({ do: 'send-digits', call: id, digits: '12#' })).toMatchObject({ ok: true })

    expect(await over(id)).toMatchObject({ ending: 'hung-up-there' })
    expect(await caller.ended).toBe(0)
    expect(await phone.ask({ do: 'hold', call: id })).toEqual({
      ok: false,
      refusal: { code: 'call-gone', call: id },
    })
  })

  test('a caller who gives up before anybody answers is told as that', async () => {
    const caller = await call({ givesUpAfterMs: 300 })
    const { id } = await untilCall({ state: 'ringing' })
    expect(await over(id)).toMatchObject({ ending: 'cancelled' })
    expect(await caller.ended).toBe(0)
  })

  test('a second caller does not get the first one’s answer, hold or end', async () => {
    await call()
    const first = await untilCall({ state: 'ringing' })
    await phone.ask({ do: 'answer', call: first.id })
    await untilCall({ id: first.id, state: 'talking' })
    await call({ number: '+48600100300' })
    const second = await untilCall({ state: 'ringing', number: '+48600100300' })

    expect(await phone.ask({ do: 'hold', call: first.id })).toMatchObject({ ok: true })
    await untilCall({ id: first.id, state: 'held' })
    expect(await phone.ask({ do: 'reject', call: second.id })).toMatchObject({ ok: true })
    expect(await over(second.id)).toMatchObject({ ending: 'rejected' })
    expect(await phone.ask({ do: 'hang-up', call: first.id })).toMatchObject({ ok: true })
    expect(await over(first.id)).toMatchObject({ ending: 'hung-up-here' })
  })

  test('a number that is dialled is told until it ends, with why it did', async () => {
    const nobody = await freeUdpPort()
    expect(await phone.ask({ do: 'dial', number: '+48 600-100-200' })).toEqual({ ok: true, value: null })
    const failed = await untilCall({ direction: 'out', state: 'dialling' })
    expect(failed.number).toBe('+48600100200')
    expect(await over(failed.id)).toMatchObject({ ending: 'failed', said: '404 Not Found' })
    expect(nobody).toBeGreaterThan(0)

    for (const number of ['600\r\nhangup', 'abc', '', `sip:x@y`]) {
      expect(await phone.ask({ do: 'dial', number })).toMatchObject({
        ok: false,
        refusal: { code: 'number-not-dialable' },
      })
    }
  })

  test('killed in the middle of a call and started again, it is there again, and the call is told as over', async () => {
    await call()
    const { id } = await untilCall({ state: 'ringing' })
    await phone.ask({ do: 'answer', call: id })
    await untilCall({ id, state: 'talking' })

    await softphone.kill()
    await until((event) => event.kind === 'link' && !event.isUp)
    expect(await phone.ask({ do: 'hold', call: id })).toMatchObject({
      ok: false,
      refusal: { code: 'peer-unreachable' },
    })
    const from = events.length
    await softphone.startAgain()
    await until((event) => event.kind === 'link' && event.isUp, from)
    expect(await over(id)).toMatchObject({ ending: 'unseen' })
  })

  test('a phone that is controlled by a new program knows the calls that it has', async () => {
    await call()
    const { id } = await untilCall({ state: 'ringing' })
    await phone.ask({ do: 'answer', call: id })
    await untilCall({ id, state: 'talking' })
    await phone.stop()

    events = []
    phone = baresipPhone(softphone.control)
    phone.start((event) => events.push(event))
    expect(await untilCall({ id })).toMatchObject({ state: 'talking', number: '+48600100200' })
  })

  test('twenty calls in a row are each told once from ringing to their end', async () => {
    for (let number = 0; number < 20; number++) {
      const from = events.length
      const caller = await call({ number: `+486001002${number + 10}`, talksMs: 50 })
      const { id } = await untilCall({ state: 'ringing' }, from)
      await phone.ask({ do: 'answer', call: id })
      await over(id)
      expect(await caller.ended).toBe(0)
    }
    const overs = events.filter(({ kind }) => kind === 'over')
    expect(overs).toHaveLength(20)
    expect(overs.every((event) => event.kind === 'over' && event.ending === 'hung-up-there')).toBe(true)
  })
})
