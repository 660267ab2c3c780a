import * as z from 'zod'
import { isOwnKey } from '../screens/my-work.ts'
import { queuesScreen } from '../screens/queues.ts'
import { isMyWork } from '../state/model.ts'
import { selectedIndex } from '../state/selection.ts'
import type { PlaceViews } from '../state/views.ts'
import { readQueues } from '../views/read-queues.ts'
import { keptMarks, marksKept, marksToKeep } from './kept-marks.ts'
import { comeBackBy, keptSelection } from './kept-place.ts'
import type { PlaceKind } from './place-kind.ts'

const kept = z.object({
  queue: z.string().nullable(),
  selection: keptSelection,
  filter: z.string(),
  marks: keptMarks,
})

/** The queues, and the agent's own work beside them. */
export const queues: PlaceKind<'queues'> = {
  read: readQueues,
  draw: (place, view, { scene, now, isSideBySide, room, covered, look }) =>
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
        covered,
        isMine: isMyWork(place),
        setsUp: scene.views.rights.whyNot('site.apply', {}) === null,
      },
      room,
      look,
    ),
  rowKeys: keysOf,
  meantRef: (_place, selected) => (selected === null || isOwnKey(selected) ? null : selected),
  kept: {
    keep: ({ queue, selection, filter, marks }) => ({ queue, selection, filter, marks: marksToKeep(marks) }),
    comeBack: comeBackBy(kept, ({ marks, ...place }) => ({
      at: 'queues',
      ...place,
      marks: marksKept(marks),
    })),
  },
}

function keysOf({ rows, own }: PlaceViews<'queues'>): readonly string[] {
  return [...rows.map(({ ref }) => ref), ...own.map(({ key }) => key)]
}
