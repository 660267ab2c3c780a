import { contextOf, type Scene } from '../actions/action.ts'
import { whyBlocked } from '../actions/why-blocked.ts'
import { keyName } from '../input/key.ts'
import { shownKeys } from '../go-places.ts'
import { isFunctionKey, keyInText, keyLabel } from '../key-label.ts'
import type { Keymap } from '../keymap.ts'
import { actionInstead, macroPlaces } from '../macro-keys.ts'
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

/** Every key that works here: in the place, or in what is being filled in over it. */
export const help: OverlayKind<'help'> = {
  draw({ scroll, over }, { scene, keymap, room, look, keysOf }) {
    if (over) {
      const placeLabel = look.say('help.while-filling-in')
      const own = keysOf(over).map(({ key, label }) => ({ keys: key, label, blocked: null }))
      const entries = [...own, ...withAlt(scene, keymap, look)]
      return helpScreen({ placeLabel, entries, scroll }, room, look)
    }
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

/** What the keys of the place do behind Alt, while something lies over it; those that do nothing just now are left out. */
function withAlt(scene: Scene, keymap: Keymap, { say, glyphs }: Look): readonly HelpEntry[] {
  const here = contextOf(scene.model.place)
  return keymap.actions
    .filter(
      (action) => action.contexts.some((context) => context === here) && whyBlocked(action, scene) === null,
    )
    .flatMap((action) => {
      // Behind Alt these move and cut words; what rings is answered before that.
      const isTaken = (name: string) => /^[bfdz]$/.test(name) && !action.id.startsWith('offer.')
      const key = keymap
        .keysOf(action.id)
        .find((name) => (/^[\p{L}?]$/u.test(name) && !isTaken(name)) || isFunctionKey(name))
      return key === undefined
        ? []
        : [{ keys: keyLabel(keyInText(key), glyphs), label: say(`action.${action.id}`), blocked: null }]
    })
}

function helpEntries(scene: Scene, keymap: Keymap, look: Look): readonly HelpEntry[] {
  const { say, glyphs } = look
  const here = contextOf(scene.model.place)
  const [palette = ''] = shownKeys('palette.open', keymap, glyphs)
  const actions = keymap.actions
    .filter(({ contexts }) => contexts.some((context) => context === here))
    .map((action) => {
      const blocked = whyBlocked(action, scene)
      return {
        // What has no key of its own is in the list of commands.
        keys: shownKeys(action.id, keymap, glyphs).join(' ') || `${palette} …`,
        label: say(`action.${action.id}`),
        blocked: blocked === null ? null : say(blocked),
      }
    })
  return [...actions, ...macroKeys(scene, keymap, look)]
}

/** The macros that have a key here. */
function macroKeys(scene: Scene, keymap: Keymap, { say, glyphs }: Look): readonly HelpEntry[] {
  const here = contextOf(scene.model.place)
  if (here === null || !macroPlaces.includes(here)) return []
  return scene.views.macros.flatMap(({ name, label, key }) =>
    key === null || actionInstead(key, here, keymap)
      ? []
      : [{ keys: keyLabel(key, glyphs), label: say('palette.macro', { macro: name, label }), blocked: null }],
  )
}
