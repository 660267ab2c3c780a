import * as z from 'zod'
import { cell, span, type Block } from '../components/line.ts'
import { replaceText } from '../components/text-field/change-text.ts'
import { drawTextField } from '../components/text-field/draw-text-field.ts'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import { newTransfer } from '../forms/new-transfer.ts'
import { keyName } from '../input/key.ts'
import type { Look, Room } from '../look.ts'
import { choicePanel } from '../screens/choice-panel.ts'
import { matchingOptions } from '../state/matching-options.ts'
import type { Overlay } from '../state/model.ts'
import { readTargets } from '../views/read-offers.ts'
import { cutProblem } from './cut-problem.ts'
import { keptField, keptIndex } from './kept-whole.ts'
import { namedKey } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'
import { pressPick } from './press-pick.ts'

const labelColumns = 14
const kept = z.object({
  ref: z.string(),
  field: keptField,
  selected: keptIndex,
  isNoting: z.boolean().default(false),
})

/** Which queue or colleague gets it, and a note that goes along where one is typed behind Tab. */
export const transfer: OverlayKind<'transfer'> = {
  read: (agent, reading, { ref }) => ({ targets: readTargets(ref, agent, reading) }),
  draw(overlay, { scene, room, look }) {
    const { ref, field, selected } = overlay
    const { place } = scene.views
    const isOverlooked = place.of === 'workspace' && place.work?.ref === ref && place.hasReplyDraft
    const problem = overlay.problem ?? (isOverlooked ? look.say('reply.unsent') : null)
    const choices = matchingOptions(scene.views.offers.targets, field.text)
    const title = look.say('transfer.title', { ref })
    const foot = noteLine(overlay, room, look)
    return choicePanel({ title, choices, selected, filter: field, foot, problem }, room, look)
  },
  press(overlay, { scene, key, desk: { ui, look } }) {
    const { ref, field, selected, note, isNoting } = overlay
    const { targets } = scene.views.offers
    const open = (changed: Partial<Pick<typeof overlay, 'field' | 'selected' | 'note' | 'isNoting'>>) =>
      ui.change({ do: 'open', overlay: { ...overlay, problem: null, ...changed } })
    const name = keyName(key)
    if (name === 'Tab' || name === 'Shift-Tab') {
      open({ isNoting: !isNoting })
      return true
    }
    const typed = isNoting ? editTextField(note, key) : null
    if (typed) {
      ui.change({ do: 'open', overlay: { ...overlay, note: typed, problem: cutProblem(typed, key, look) } })
      return true
    }
    return pressPick(key, {
      field,
      selected,
      options: matchingOptions(targets, field.text),
      open,
      close: () => ui.change({ do: 'close' }),
      pick: (option) => {
        const target = targets.find((each) => each.key === option.key)
        if (!target) return
        ui.perform({ do: 'transfer', ref, to: { kind: target.kind, key: target.key }, note: note.text })
      },
      typed: () => undefined,
    })
  },
  keys: ({ isNoting, note }, { say }) => [
    namedKey('Enter', say('action.interaction.transfer')),
    namedKey('Tab', say(isNoting ? 'transfer.to-targets' : 'transfer.to-note')),
    namedKey('Esc', say(note.text.trim() === '' ? 'keys.close' : 'keys.keep-draft')),
  ],
  isChangedElsewhere: ({ ref }, { transferNotes }) => transferNotes.isChangedElsewhere(ref),
  withOtherDraft(overlay, { transferNotes }) {
    const text = transferNotes.takeOther(overlay.ref)
    return text === null ? null : { ...overlay, note: replaceText(overlay.note, text), problem: null }
  },
  kept: {
    keep: (overlay) => kept.safeParse(overlay).data ?? null,
    keepTyped: ({ ref, note }, { drafts }) => drafts.transferNotes.keep(ref, note.text),
    comeBack(from, { ui, desk }) {
      const parsed = kept.safeParse(from)
      if (!parsed.success) return
      const { ref } = parsed.data
      const note = desk.drafts.transferNotes.read(ref) ?? ''
      ui.change({ do: 'open', overlay: { ...newTransfer(ref, note), ...parsed.data } })
    },
  },
}

/** The note that goes along, which is nobody's until Tab goes to it. */
function noteLine({ note, isNoting }: Overlay<'transfer'>, { columns }: Room, { say, glyphs }: Look): Block {
  const field = drawTextField(note, { columns: columns - labelColumns - 1, rows: 1, isFocused: isNoting })
  const isBlank = note.text === '' && !isNoting
  return {
    lines: [
      [
        span(isNoting ? ` ${glyphs.pointer} ` : '   ', 'strong'),
        cell(say('transfer.note'), labelColumns - 4, { tone: isNoting ? 'strong' : 'dim' }),
        span(' '),
        ...(isBlank ? [span(say('transfer.note-hint'), 'dim')] : (field.lines[0] ?? [])),
      ],
    ],
    cursor: isNoting && field.cursor ? { x: field.cursor.x + labelColumns, y: 0 } : null,
  }
}
