import type { Scene } from './actions/action.ts'
import { layoutOf } from './layout.ts'
import type { Look, Room } from './look.ts'
import { scrollLimit, tabShown } from './screens/workspace.ts'

/** How far the text on screen can be scrolled in a terminal of this size. */
export function scrollLimitOf(
  { scene, now }: { readonly scene: Scene; readonly now: number },
  room: Room,
  look: Look,
): number {
  const layout = layoutOf(room)
  const { place } = scene.model
  const view = scene.views.place
  if (layout.kind === 'too-small' || place.at !== 'workspace' || view.of !== 'workspace' || !view.work)
    return 0
  const isSideBySide = layout.kind === 'side-by-side'
  const tab = tabShown(place.tab, view)
  const { scroll } = place
  return scrollLimit({ ...view, work: view.work, tab, scroll, now, isSideBySide }, layout.body, look)
}
