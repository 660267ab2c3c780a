import * as z from 'zod'
import { historyScreen } from '../screens/history.ts'
import { selectedIndex } from '../state/selection.ts'
import type { PlaceViews } from '../state/views.ts'
import { readHistory } from '../views/read-history.ts'
import { comeBackBy, keptSelection } from './kept-place.ts'
import type { PlaceKind } from './place-kind.ts'

const kept = z.object({ ref: z.string().nullable(), selection: keptSelection })

/** What happened to one record, or what the agent did. */
export const history: PlaceKind<'history'> = {
  read: ({ ref }, agent, reading) => readHistory(ref, agent, reading),
  draw: ({ ref, selection }, view, { now, room, covered, look }) => {
    const selected = selectedIndex(selection, keysOf(view))
    return historyScreen(
      { ref, rows: view.rows, knownSince: view.knownSince, selected, now, covered },
      room,
      look,
    )
  },
  rowKeys: keysOf,
  meantRef: ({ ref }) => ref,
  kept: {
    keep: ({ ref, selection }) => ({ ref, selection }),
    comeBack: comeBackBy(kept, (place) => ({ at: 'history', ...place })),
  },
}

function keysOf({ rows }: PlaceViews<'history'>): readonly string[] {
  return rows.map(({ seq }) => String(seq))
}
