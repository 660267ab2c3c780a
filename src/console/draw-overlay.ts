import { contextOf, type Scene } from './actions/action.ts'
import { acwTimer } from './components/acw-timer.ts'
import type { Block } from './components/line.ts'
import { keyLabel } from './key-label.ts'
import type { Keymap } from './keymap.ts'
import type { Look, Room } from './look.ts'
import { choicePanel } from './screens/choice-panel.ts'
import { helpScreen, type HelpEntry } from './screens/help.ts'
import { notePanel } from './screens/note-panel.ts'
import { revealPanel, verifyingPanel } from './screens/verifying.ts'
import { bulkPreviewLines } from './screens/bulk-preview.ts'
import { wrapUpScreen } from './screens/wrap-up.ts'
import { matchingOptions } from './state/matching-options.ts'
import type { Overlay } from './state/model.ts'
import { paletteEntries } from './state/palette.ts'
import { verifyStep } from './state/verify-step.ts'
import type { Option } from './state/views.ts'

export type OverlayFrame = {
  readonly scene: Scene
  readonly overlay: Overlay
  readonly keymap: Keymap
  readonly now: number
}

/** What lies over the place; null for the filter, which is typed in the line of notices. */
export function drawOverlay(
  { scene, overlay, keymap, now }: OverlayFrame,
  room: Room,
  look: Look,
): Block | null {
  const { say } = look
  const { offers, place } = scene.views
  switch (overlay.kind) {
    case 'help': {
      const context = contextOf(scene.model.place)
      const placeLabel = context === null ? '' : say(`place.${context}`)
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
    case 'status': {
      const title = say(overlay.isAfterThis ? 'status.title-after' : 'status.title')
      const details =
        scene.views.inHand === 0 ? '' : say(overlay.isAfterThis ? 'status.tab-now' : 'status.tab-after')
      const { selected, problem } = overlay
      return choicePanel(
        { title, details, choices: offers.statuses, selected, filter: null, problem },
        room,
        look,
      )
    }
    case 'leave': {
      const title = say('leave.title', { n: scene.views.underMyWork })
      const { selected, problem } = overlay
      return choicePanel({ title, choices: offers.leaving, selected, filter: null, problem }, room, look)
    }
    case 'put-back':
    case 'decline':
    case 'transfer': {
      const isReason = overlay.kind !== 'transfer'
      // Own words count only where the site has no reasons.
      const isOwn = isReason && offers.putBackReasons.length === 0
      const { selected, field, problem, ref } = overlay
      const title = say(`${overlay.kind}.title`, { ref })
      const choices = matchingOptions<Option>(isReason ? offers.putBackReasons : offers.targets, field.text)
      const details = isOwn ? say('put-back.hint') : ''
      const otherwise = isOwn
        ? say(`${overlay.kind === 'decline' ? 'decline' : 'put-back'}.own`, { reason: field.text })
        : null
      return choicePanel({ title, details, choices, selected, filter: field, otherwise, problem }, room, look)
    }
    case 'wrap-up': {
      const work = place.of === 'workspace' ? place.work : null
      const customerName = place.of === 'workspace' ? (place.card?.name ?? null) : null
      const { form, problem } = overlay
      const timer = work && (work.state === 'wrapping-up' ? acwTimer(work, now) : null)
      const title = say('wrap-up.title', { ref: form.ref })
      return wrapUpScreen({ title, form, customerName, timer, problem }, room, look)
    }
    case 'wrap-up-marked': {
      const { form, records, preview, problem } = overlay
      const title = say('bulk.wrap-up-title', { n: records.length })
      const foot = preview ? bulkPreviewLines(preview, look) : []
      return wrapUpScreen({ title, form, customerName: null, timer: null, problem, foot }, room, look)
    }
    case 'verify': {
      const { step, options } = verifyStep(overlay, offers)
      const { ref, selected, problem } = overlay
      const method = labelOf(offers.verifying.methods, overlay.method)
      const who = labelOf(offers.verifying.who, overlay.who)
      return verifyingPanel({ ref, step, choices: options, selected, method, who, problem }, room, look)
    }
    case 'reveal':
      return revealPanel(overlay, room, look)
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

function labelOf(among: readonly Option[], key: string | null): string {
  return among.find((option) => option.key === key)?.label ?? ''
}

function helpEntries(scene: Scene, keymap: Keymap, { say, glyphs }: Look): readonly HelpEntry[] {
  const here = contextOf(scene.model.place)
  return keymap.actions
    .filter(({ contexts }) => contexts.some((context) => context === here))
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
