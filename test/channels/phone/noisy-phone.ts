import type { Phone, PhoneEvent } from '../../../src/channels/phone/phone.ts'
import type { Random } from '../../properties/random.ts'

/** A phone whose events are heard twice, late and out of order, and none of which is lost. */
export function noisy(phone: Phone, dice: Random): Phone {
  let hear: ((event: PhoneEvent) => void) | null = null
  const late: PhoneEvent[] = []
  const heard: PhoneEvent[] = []
  const deliver = (event: PhoneEvent): void => {
    heard.push(event)
    hear?.(event)
  }
  return {
    ...phone,
    start(listener) {
      hear = listener
      phone.start((event) => {
        if (event.kind === 'link') {
          // Its calls are told before it says that it can be reached.
          for (const call of late.splice(0)) deliver(call)
          deliver(event)
        } else if (dice.chance(30)) late.push(event)
        else deliver(event)
        if (dice.chance(30)) late.push(...heard.slice(-2).filter((one) => one.kind === 'call'))
        while (late.length > 0 && dice.chance(50)) {
          const [next] = late.splice(dice.whole(0, late.length - 1), 1)
          if (next) deliver(next)
        }
      })
    },
    async stop() {
      for (const event of late.splice(0)) deliver(event)
      await phone.stop()
    },
  }
}
