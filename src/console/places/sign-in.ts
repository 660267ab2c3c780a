import { fitLines } from '../components/line.ts'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import { keyName } from '../input/key.ts'
import { signInScreen } from '../screens/sign-in.ts'
import { moved, selectedIndex } from '../state/selection.ts'
import type { PlaceViews } from '../state/views.ts'
import { readSignIn } from '../views/read-sign-in.ts'
import type { PlaceKind } from './place-kind.ts'

/** Who is it? */
export const signIn: PlaceKind<'sign-in'> = {
  read: ({ filter, isComing }, _agent, reading) =>
    isComing
      ? { of: 'sign-in', siteName: '', agents: [] }
      : readSignIn(filter.text, reading.lastAgent(), reading),
  draw: ({ filter, selection, isComing }, view, { room, look }) => {
    if (isComing) return { lines: fitLines([], room.columns, room.rows), cursor: null }
    const selected = selectedIndex(selection, keysOf(view))
    return signInScreen({ siteName: view.siteName, agents: view.agents, selected, filter }, room, look)
  },
  rowKeys: keysOf,
  press(place, key, { scene, desk: { ui } }) {
    const view = scene.views.place
    const keys = view.of === 'sign-in' ? keysOf(view) : []
    const name = keyName(key)
    switch (name) {
      case 'Enter': {
        const agent = keys[selectedIndex(place.selection, keys)]
        if (agent !== undefined) ui.perform({ do: 'sign-in', agent })
        return 'taken'
      }
      case 'ArrowDown':
      case 'Tab':
        ui.change({ do: 'adjust', place: { ...place, selection: moved(place.selection, keys, 1) } })
        return 'taken'
      case 'ArrowUp':
      case 'Shift-Tab':
        ui.change({ do: 'adjust', place: { ...place, selection: moved(place.selection, keys, -1) } })
        return 'taken'
      case 'Escape':
      case 'Ctrl-c':
        if (place.filter.text === '') ui.perform({ do: 'quit', work: 'stay-signed-in' })
        break
      default:
    }
    const filter =
      name === 'Escape' ? { ...place.filter, text: '', cursor: 0 } : editTextField(place.filter, key)
    if (filter) ui.change({ do: 'adjust', place: { ...place, filter, selection: { key: null, index: 0 } } })
    return 'taken'
  },
}

function keysOf({ agents }: PlaceViews<'sign-in'>): readonly string[] {
  return agents.map(({ key }) => key)
}
