import * as z from 'zod'
import { caseScreen, caseScrollLimit, caseTabs, type CaseScreenProps } from '../screens/case.ts'
import type { Place } from '../state/model.ts'
import { selectedIndex } from '../state/selection.ts'
import type { PlaceViews } from '../state/views.ts'
import { readCase } from '../views/read-case.ts'
import { comeBackBy, keptSelection } from './kept-place.ts'
import type { PlaceFrame, PlaceKind } from './place-kind.ts'
import { placeMessage } from './place-message.ts'

const kept = z.object({
  ref: z.string(),
  tab: z.enum(caseTabs),
  selection: keptSelection,
  scroll: z.number().int().nonnegative(),
})

/** One case with all that belongs to it. */
export const oneCase: PlaceKind<'case'> = {
  read: readCase,
  draw: (place, view, frame) => {
    const { room, look } = frame
    const props = propsOf(place, view, frame)
    return props
      ? caseScreen(props, room, look)
      : placeMessage(look.say('work.gone', { ref: place.ref }), room)
  },
  rowKeys: keysOf,
  meantRef: ({ ref }) => ref,
  scrollLimit: (place, view, frame) => {
    const props = propsOf(place, view, frame)
    return props ? caseScrollLimit(props, frame.room, frame.look) : 0
  },
  kept: {
    keep: ({ ref, tab, selection, scroll }) => ({ ref, tab, selection, scroll }),
    comeBack: comeBackBy(kept, (place) => ({ at: 'case', ...place })),
  },
}

function propsOf(
  { tab, selection, scroll }: Place<'case'>,
  view: PlaceViews<'case'>,
  { scene, now, isSideBySide }: PlaceFrame,
): CaseScreenProps | null {
  if (!view.case) return null
  const selected = selectedIndex(selection, keysOf(view))
  return { case: view.case, tab, selected, scroll, others: scene.views.others, now, isSideBySide }
}

/** The rows of the tab: contacts and cases by their refs, things to do by their numbers. */
function keysOf({ case: one, tab }: PlaceViews<'case'>): readonly string[] {
  if (!one) return []
  if (tab === 'contacts') return one.contacts.map(({ ref }) => ref)
  if (tab === 'related') return one.related.map(({ ref }) => ref)
  return tab === 'checklist' ? one.checklist.map(({ item }) => String(item)) : []
}
