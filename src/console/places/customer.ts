import * as z from 'zod'
import { customerScreen } from '../screens/customer.ts'
import { selectedIndex } from '../state/selection.ts'
import type { PlaceViews } from '../state/views.ts'
import { readCustomer } from '../views/read-customers.ts'
import { comeBackBy, keptSelection } from './kept-place.ts'
import { saidMasked } from './masked-card.ts'
import type { PlaceKind } from './place-kind.ts'
import { placeMessage } from './place-message.ts'

const kept = z.object({ ref: z.string(), selection: keptSelection })

/** One customer with everything that has been between him and the site. */
export const customer: PlaceKind<'customer'> = {
  read: ({ ref }, agent, reading) => readCustomer(ref, agent, reading),
  draw: (place, view, frame) => {
    const { scene, now, isSideBySide, room, look } = frame
    if (!view.card) return placeMessage(look.say('work.gone', { ref: place.ref }), room)
    const card = saidMasked(view.card, frame)
    const selected = selectedIndex(place.selection, keysOf(view))
    return customerScreen(
      { ...view, card, selected, others: scene.views.others, now, isSideBySide },
      room,
      look,
    )
  },
  rowKeys: keysOf,
  kept: {
    keep: ({ ref, selection }) => ({ ref, selection }),
    comeBack: comeBackBy(kept, (place) => ({ at: 'customer', ...place })),
  },
}

function keysOf({ timeline }: PlaceViews<'customer'>): readonly string[] {
  return timeline.map(({ ref }) => ref)
}
