import * as z from 'zod'
import { casesScreen } from '../screens/cases.ts'
import { caseScopes } from '../state/place-shapes.ts'
import { selectedIndex } from '../state/selection.ts'
import type { PlaceViews } from '../state/views.ts'
import { readCases } from '../views/read-cases.ts'
import { comeBackBy, keptSelection } from './kept-place.ts'
import type { PlaceKind } from './place-kind.ts'

const kept = z.object({ scope: z.enum(caseScopes), filter: z.string(), selection: keptSelection })

/** Cases in a list. */
export const cases: PlaceKind<'cases'> = {
  read: (place, agent, reading) => {
    const view = readCases(place, agent, reading)
    const keys = keysOf(view)
    const ref = keys[selectedIndex(place.selection, keys)]
    const { drafts } = reading.deskOf(agent)
    return { ...view, noteDraft: (ref !== undefined && drafts.notes.read(ref)) || '' }
  },
  draw: ({ scope, filter, selection }, view, { scene, now, room, look }) => {
    const selected = selectedIndex(selection, keysOf(view))
    return casesScreen({ ...view, scope, filter, selected, others: scene.views.others, now }, room, look)
  },
  rowKeys: keysOf,
  meantRef: (_place, selected) => selected,
  kept: {
    keep: ({ scope, filter, selection }) => ({ scope, filter, selection }),
    comeBack: comeBackBy(kept, (place) => ({ at: 'cases', ...place })),
  },
}

function keysOf({ rows }: Pick<PlaceViews<'cases'>, 'rows'>): readonly string[] {
  return rows.map(({ ref }) => ref)
}
