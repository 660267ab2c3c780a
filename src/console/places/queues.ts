import * as z from 'zod'
import { isOwnKey } from '../screens/my-work.ts'
import { queuesScreen } from '../screens/queues.ts'
import { marksOf } from '../state/marks.ts'
import { isMyWork } from '../state/model.ts'
import { selectedIndex } from '../state/selection.ts'
import type { PlaceViews } from '../state/views.ts'
import { readQueues } from '../views/read-queues.ts'
import { comeBackBy, keptSelection } from './kept-place.ts'
import type { PlaceKind } from './place-kind.ts'

const kept = z.object({
  queue: z.string().nullable(),
  selection: keptSelection,
  filter: z.string(),
  marks: z
    .object({
      records: z.array(z.object({ id: z.string(), ref: z.string(), version: z.number() })).readonly(),
      isAll: z.boolean(),
    })
    .default({ records: [], isAll: false }),
})
/** More are marked anew by one key, and would be written with every move of the selection. */
const mostKeptMarks = 200

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
        setsUp: scene.views.rights.whyNot('site.apply', {}) === null,
      },
      room,
      look,
    ),
  rowKeys: keysOf,
  meantRef: (_place, selected) => (selected === null || isOwnKey(selected) ? null : selected),
  kept: {
    keep({ queue, selection, filter, marks: { records, isAll } }) {
      const isKept = records.size <= mostKeptMarks
      const marks = { records: isKept ? [...records.values()] : [], isAll: isKept && isAll }
      return { queue, selection, filter, marks }
    },
    // Each is of a version: what somebody changed by then is kept out of what is done to all.
    comeBack: comeBackBy(kept, ({ marks, ...place }) => ({
      at: 'queues',
      ...place,
      marks: marksOf(marks.records, marks),
    })),
  },
}

function keysOf({ rows, own }: PlaceViews<'queues'>): readonly string[] {
  return [...rows.map(({ ref }) => ref), ...own.map(({ key }) => key)]
}
