import * as z from 'zod'
import { inboxScreen } from '../screens/inbox.ts'
import { inboxPlace } from '../state/model.ts'
import { selectedIndex } from '../state/selection.ts'
import type { PlaceViews } from '../state/views.ts'
import { readInbox } from '../views/read-inbox.ts'
import { comeBackBy, keptSelection } from './kept-place.ts'
import type { PlaceKind } from './place-kind.ts'

const kept = z.object({ selection: keptSelection })

/** What wants the eyes of an agent. */
export const inbox: PlaceKind<'inbox'> = {
  read: (_place, agent, reading) => ({ of: 'inbox', ...readInbox(agent, reading) }),
  draw: ({ selection, marked }, view, { now, room, covered, look }) =>
    inboxScreen(
      { ...view, selected: selectedIndex(selection, keysOf(view)), marked, now, covered },
      room,
      look,
    ),
  rowKeys: keysOf,
  kept: {
    keep: ({ selection }) => ({ selection }),
    comeBack: comeBackBy(kept, ({ selection }) => ({ ...inboxPlace(), selection })),
  },
}

function keysOf({ rows }: PlaceViews<'inbox'>): readonly string[] {
  return rows.map(({ key }) => key)
}
