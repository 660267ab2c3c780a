import * as z from 'zod'
import { viewListScreen } from '../screens/view-list.ts'
import { selectedIndex } from '../state/selection.ts'
import type { PlaceViews } from '../state/views.ts'
import { readViewList } from '../views/read-view.ts'
import { comeBackBy, keptSelection } from './kept-place.ts'
import type { PlaceKind } from './place-kind.ts'

const kept = z.object({ selection: keptSelection })

/** The saved views that one has. */
export const viewList: PlaceKind<'views'> = {
  read: (_place, agent, reading) => ({ of: 'views', rows: readViewList(agent, reading) }),
  draw: ({ selection }, view, { room, look }) =>
    viewListScreen({ ...view, selected: selectedIndex(selection, keysOf(view)) }, room, look),
  rowKeys: keysOf,
  kept: {
    keep: ({ selection }) => ({ selection }),
    comeBack: comeBackBy(kept, (place) => ({ at: 'views', ...place })),
  },
}

function keysOf({ rows }: PlaceViews<'views'>): readonly string[] {
  return rows.map(({ key }) => key)
}
