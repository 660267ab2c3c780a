import { tabShown, workspaceTabs } from '../screens/workspace.ts'
import type { Action, Context, Scene, Ui } from './action.ts'

const here: readonly Context[] = ['workspace']
const page = 12

/** Looking around in the workspace. */
export const workspaceActions: readonly Action[] = [
  {
    id: 'tab.next',
    keys: ['Tab', 'ArrowRight'],
    contexts: here,
    footer: here,
    run: (scene, ui) => turn(scene, ui, 1),
  },
  {
    id: 'message.whole',
    keys: ['z'],
    contexts: here,
    blockedBy: (scene) => (hasFolds(scene) ? null : 'blocked.nothing-folded'),
    run: ({ model: { place } }, ui) => {
      if (place.at === 'workspace')
        ui.change({ do: 'adjust', place: { ...place, isWhole: place.isWhole !== true } })
    },
  },
  {
    id: 'tab.previous',
    keys: ['Shift-Tab', 'ArrowLeft'],
    contexts: here,
    run: (scene, ui) => turn(scene, ui, -1),
  },
  { id: 'scroll.down', keys: ['j', 'ArrowDown'], contexts: here, run: (scene, ui) => scroll(scene, ui, 1) },
  { id: 'scroll.up', keys: ['k', 'ArrowUp'], contexts: here, run: (scene, ui) => scroll(scene, ui, -1) },
  {
    id: 'scroll.page-down',
    keys: ['PageDown', 'Space'],
    contexts: here,
    run: (scene, ui) => scroll(scene, ui, page),
  },
  { id: 'scroll.page-up', keys: ['PageUp'], contexts: here, run: (scene, ui) => scroll(scene, ui, -page) },
]

/** Whether messages that are on the screen quote earlier ones. */
function hasFolds({ model: { place }, views }: Scene): boolean {
  if (place.at !== 'workspace' || views.place.of !== 'workspace') return false
  return views.place.messages.some(({ parts }) => parts.some(({ isFolded }) => isFolded))
}

function turn({ model: { place }, views }: Scene, ui: Ui, by: 1 | -1): void {
  if (place.at !== 'workspace' || views.place.of !== 'workspace') return
  const shown = tabShown(place.tab, views.place)
  const tabs = workspaceTabs(views.place)
  const tab = tabs[(tabs.indexOf(shown) + by + tabs.length) % tabs.length] ?? 'message'
  ui.change({ do: 'adjust', place: { ...place, tab, scroll: 0 } })
}

function scroll({ model: { place } }: Scene, ui: Ui, by: number): void {
  if (place.at !== 'workspace') return
  const scroll = Math.max(0, Math.min(place.scroll + by, ui.scrollLimit()))
  ui.change({ do: 'adjust', place: { ...place, scroll } })
}
