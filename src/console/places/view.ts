import * as z from 'zod'
import { viewScreen } from '../screens/view.ts'
import { selectedIndex } from '../state/selection.ts'
import type { PlaceViews } from '../state/views.ts'
import { readView } from '../views/read-view.ts'
import { keptMarks, marksKept, marksToKeep } from './kept-marks.ts'
import { comeBackBy, keptSelection } from './kept-place.ts'
import type { PlaceKind } from './place-kind.ts'

const kept = z.object({
  name: z.string(),
  selection: keptSelection,
  filter: z.string().default(''),
  marks: keptMarks,
})

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
    keep: ({ name, selection, filter, marks }) => ({ name, selection, filter, marks: marksToKeep(marks) }),
    comeBack: comeBackBy(kept, ({ marks, ...place }) => ({ at: 'view', ...place, marks: marksKept(marks) })),
  },
}

function keysOf({ rows }: PlaceViews<'view'>): readonly string[] {
  return rows.map(({ ref }) => ref)
}
