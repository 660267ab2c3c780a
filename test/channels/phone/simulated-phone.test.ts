import { describe } from 'vitest'
import { simulatedPhone } from '../../../src/channels/simulated/simulated-phone.ts'
import { phoneContract } from './phone-contract.ts'

describe('a simulated phone', () => {
  phoneContract(async () => {
    const { phone, otherSide } = simulatedPhone()
    const going = new Set<string>()
    return {
      phone,
      async call(caller) {
        const id = otherSide.calls(caller)
        going.add(id)
        return () => {
          otherSide.hangsUp(id)
        }
      },
      async giveUp(caller) {
        otherSide.hangsUp(otherSide.calls(caller))
      },
      async goAway() {
        otherSide.goesAway()
        // Whoever calls a phone that was killed hears nothing any more.
        for (const id of going) otherSide.hangsUp(id)
      },
      comeBack: async () => {
        otherSide.comesBack()
      },
      remove: async () => undefined,
    }
  })
})
