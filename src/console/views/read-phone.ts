import { formatPhone } from '../../language/phones.ts'
import type { PhoneView } from '../components/call-bar.ts'
import { phoneProblem } from '../phone-desk.ts'
import { heldViews } from './read-in-hand.ts'
import type { Reading } from './reading.ts'

/** The phone at hand with its calls, each by the name that its contact has for whoever looks. */
export function readPhone(agent: string, reading: Reading): PhoneView | null {
  const phone = reading.phone()
  if (!phone) return null
  const { isUp, refusal, calls } = phone.state()
  const held = calls.length === 0 ? [] : heldViews(agent, reading)
  return {
    can: phone.can,
    problem: isUp === false && refusal ? phoneProblem(refusal, reading.look) : null,
    calls: calls.map(({ id, ref, state, isMuted, since, number }) => {
      const contact = held.find((one) => one.ref === ref)
      const who = contact?.who() ?? ''
      return { id, ref, state, isMuted, since, who: who === '' ? shownNumber(number) : who }
    }),
  }
}

function shownNumber(number: string): string {
  return /^\+?\d{3,}$/.test(number) ? formatPhone(number) : number
}
