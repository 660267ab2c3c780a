import * as z from 'zod'
import { isOwnKey } from '../screens/my-work.ts'
import { queuesScreen } from '../screens/queues.ts'
import { nothingMarked } from '../state/marks.ts'
import { isMyWork } from '../state/model.ts'
import { selectedIndex } from '../state/selection.ts'
import type { PlaceViews } from '../state/views.ts'
import { readQueues } from '../views/read-queues.ts'
import { comeBackBy, keptSelection } from './kept-place.ts'
import type { PlaceKind } from './place-kind.ts'

const kept = z.object({ queue: z.string().nullable(), selection: keptSelection, filter: z.string() })

/** The queues, and the agent's own work beside them. */
export const queues: PlaceKind<'queues'> = {
  read: readQueues,
  draw: (place, view, { scene, now, isSideBySide, room, look }) =>
    queuesScreen(
      {
        ...view,
        selected: selectedIndex(place.selection, keysOf(view)),
        filter: place.filter,
        isMarked: (ref) => place.marks.records.has(ref),
        marked: place.marks.records.size,
        others: scene.views.others,
        now,
        isSideBySide,
        isMine: isMyWork(place),
      },
      room,
      look,
    ),
  rowKeys: keysOf,
  meantRef: (_place, selected) => (selected === null || isOwnKey(selected) ? null : selected),
  kept: {
    // Marks are of versions that may be gone by then.
    keep: ({ queue, selection, filter }) => ({ queue, selection, filter }),
    comeBack: comeBackBy(kept, (place) => ({ at: 'queues', ...place, marks: nothingMarked })),
  },
}

function keysOf({ rows, own }: PlaceViews<'queues'>): readonly string[] {
  return [...rows.map(({ ref }) => ref), ...own.map(({ key }) => key)]
}
