import * as z from 'zod'
import { processInsideScreen } from '../screens/process-inside.ts'
import { processesScreen } from '../screens/processes.ts'
import { selectedIndex } from '../state/selection.ts'
import type { PlaceViews } from '../state/views.ts'
import { readInside, readProcesses } from '../views/read-processes.ts'
import { comeBackBy, keptSelection } from './kept-place.ts'
import type { PlaceKind } from './place-kind.ts'

const keptList = z.object({ selection: keptSelection })
const keptOne = z.object({ process: z.string(), selection: keptSelection })

/** Every process with what is at its entry, inside, stuck and out today. */
export const processes: PlaceKind<'processes'> = {
  read: (_place, agent, reading) => readProcesses(agent, reading),
  draw: ({ selection }, view, { now, room, covered, look }) =>
    processesScreen({ ...view, selected: selectedIndex(selection, keysOf(view)), now, covered }, room, look),
  rowKeys: keysOf,
  kept: {
    keep: ({ selection }) => ({ selection }),
    comeBack: comeBackBy(keptList, (place) => ({ at: 'processes', ...place })),
  },
}

/** What is inside of one process. */
export const oneProcess: PlaceKind<'process'> = {
  read: (place, agent, reading) => readInside(place, agent, reading),
  draw: ({ selection }, view, { now, room, look }) =>
    processInsideScreen({ ...view, selected: selectedIndex(selection, refsOf(view)), now }, room, look),
  rowKeys: refsOf,
  kept: {
    keep: ({ process, selection }) => ({ process, selection }),
    comeBack: comeBackBy(keptOne, (place) => ({ at: 'process', ...place })),
  },
}

function keysOf({ rows }: PlaceViews<'processes'>): readonly string[] {
  return rows.map(({ key }) => key)
}

function refsOf({ rows }: PlaceViews<'process'>): readonly string[] {
  return rows.map(({ ref }) => ref)
}
