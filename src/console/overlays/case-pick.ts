import * as z from 'zod'
import { choicePanel } from '../screens/choice-panel.ts'
import { matchingOptions } from '../state/matching-options.ts'
import type { Overlay } from '../state/model.ts'
import { newCase, readCasePicks } from '../views/read-case-picks.ts'
import { acceptOrClose } from './named-keys.ts'
import { pressPick } from './press-pick.ts'
import type { OverlayKind } from './overlay-kind.ts'
import { keptField, keptIndex, keptWhole } from './kept-whole.ts'

type Picked = { readonly key: string; readonly typed: string }

/** One thing of a case is picked by typing: which case a contact is part of, who answers for it, how urgent it is. */
export const casePick: OverlayKind<'case-pick'> = {
  read: (agent, reading, { what, ref }) => ({ picks: readCasePicks(what, { ref, agent }, reading) }),
  draw({ what, ref, field, selected, problem }, { scene, room, look }) {
    const choices = matchingOptions(scene.views.offers.picks, field.text)
    const title = look.say(`case.pick.${what}`, { ref })
    const otherwise = what === 'of-contact' ? look.say('case.open-as', { subject: field.text }) : null
    const details = what === 'of-contact' ? look.say('case.pick-hint') : ''
    return choicePanel({ title, details, choices, selected, filter: field, otherwise, problem }, room, look)
  },
  /** By a part of its name, by moving, or by its digit while nothing is typed. */
  press(overlay, { scene, key, desk: { ui } }) {
    const { field, selected } = overlay
    const options = matchingOptions(scene.views.offers.picks, field.text)
    const open = (changed: Partial<Pick<Overlay<'case-pick'>, 'field' | 'selected'>>) =>
      ui.change({ do: 'open', overlay: { ...overlay, problem: null, ...changed } })
    return pressPick(key, {
      field,
      selected,
      options,
      open,
      close: () => ui.change({ do: 'close' }),
      pick: (option) => ui.perform(intentOf(overlay, { key: option.key, typed: '' })),
      typed: (text) => {
        if (overlay.what === 'of-contact') ui.perform(intentOf(overlay, { key: newCase, typed: text }))
      },
    })
  },
  keys: (_overlay, look) => acceptOrClose(look),
  kept: keptWhole(
    z.object({
      what: z.enum(['of-contact', 'assign', 'priority']),
      ref: z.string(),
      field: keptField,
      selected: keptIndex,
    }),
    (kept) => ({ kind: 'case-pick', ...kept, problem: null }),
  ),
}

function intentOf({ what, ref }: Overlay<'case-pick'>, { key, typed }: Picked) {
  switch (what) {
    case 'of-contact':
      return key === newCase
        ? ({ do: 'open-case', interaction: ref, subject: typed.trim() === '' ? null : typed } as const)
        : ({ do: 'link-case', ref: key, interaction: ref } as const)
    case 'assign':
      return { do: 'assign-case', ref, agent: key === '' ? null : key } as const
    case 'priority':
      return { do: 'prioritize-case', ref, priority: key } as const
    default:
      return what satisfies never
  }
}
