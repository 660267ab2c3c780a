import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { baresipPhone } from '../../../src/channels/baresip/baresip-phone.ts'
import type { Phone } from '../../../src/channels/phone/phone.ts'
import { listening, phoneContract } from '../phone/phone-contract.ts'
import { type Softphone, aSoftphone, hasSoftphone } from './a-baresip.ts'
import { type Caller, type Calling, aCall } from './a-caller.ts'

describe.skipIf(!hasSoftphone)('a real softphone', () => {
  phoneContract(async () => {
    const softphone = await aSoftphone()
    const callers: Caller[] = []
    const called = async (calling: Omit<Calling, 'to'>) => {
      callers.push(await aCall({ ...calling, to: softphone.sipPort }))
    }
    return {
      phone: baresipPhone(softphone.control),
      async call({ number, changes }) {
        await called({ number, ...(changes !== undefined && { changes, talksMs: 800 }) })
        // He hangs up by himself.
        return () => undefined
      },
      giveUp: async ({ number }) => called({ number, givesUpAfterMs: 300 }),
      goAway: softphone.kill,
      comeBack: softphone.startAgain,
      async remove() {
        for (const { stop } of callers) stop()
        await softphone.remove()
      },
    }
  })
})

describe.skipIf(!hasSoftphone)('of a real softphone', () => {
  let softphone: Softphone
  let phone: Phone
  let heard: ReturnType<typeof listening>
  let callers: Caller[]

  beforeEach(async () => {
    softphone = await aSoftphone()
    callers = []
    phone = baresipPhone(softphone.control)
    heard = listening(phone)
    await heard.until((event) => event.kind === 'link' && event.isUp)
  })
  afterEach(async () => {
    for (const { stop } of callers) stop()
    await phone.stop()
    await softphone.remove()
  })
  async function call(calling: Omit<Calling, 'to'> = {}): Promise<Caller> {
    const caller = await aCall({ ...calling, to: softphone.sipPort })
    callers.push(caller)
    return caller
  }

  test('the name of a caller is told with the number', async () => {
    await call({ name: 'Łucja Święcicka' })
    expect(await heard.untilCall({ state: 'ringing' })).toMatchObject({
      number: '+48600100200',
      name: 'Łucja Święcicka',
    })
  })

  test('a number that is dialled is told until it ends, with why it did', async () => {
    expect(await phone.ask({ do: 'dial', number: '+48 600-100-200' })).toEqual({ ok: true, value: null })
    const failed = await heard.untilCall({ direction: 'out', state: 'dialling' })
    expect(failed.number).toBe('+48600100200')
    expect(await heard.untilOver(failed.id)).toMatchObject({ ending: 'failed', said: '404 Not Found' })
  })

  test('the calls that it has are known to a program that begins to control it', async () => {
    await call()
    const { id } = await heard.untilCall({ state: 'ringing' })
    await phone.ask({ do: 'answer', call: id })
    await heard.untilCall({ id, state: 'talking' })
    await phone.stop()

    phone = baresipPhone(softphone.control)
    heard = listening(phone)
    expect(await heard.untilCall({ id })).toMatchObject({ state: 'talking', number: '+48600100200' })
  })

  test('twenty calls in a row are each told once from ringing to their end', async () => {
    for (let number = 0; number < 20; number++) {
      const from = heard.events.length
      const caller = await call({ number: `+486001002${number + 10}`, talksMs: 50 })
      const { id } = await heard.untilCall({ state: 'ringing' }, from)
      await phone.ask({ do: 'answer', call: id })
      await heard.untilOver(id)
      expect(await caller.ended).toBe(0)
    }
    const endings = heard.events.flatMap((event) => (event.kind === 'over' ? [event.ending] : []))
    expect(endings).toEqual(Array(20).fill('hung-up-there'))
  })
})
