import { contextOf, type Scene } from './actions/action.ts'
import type { FooterKey } from './components/footer-line.ts'
import { noteKey } from './forms/wrap-up-form.ts'
import type { MessageKey } from '../language/say.ts'
import { keyLabel } from './key-label.ts'
import type { Keymap } from './keymap.ts'
import type { Look } from './look.ts'
import type { Overlay } from './state/model.ts'

type Frame = { readonly scene: Scene; readonly keymap: Keymap }

/** The keys that the footer names: those of the place, or what the overlay understands. */
export function footerKeys({ scene, keymap }: Frame, look: Look): readonly FooterKey[] {
  const { say, glyphs } = look
  const { overlay, place } = scene.model
  const arrows = `${glyphs.up}${glyphs.down}`
  if (overlay) return overlayKeys(overlay, look)
  if (place.at === 'sign-in' || place.at === 'first-run' || (place.at === 'customers' && place.isTyping)) {
    return [
      named('Enter', say(place.at === 'customers' ? 'action.customer.open' : 'keys.accept')),
      named(arrows, say('keys.choose')),
      named('Esc', say(place.at === 'customers' ? 'keys.close' : 'keys.leave')),
    ]
  }
  const here = contextOf(place)
  return (
    keymap.actions
      .filter(({ footer = [] }) => footer.some((context) => context === here))
      .map((action) => ({ action, blocked: action.blockedBy?.(scene) ?? null }))
      // What nothing on this screen can make possible, or what nobody has begun, is not offered at all.
      .filter(({ blocked }) => blocked !== 'blocked.not-served' && blocked !== 'blocked.nothing-marked')
      .map(({ action, blocked }) => ({
        key: keyLabel(keymap.keysOf(action.id)[0] ?? '', glyphs),
        label: say(`action.${action.id}`),
        isBlocked: blocked !== null,
      }))
  )
}

function overlayKeys(overlay: Overlay, { say, glyphs }: Look): readonly FooterKey[] {
  const close = named('Esc', say('keys.close'))
  const draft = named('Esc', say('keys.keep-draft'))
  switch (overlay.kind) {
    case 'help':
      return [named(`${glyphs.up}${glyphs.down}`, say('keys.scroll')), close]
    case 'filter':
      return [named('Enter', say('keys.keep-filter')), named('Esc', say('keys.drop-filter'))]
    case 'note':
      return [named('Ctrl-D', say('keys.save')), draft]
    case 'wrap-up':
    case 'wrap-up-marked': {
      const { focus, questions, outcomes } = overlay.form
      const isNote = focus.on === 'text' && focus.key === noteKey
      const accept = isNote
        ? say(submitOf(overlay))
        : say(focus.on === 'text' ? 'keys.next-field' : 'keys.accept')
      return [
        named('Enter', accept),
        ...(isNote ? [named('Alt-Enter', say('keys.new-line'))] : [named('Tab', say('keys.next-field'))]),
        ...(focus.on === 'outcome' && questions.severalOutcomes
          ? [named('1-0', say(outcomes.length > 0 ? 'keys.again-drops' : 'keys.several'))]
          : []),
        named('Ctrl-D', say('keys.finish')),
        overlay.kind === 'wrap-up' ? draft : close,
      ]
    }
    default:
      return [named('Enter', say('keys.accept')), close]
  }
}

/** What Enter in the note does. */
function submitOf(overlay: Extract<Overlay, { readonly kind: 'wrap-up' | 'wrap-up-marked' }>): MessageKey {
  if (overlay.kind === 'wrap-up-marked')
    return overlay.preview ? 'action.interaction.wrap-up' : 'keys.preview'
  return overlay.thenNext ? 'action.interaction.wrap-up-and-next' : 'action.interaction.wrap-up'
}

function named(key: string, label: string): FooterKey {
  return { key, label, isBlocked: false }
}
