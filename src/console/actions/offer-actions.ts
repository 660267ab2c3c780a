import { textField } from '../components/text-field/text-field.ts'
import type { Action, Context, Scene } from './action.ts'

const atWork: readonly Context[] = ['queues', 'my-work', 'workspace', 'customers', 'customer', 'history']

/** What is done with an offer that rings, wherever the agent is. */
export const offerActions: readonly Action[] = [
  {
    id: 'offer.accept',
    keys: ['a'],
    contexts: atWork,
    blockedBy: whyNotAnswer,
    run: ({ views: { ringing } }, ui) => {
      if (ringing) ui.perform({ do: 'accept', ref: ringing.ref })
    },
  },
  {
    id: 'offer.decline',
    keys: ['d'],
    contexts: atWork,
    blockedBy: whyNotAnswer,
    run: ({ views: { ringing } }, ui) => {
      if (!ringing) return
      const field = textField({ maxLength: 500 })
      const overlay = { kind: 'decline', ref: ringing.ref, field, selected: 0, problem: null } as const
      ui.change({ do: 'open-over', overlay })
    },
  },
]

function whyNotAnswer({ views: { ringing } }: Scene) {
  return ringing ? null : 'blocked.nothing-rings'
}
