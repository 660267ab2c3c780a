import type { Scene, Ui } from '../actions/action.ts'
import { keyName, type Key } from '../input/key.ts'
import { sideBySideFrom } from '../layout.ts'
import { proposedAlone } from '../screens/proposal-lines.ts'
import type { PlacePress } from '../places/place-kind.ts'
import { choicesOf, giveChoice, giveDid, openScriptLine, openScriptPick, giveCommand } from './give-script.ts'
import { heardScript } from './heard-script.ts'
import type { Desk } from './press.ts'

/**
 * Gives a key to the script: a digit answers, or begins what is typed; Space marks as said or so; Enter goes on by what is asked.
 * Letters stay what they are everywhere in the workspace.
 */
export function pressScript(scene: Scene, key: Key, desk: Desk): PlacePress {
  const { ui, columns } = desk
  const script = heardScript(scene, columns >= sideBySideFrom)
  const name = keyName(key)
  if (!script) return pressProposal(scene, name, ui)
  const { asked } = script
  if (/^[0-9]$/.test(name)) {
    const choice = choicesOf(script)[Number(name) - 1]
    if (choice) giveChoice(script, choice, desk)
    else if (asked.is === 'field') openScriptLine(script, 'answer', { ui, typed: name })
    else return 'for-keymap'
    return 'taken'
  }
  if (name !== 'Space' && name !== 'Enter') return 'for-keymap'
  if (asked.is === 'said') giveDid(script, 'said', ui)
  else if (asked.is === 'check' && name === 'Space') giveDid(script, 'all-so', ui)
  else if (name === 'Space') return 'for-keymap'
  else if (asked.is === 'field') openScriptLine(script, 'answer', { ui })
  // Enter alone vouches for nothing: what was to be made sure of is said.
  else if (asked.is === 'choice' || asked.is === 'check') openScriptPick(ui, 'answer', script.ref)
  else if (asked.is === 'way') openScriptPick(ui, 'way', script.ref)
  else if (asked.is === 'command') giveCommand(script, desk)
  else return 'for-keymap'
  return 'taken'
}

/** What is proposed is started by Enter where it is one, or by its digit; whoever does not want it just works on. */
function pressProposal({ views: { place } }: Scene, name: string, ui: Ui): PlacePress {
  if (place.of !== 'workspace' || !place.work) return 'for-keymap'
  const { proposals, work } = place
  const wanted =
    name === 'Enter' ? proposedAlone(proposals) : /^[1-9]$/.test(name) ? proposals[Number(name) - 1] : null
  if (!wanted) return 'for-keymap'
  ui.perform({ do: 'start-process', interaction: work.ref, process: wanted.process })
  return 'taken'
}
