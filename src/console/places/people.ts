import * as z from 'zod'
import { peopleScreen } from '../screens/people.ts'
import { selectedIndex } from '../state/selection.ts'
import type { PlaceViews } from '../state/views.ts'
import { readPeople } from '../views/read-people.ts'
import { comeBackBy, keptSelection } from './kept-place.ts'
import type { PlaceKind } from './place-kind.ts'

const kept = z.object({ selection: keptSelection })

/** Who is there, and with what in hand. */
export const people: PlaceKind<'people'> = {
  read: (_place, agent, reading) => readPeople(agent, reading),
  draw: ({ selection }, view, { now, room, covered, look }) =>
    peopleScreen({ ...view, selected: selectedIndex(selection, keysOf(view)), now, covered }, room, look),
  rowKeys: keysOf,
  kept: {
    keep: ({ selection }) => ({ selection }),
    comeBack: comeBackBy(kept, (place) => ({ at: 'people', ...place })),
  },
}

function keysOf({ rows }: PlaceViews<'people'>): readonly string[] {
  return rows.map(({ key }) => key)
}
