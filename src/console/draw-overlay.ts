import type { Scene } from './actions/action.ts'
import type { Block } from './components/line.ts'
import { keyLabel } from './key-label.ts'
import type { Keymap } from './keymap.ts'
import type { Look, Room } from './look.ts'
import { choicePanel } from './screens/choice-panel.ts'
import { helpScreen, type HelpEntry } from './screens/help.ts'
import { notePanel } from './screens/note-panel.ts'
import { wrapUpScreen } from './screens/wrap-up.ts'
import { matchingOptions } from './state/matching-options.ts'
import type { Overlay } from './state/model.ts'
import { paletteEntries } from './state/palette.ts'
import type { Option } from './state/views.ts'

export type OverlayFrame = { readonly scene: Scene; readonly overlay: Overlay; readonly keymap: Keymap }

/** What lies over the place; null for the filter, which is typed in the line of notices. */
export function drawOverlay({ scene, overlay, keymap }: OverlayFrame, room: Room, look: Look): Block | null {
  const { say } = look
  const { offers, place } = scene.views
  switch (overlay.kind) {
    case 'help': {
      const { at } = scene.model.place
      const placeLabel = at === 'first-run' ? '' : say(`place.${at}`)
      return helpScreen(
        { placeLabel, entries: helpEntries(scene, keymap, look), scroll: overlay.scroll },
        room,
        look,
      )
    }
    case 'palette': {
      const choices = paletteEntries(scene, overlay.field.text, { keymap, look })
      const named = choices.map(({ key, label, hint }) => ({ key, label, hint, hotKey: null }))
      const { selected, field } = overlay
      return choicePanel(
        { title: say('palette.title'), prompt: ':', choices: named, selected, filter: field, problem: null },
        room,
        look,
      )
    }
    case 'status':
    case 'put-back': {
      const isStatus = overlay.kind === 'status'
      const title = isStatus ? say('status.title') : say('put-back.title', { ref: overlay.ref })
      const choices = withDigits(isStatus ? offers.statuses : offers.putBackReasons)
      return choicePanel(
        { title, choices, selected: overlay.selected, filter: null, problem: overlay.problem },
        room,
        look,
      )
    }
    case 'transfer': {
      const title = say('transfer.title', { ref: overlay.ref })
      const targets = matchingOptions(offers.targets, overlay.field.text)
      const choices = targets.map(({ key, label, hint }) => ({ key, label, hint, hotKey: null }))
      const { selected, field, problem } = overlay
      return choicePanel({ title, choices, selected, filter: field, problem }, room, look)
    }
    case 'wrap-up': {
      const customerName = place.of === 'workspace' ? (place.card?.name ?? null) : null
      return wrapUpScreen({ form: overlay.form, customerName, problem: overlay.problem }, room, look)
    }
    case 'note':
      return notePanel(
        { title: say('note.title', { ref: overlay.ref }), field: overlay.field, problem: overlay.problem },
        room,
        look,
      )
    case 'filter':
      return null
    default:
      return overlay satisfies never
  }
}

function withDigits(options: readonly Option[]) {
  return options.map(({ key, label, hint }, index) => ({
    key,
    label,
    hint,
    hotKey: index < 9 ? String(index + 1) : null,
  }))
}

function helpEntries(scene: Scene, keymap: Keymap, { say, glyphs }: Look): readonly HelpEntry[] {
  const { at } = scene.model.place
  return keymap.actions
    .filter(({ contexts }) => contexts.some((context) => context === at))
    .map((action) => {
      const blocked = action.blockedBy?.(scene) ?? null
      return {
        keys: keymap
          .keysOf(action.id)
          .map((key) => keyLabel(key, glyphs))
          .join(' '),
        label: say(`action.${action.id}`),
        blocked: blocked === null ? null : say(blocked),
      }
    })
}
