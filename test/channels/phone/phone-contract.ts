import { expect, test } from 'vitest'
import type { PhoneCall } from '../../../src/domain/phone-call.ts'
import type { Phone, PhoneEvent } from '../../../src/channels/phone/phone.ts'

/** What a suite of a phone needs of its other end. */
export type PhoneUnderTest = {
  readonly phone: Phone
  /** Somebody calls; he hangs up when the second is called. Answers of his are not looked for. */
  readonly call: (caller: { readonly number: string; readonly changes?: number }) => Promise<() => void>
  readonly giveUp: (caller: { readonly number: string }) => Promise<void>
  readonly goAway: () => Promise<void>
  readonly comeBack: () => Promise<void>
  readonly remove: () => Promise<void>
}

/** What was heard of a phone, and waits for more of it. */
export function listening(phone: Phone) {
  const events: PhoneEvent[] = []
  phone.start((event) => events.push(event))
  const until = async (wanted: (event: PhoneEvent) => boolean, from = 0): Promise<PhoneEvent> => {
    for (let tries = 0; tries < 1000; tries++) {
      const found = events.slice(from).find(wanted)
      if (found) return found
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error(`never heard; heard ${JSON.stringify(events)}`)
  }
  const untilCall = async (wanted: Partial<PhoneCall>, from = 0): Promise<PhoneCall> => {
    const event = await until(
      (one) =>
        one.kind === 'call' &&
        Object.entries(wanted).every(([name, value]) => one.call[name as keyof PhoneCall] === value),
      from,
    )
    if (event.kind !== 'call') throw new Error('no call')
    return event.call
  }
  const untilOver = async (id: string) => until((event) => event.kind === 'over' && event.id === id)
  return { events, until, untilCall, untilOver }
}

/** The behaviours that every phone has, whatever speaks to it. */
export function phoneContract(make: () => Promise<PhoneUnderTest>): void {
  const trying = (
    name: string,
    work: (one: PhoneUnderTest & ReturnType<typeof listening>) => Promise<void>,
  ) => {
    test(`as any phone: ${name}`, async () => {
      const made = await make()
      const heard = listening(made.phone)
      expect([...made.phone.can]).toEqual(expect.arrayContaining(['dial', 'answer', 'hang-up']))
      try {
        await heard.until((event) => event.kind === 'link' && event.isUp)
        await work({ ...made, ...heard })
      } finally {
        await made.phone.stop()
        await made.remove()
      }
    })
  }

  trying('a call rings with its number, is answered, held, taken back and muted, and ends', async (on) => {
    const { phone, call, events, untilCall, untilOver } = on
    const hangUp = await call({ number: '+48600100200', changes: 2 })
    const { id, direction, number } = await untilCall({ state: 'ringing' })
    expect({ direction, number }).toEqual({ direction: 'in', number: '+48600100200' })
    for (const [action, seen] of [
      ['answer', { state: 'talking' }],
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
    hangUp()
    expect(await untilOver(id)).toMatchObject({ ending: 'hung-up-there' })
    for (const action of ['answer', 'hold', 'hang-up'] as const) {
      expect(await phone.ask({ do: action, call: id })).toEqual({
        ok: false,
        refusal: { code: 'call-gone', call: id },
      })
    }
  })

  trying('a caller who gives up before anybody answers is told as that', async (on) => {
    await on.giveUp({ number: '+48600100200' })
    const { id } = await on.untilCall({ state: 'ringing' })
    expect(await on.untilOver(id)).toMatchObject({ ending: 'cancelled' })
  })

  trying('a second caller does not get the first one’s answer, hold or end', async (on) => {
    const { phone, untilCall, untilOver } = on
    await on.call({ number: '+48600100200' })
    const first = await untilCall({ state: 'ringing' })
    await phone.ask({ do: 'answer', call: first.id })
    await untilCall({ id: first.id, state: 'talking' })
    await on.call({ number: '+48600100300' })
    const second = await untilCall({ state: 'ringing', number: '+48600100300' })
    expect(await phone.ask({ do: 'hold', call: first.id })).toMatchObject({ ok: true })
    await untilCall({ id: first.id, state: 'held' })
    expect(await phone.ask({ do: 'reject', call: second.id })).toMatchObject({ ok: true })
    expect(await untilOver(second.id)).toMatchObject({ ending: 'rejected' })
    expect(await phone.ask({ do: 'hang-up', call: first.id })).toMatchObject({ ok: true })
    expect(await untilOver(first.id)).toMatchObject({ ending: 'hung-up-here' })
  })

  trying('what is no number is not dialled', async ({ phone }) => {
    for (const number of ['600\r\nhangup', 'abc', '', 'sip:x@y', '1'.repeat(33)]) {
      expect(await phone.ask({ do: 'dial', number })).toEqual({
        ok: false,
        refusal: { code: 'number-not-dialable', number },
      })
    }
  })

  trying('away and back again, it tells of no call twice and leaves none open', async (on) => {
    const { phone, events, until, untilCall, untilOver } = on
    await on.call({ number: '+48600100200' })
    const { id } = await untilCall({ state: 'ringing' })
    await phone.ask({ do: 'answer', call: id })
    await untilCall({ id, state: 'talking' })
    await on.goAway()
    await until((event) => event.kind === 'link' && !event.isUp)
    expect(await phone.ask({ do: 'hold', call: id })).toMatchObject({ refusal: { code: 'peer-unreachable' } })
    const from = events.length
    await on.comeBack()
    await until((event) => event.kind === 'link' && event.isUp, from)
    expect(await untilOver(id)).toMatchObject({ ending: 'unseen' })
    expect(events.filter((event) => event.kind === 'over' && event.id === id)).toHaveLength(1)
  })
}
