import { contextOf, type Scene } from '../actions/action.ts'
import { whyBlocked } from '../actions/why-blocked.ts'
import { keyName } from '../input/key.ts'
import { shownKeys } from '../go-places.ts'
import type { Keymap } from '../keymap.ts'
import type { Look } from '../look.ts'
import { helpScreen, type HelpEntry } from '../screens/help.ts'
import { namedKey } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'

const steps: Readonly<Record<string, number>> = {
  j: 1,
  k: -1,
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
}

/** Every key that works here. */
export const help: OverlayKind<'help'> = {
  draw({ scroll }, { scene, keymap, room, look }) {
    const context = contextOf(scene.model.place)
    const placeLabel = context === null ? '' : look.say(`place.${context}`)
    return helpScreen({ placeLabel, entries: helpEntries(scene, keymap, look), scroll }, room, look)
  },
  press(overlay, { key, desk: { ui } }) {
    const step = steps[keyName(key)]
    if (step === undefined) ui.change(overlay.over ? { do: 'open', overlay: overlay.over } : { do: 'close' })
    else ui.change({ do: 'open', overlay: { ...overlay, scroll: Math.max(0, overlay.scroll + step) } })
    return true
  },
  keys: (_overlay, { say, glyphs }) => [
    namedKey(`${glyphs.up}${glyphs.down}`, say('keys.scroll')),
    namedKey('Esc', say('keys.close')),
  ],
}

function helpEntries(scene: Scene, keymap: Keymap, { say, glyphs }: Look): readonly HelpEntry[] {
  const here = contextOf(scene.model.place)
  return keymap.actions
    .filter(({ contexts }) => contexts.some((context) => context === here))
    .map((action) => {
      const blocked = whyBlocked(action, scene)
      return {
        keys: shownKeys(action.id, keymap, glyphs).join(' '),
        label: say(`action.${action.id}`),
        blocked: blocked === null ? null : say(blocked),
      }
    })
}
