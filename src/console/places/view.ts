import * as z from 'zod'
import { viewScreen } from '../screens/view.ts'
import { selectedIndex } from '../state/selection.ts'
import type { PlaceViews } from '../state/views.ts'
import { readView } from '../views/read-view.ts'
import { comeBackBy, keptSelection } from './kept-place.ts'
import type { PlaceKind } from './place-kind.ts'

const kept = z.object({ name: z.string(), selection: keptSelection })

/** The list of one saved view. */
export const view: PlaceKind<'view'> = {
  read: ({ name }, agent, reading) => readView(name, agent, reading),
  draw: ({ selection }, shown, { now, room, look }) =>
    viewScreen({ ...shown, selected: selectedIndex(selection, keysOf(shown)), now }, room, look),
  rowKeys: keysOf,
  kept: {
    keep: ({ name, selection }) => ({ name, selection }),
    comeBack: comeBackBy(kept, (place) => ({ at: 'view', ...place })),
  },
}

function keysOf({ rows }: PlaceViews<'view'>): readonly string[] {
  return rows.map(({ ref }) => ref)
}
