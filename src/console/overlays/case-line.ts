import * as z from 'zod'
import { formatRelative } from '../../language/times.ts'
import { parseWhen } from '../../language/when.ts'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import { keyName } from '../input/key.ts'
import { choicePanel } from '../screens/choice-panel.ts'
import type { Look } from '../look.ts'
import { readTimeZone } from '../views/read-offers.ts'
import { namedKey } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'
import { keptField, keptWhole } from './kept-whole.ts'

const enterDoes = {
  pending: 'action.case.pending',
  item: 'action.case.add-item',
  subject: 'case.open-new',
} as const

/** A line about a case: until when it waits, in words, something that is to be done, or what a new one is about. */
export const caseLine: OverlayKind<'case-line'> = {
  read: (_agent, reading) => ({ timeZone: readTimeZone(reading) }),
  draw({ what, ref, field, problem }, { now, scene, room, look }) {
    const { say } = look
    const title = say(`case.line.${what}`, { ref })
    const { timeZone } = scene.views.offers
    const otherwise =
      what === 'pending' ? untilText(field.text, { now, timeZone }, look) : say(`case.line.${what}-hint`)
    const prompt = what === 'subject' ? `${say('reply.subject')}:` : '>'
    return choicePanel(
      { title, prompt, choices: [], selected: 0, filter: field, otherwise, problem },
      room,
      look,
    )
  },
  press(overlay, { key, desk: { ui } }) {
    const { what, ref, field } = overlay
    switch (keyName(key)) {
      case 'Escape':
        ui.change({ do: 'close' })
        return true
      case 'Enter':
        if (what === 'pending') ui.perform({ do: 'pend-case', ref, until: field.text })
        else if (what === 'item') ui.perform({ do: 'add-item', ref, text: field.text })
        else ui.perform({ do: 'open-case', interaction: ref, subject: field.text })
        return true
      default: {
        const edited = editTextField(field, key)
        if (edited) ui.change({ do: 'open', overlay: { ...overlay, field: edited, problem: null } })
        return edited !== null
      }
    }
  },
  keys: ({ what }, { say }) => [namedKey('Enter', say(enterDoes[what])), namedKey('Esc', say('keys.close'))],
  kept: keptWhole(
    z.object({ what: z.enum(['pending', 'item', 'subject']), ref: z.string(), field: keptField }),
    (kept) => ({ kind: 'case-line', ...kept, problem: null }),
  ),
}

/** The moment that the words name, or what they may be. */
function untilText(
  typed: string,
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
  { say, language }: Look,
): string {
  if (typed.trim() === '') return say('case.line.pending-hint')
  const at = parseWhen(typed, now, timeZone)
  if (typeof at !== 'number') return say('case.line.pending-hint')
  return say('case.line.pending-until', { time: formatRelative(at, now, language) })
}
