import * as z from 'zod'
import { viewScreen } from '../screens/view.ts'
import { nothingMarked } from '../state/marks.ts'
import { selectedIndex } from '../state/selection.ts'
import type { PlaceViews } from '../state/views.ts'
import { readView } from '../views/read-view.ts'
import { comeBackBy, keptSelection } from './kept-place.ts'
import type { PlaceKind } from './place-kind.ts'

const kept = z.object({ name: z.string(), selection: keptSelection, filter: z.string().default('') })

/** The list of one saved view. */
export const view: PlaceKind<'view'> = {
  read: readView,
  draw: ({ selection, filter, marks }, shown, { now, room, look }) =>
    viewScreen(
      {
        ...shown,
        selected: selectedIndex(selection, keysOf(shown)),
        typed: filter,
        isMarked: (ref) => marks.records.has(ref),
        marked: marks.records.size,
        now,
      },
      room,
      look,
    ),
  rowKeys: keysOf,
  kept: {
    // Marks are of versions that may be gone by then.
    keep: ({ name, selection, filter }) => ({ name, selection, filter }),
    comeBack: comeBackBy(kept, (place) => ({ at: 'view', ...place, marks: nothingMarked })),
  },
}

function keysOf({ rows }: PlaceViews<'view'>): readonly string[] {
  return rows.map(({ ref }) => ref)
}
