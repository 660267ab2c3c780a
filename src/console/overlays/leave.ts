import { keyName } from '../input/key.ts'
import { problemLines } from '../components/problem-lines.ts'
import type { Look } from '../look.ts'
import { choicePanel } from '../screens/choice-panel.ts'
import { chosenOf } from '../state/chosen-of.ts'
import type { LeftWork } from '../state/intent.ts'
import type { Option } from '../state/views.ts'
import { readWaysOut } from '../views/read-offers.ts'
import { acceptOrClose } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'

/** Leaving with work in hand: what becomes of it? */
export const leave: OverlayKind<'leave'> = {
  read: (_agent, reading) => ({ leaving: readWaysOut(reading) }),
  draw({ selected, isOnlyClosing, problem }, { scene, room, look }) {
    const title = isOnlyClosing
      ? look.say('leave.unwritten')
      : look.say('leave.title', { n: scene.views.underMyWork })
    const choices = waysOut({ isOnlyClosing }, scene.views.offers.leaving, look)
    const why = isOnlyClosing
      ? [problem, look.say('leave.kept')].filter((text) => text !== null).join(' ')
      : null
    const below = problemLines(why, room.columns)
    const shown = isOnlyClosing ? null : problem
    return choicePanel({ title, choices, selected, filter: null, below, problem: shown }, room, look)
  },
  press(overlay, { scene, key, desk: { ui, look } }) {
    if (keyName(key) === 'Escape') {
      ui.change({ do: 'close' })
      return true
    }
    const select = (selected: number) => ui.change({ do: 'open', overlay: { ...overlay, selected } })
    const options = waysOut(overlay, scene.views.offers.leaving, look)
    const chosen = chosenOf({ key, options, selected: overlay.selected, select })
    if (chosen) ui.perform({ do: 'quit', work: leftWork(chosen.key) })
    return true
  },
  keys: (_overlay, look) => acceptOrClose(look),
}

/** A store that is lost is not asked what can be chosen. */
function waysOut(
  { isOnlyClosing }: { readonly isOnlyClosing: boolean },
  read: readonly Option[],
  look: Look,
): readonly Option[] {
  return isOnlyClosing ? readWaysOut({ look }).filter(({ key }) => key === 'stay-signed-in') : read
}

function leftWork(key: string): LeftWork {
  return key === 'keep' || key === 'put-back' ? key : 'stay-signed-in'
}
