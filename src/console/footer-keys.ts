import { contextOf, type Scene } from './actions/action.ts'
import { whyBlocked } from './actions/why-blocked.ts'
import type { FooterKey } from './components/footer-line.ts'
import type { MessageKey } from '../language/say.ts'
import { shownKeys } from './go-places.ts'
import { isFunctionKey, keyInText, keyLabel } from './key-label.ts'
import type { Keymap } from './keymap.ts'
import type { Look } from './look.ts'
import { actionInstead, macroPlaces } from './macro-keys.ts'
import { heardScript } from './state/heard-script.ts'
import { proposalKeys, scriptKeys } from './script-footer.ts'
import { overlayKeys } from './overlays/every-overlay.ts'
import { namedKey } from './overlays/named-keys.ts'

/** What nothing on this screen can make possible, or what nobody has begun: its key is not offered at all. */
const hidden: ReadonlySet<string> = new Set([
  'blocked.not-served',
  'blocked.nothing-marked',
  'blocked.not-in-writing',
] satisfies MessageKey[])

/** The key that names all others while a text is typed; none where the user took it away. */
export function helpKey(keymap: Keymap, { say, glyphs }: Look): readonly FooterKey[] {
  const keys = keymap.keysOf('help.open')
  const key = keys.find(isFunctionKey) ?? keys[0]
  return key === undefined ? [] : [namedKey(keyLabel(keyInText(key), glyphs), say('action.help.open'))]
}

type Frame = { readonly scene: Scene; readonly keymap: Keymap; readonly isSideBySide: boolean }

/** The keys that the footer names: those of the place, or what the overlay understands. */
export function footerKeys({ scene, keymap, isSideBySide }: Frame, look: Look): readonly FooterKey[] {
  const { say, glyphs } = look
  const { overlay, place } = scene.model
  const arrows = `${glyphs.up}${glyphs.down}`
  if (overlay) return overlayKeys(overlay, keymap, look)
  if (place.at === 'sign-in' && place.isComing) return []
  if (place.at === 'sign-in' || place.at === 'first-run' || (place.at === 'customers' && place.isTyping)) {
    return [
      namedKey('Enter', say(place.at === 'customers' ? 'action.customer.open' : 'keys.accept')),
      namedKey(arrows, say('keys.choose')),
      ...(place.at === 'customers' ? [namedKey('Tab', say('keys.to-list'))] : []),
      namedKey('Esc', say(place.at === 'customers' ? 'keys.close' : 'keys.leave')),
    ]
  }
  const here = contextOf(place)
  const named = keymap.actions
    .filter(({ footer = [] }) => footer.some((context) => context === here))
    .filter(({ id, footerWhen }) => keymap.keysOf(id).length > 0 && (footerWhen?.(scene) ?? true))
    .map((action) => ({ action, blocked: whyBlocked(action, scene) }))
    .filter(({ blocked }) => !hidden.has(blocked ?? ''))
    .map(({ action, blocked }) => ({
      key: shownKeys(action.id, keymap, glyphs)[0] ?? '',
      label: say(`action.${action.id}`),
      isBlocked: blocked !== null,
    }))
  const macros: readonly FooterKey[] =
    here !== null && macroPlaces.includes(here)
      ? scene.views.macros.flatMap(({ name, key }) =>
          key === null || actionInstead(key, here, keymap) ? [] : [namedKey(keyLabel(key, glyphs), name)],
        )
      : []
  const script = [
    ...scriptKeys(heardScript(scene, isSideBySide), look),
    ...proposalKeys(scene.views.place.of === 'workspace' ? scene.views.place.proposals : [], look),
  ]
  // The last one, which keeps its place whatever the width, is the help.
  return [...script, ...named.slice(0, -1), ...macros, ...named.slice(-1)]
}
