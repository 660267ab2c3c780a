import * as z from 'zod'
import { settingsScreen } from '../screens/settings.ts'
import { settingsPlace } from '../state/model.ts'
import { selectedIndex } from '../state/selection.ts'
import type { PlaceViews } from '../state/views.ts'
import { readSettings } from '../views/read-settings.ts'
import { comeBackBy, keptSelection } from './kept-place.ts'
import type { PlaceKind } from './place-kind.ts'

const kept = z.object({ selection: keptSelection })

/** How the agent wants the console. */
export const settings: PlaceKind<'settings'> = {
  read: (_place, agent, reading) => readSettings(agent, reading),
  draw: ({ selection }, view, { room, look }) =>
    settingsScreen({ rows: view.rows, selected: selectedIndex(selection, keysOf(view)) }, room, look),
  rowKeys: keysOf,
  kept: {
    keep: ({ selection }) => ({ selection }),
    comeBack: comeBackBy(kept, (place) => ({ ...settingsPlace(), ...place })),
  },
}

function keysOf({ rows }: PlaceViews<'settings'>): readonly string[] {
  return rows.map(({ key }) => key)
}
