import type { MessageKey } from '../../language/say.ts'
import { textField } from '../components/text-field/text-field.ts'
import type { CardView } from '../screens/card-lines.ts'
import { anywhere, onMeant } from './meant-record.ts'
import type { Action, Context, Scene } from './action.ts'

const withCard: readonly Context[] = ['workspace', 'customer']

/** What opens a masked card: verifying who is on the line, or a reason to see it before. */
export const callerActions: readonly Action[] = [
  {
    id: 'caller.verify',
    keys: ['v'],
    contexts: withCard,
    footer: ['workspace'],
    footerWhen: (scene) => (cardOf(scene)?.masked?.verify ?? null) !== null,
    blockedBy: (scene) => {
      const wanted = verified(scene)
      return 'blocked' in wanted ? wanted.blocked : null
    },
    right: onMeant('verification.record'),
    run: (scene, ui) => {
      const wanted = verified(scene)
      if ('ref' in wanted) {
        ui.change({
          do: 'open-over',
          overlay: { kind: 'verify', ref: wanted.ref, method: null, who: null, selected: 0, problem: null },
        })
      }
    },
  },
  {
    id: 'card.reveal',
    keys: [],
    contexts: withCard,
    blockedBy: (scene) => {
      const card = cardOf(scene)
      if (!card) return 'blocked.no-customer'
      return card.masked ? null : 'blocked.card-open'
    },
    right: anywhere('card.reveal'),
    opensText: true,
    run: (scene, ui) => {
      const card = cardOf(scene)
      const field = textField({ maxLength: 500 })
      if (card)
        ui.change({ do: 'open-over', overlay: { kind: 'reveal', customer: card.ref, field, problem: null } })
    },
  },
]

function cardOf({ views: { place } }: Scene): CardView | null {
  return place.of === 'workspace' || place.of === 'customer' ? place.card : null
}

/** The contact whose caller is verified: the one on the line whose card is masked here, else the one that is worked on. */
function verified(scene: Scene): { readonly ref: string } | { readonly blocked: MessageKey } {
  const { place } = scene.views
  const caller = cardOf(scene)?.masked?.verify
  if (caller) return { ref: caller }
  if (place.of !== 'workspace') return { blocked: 'blocked.nobody-to-verify' }
  if (!place.work) return { blocked: 'blocked.nothing-selected' }
  if (!place.isMine) return { blocked: 'blocked.not-yours' }
  if (!place.card) return { blocked: 'blocked.no-customer' }
  if (place.card.masked) return { blocked: 'blocked.nobody-to-verify' }
  const { ref, state } = place.work
  const isInHand = state === 'active' || state === 'held' || state === 'wrapping-up'
  return isInHand ? { ref } : { blocked: 'blocked.not-active' }
}
