import type { Scene } from '../actions/action.ts'
import type { ScriptView } from '../screens/script-view.ts'
import { tabShown } from '../screens/workspace.ts'

/** The script that keys go to: while it is on screen, which beside the message it always is. */
export function heardScript({ model: { place }, views }: Scene, isSideBySide: boolean): ScriptView | null {
  if (place.at !== 'workspace' || views.place.of !== 'workspace' || !views.place.script) return null
  return isSideBySide || tabShown(place.tab, views.place) === 'script' ? views.place.script : null
}
