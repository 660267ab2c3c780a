import { textField } from '../components/text-field/text-field.ts'
import { everywhere, everywhereBut, type Action, type Scene } from './action.ts'

/** What is done with an offer that rings, wherever the agent is. */
export const offerActions: readonly Action[] = [
  {
    id: 'offer.accept',
    keys: ['a'],
    contexts: everywhere,
    blockedBy: whyNotAnswer,
    run: ({ views: { ringing } }, ui) => {
      if (ringing) ui.perform({ do: 'accept', ref: ringing.ref })
    },
  },
  {
    id: 'offer.decline',
    keys: ['d'],
    // There the key says that a callback is done; Alt and the key declines as it does over a form.
    contexts: everywhereBut('callbacks'),
    blockedBy: whyNotAnswer,
    opensText: true,
    run: ({ views: { ringing, phone } }, ui) => {
      if (!ringing) return
      // Whoever rings at the phone is turned away there, and nobody asks why.
      if (phone?.calls.some(({ ref }) => ref === ringing.ref) === true) {
        ui.perform({ do: 'decline', ref: ringing.ref, reason: '' })
        return
      }
      const field = textField({ maxLength: 500 })
      const overlay = { kind: 'decline', ref: ringing.ref, field, selected: 0, problem: null } as const
      ui.change({ do: 'open-over', overlay })
    },
  },
]

function whyNotAnswer({ views: { ringing } }: Scene) {
  return ringing ? null : 'blocked.nothing-rings'
}
