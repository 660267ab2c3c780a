import * as z from 'zod'
import { callbacksScreen } from '../screens/callbacks.ts'
import { selectedIndex } from '../state/selection.ts'
import type { PlaceViews } from '../state/views.ts'
import { readCallbacks } from '../views/read-callbacks.ts'
import { comeBackBy, keptSelection } from './kept-place.ts'
import type { PlaceKind } from './place-kind.ts'

const kept = z.object({ whose: z.enum(['ours', 'mine', 'all']), selection: keptSelection })

/** Callbacks that are due, missed, to come, and done today. */
export const callbacks: PlaceKind<'callbacks'> = {
  read: ({ whose }, agent, reading) => readCallbacks(whose, agent, reading),
  draw: ({ whose, selection }, view, { now, room, covered, look }) => {
    const selected = selectedIndex(selection, keysOf(view))
    return callbacksScreen({ ...view, whose, selected, now, covered }, room, look)
  },
  rowKeys: keysOf,
  kept: {
    keep: ({ whose, selection }) => ({ whose, selection }),
    comeBack: comeBackBy(kept, (place) => ({ at: 'callbacks', ...place })),
  },
}

function keysOf({ rows }: PlaceViews<'callbacks'>): readonly string[] {
  return rows.map(({ ref }) => ref)
}
