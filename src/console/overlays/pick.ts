import * as z from 'zod'
import { choicePanel } from '../screens/choice-panel.ts'
import { matchingOptions } from '../state/matching-options.ts'
import { pressPick } from './press-pick.ts'
import type { Overlay } from '../state/model.ts'
import type { Offers, Option } from '../state/views.ts'
import { readReasonsFor, readTargets } from '../views/read-offers.ts'
import { acceptOrClose } from './named-keys.ts'
import type { OverlayFrame, OverlayKind, OverlayPress } from './overlay-kind.ts'
import type { Block } from '../components/line.ts'
import { keptField, keptIndex, keptWhole } from './kept-whole.ts'

type PickOverlay = Overlay<'transfer' | 'put-back' | 'decline'>

/** Which queue or colleague gets it. */
export const transfer: OverlayKind<'transfer'> = {
  read: (agent, reading, { ref }) => ({ targets: readTargets(ref, agent, reading) }),
  draw: drawPick,
  press: pressInPick,
  keys: (_overlay, look) => acceptOrClose(look),
  kept: keptWhole(z.object({ ref: z.string(), field: keptField, selected: keptIndex }), (kept) => ({
    kind: 'transfer',
    ...kept,
    problem: null,
  })),
}

/** Why it goes back to its queue. */
export const putBack: OverlayKind<'put-back'> = {
  read: (_agent, reading) => ({ putBackReasons: readReasonsFor('put-back', reading) }),
  draw: drawPick,
  press: pressInPick,
  keys: (_overlay, look) => acceptOrClose(look),
  kept: keptWhole(z.object({ ref: z.string(), field: keptField, selected: keptIndex }), (kept) => ({
    kind: 'put-back',
    ...kept,
    problem: null,
  })),
}

/** Why an offer is declined. */
export const decline: OverlayKind<'decline'> = {
  read: (_agent, reading) => ({ putBackReasons: readReasonsFor('decline', reading) }),
  draw: drawPick,
  press: pressInPick,
  keys: (_overlay, look) => acceptOrClose(look),
}

function optionsOf({ kind }: PickOverlay, { targets, putBackReasons }: Offers): readonly Option[] {
  return kind === 'transfer' ? targets : putBackReasons
}

function drawPick(overlay: PickOverlay, { scene, room, look }: OverlayFrame): Block {
  const { say } = look
  const { selected, field, problem, ref, kind } = overlay
  const all = optionsOf(overlay, scene.views.offers)
  // Own words count only where the site has no reasons.
  const isOwn = kind !== 'transfer' && all.length === 0
  const title = say(`${kind}.title`, { ref })
  const choices = matchingOptions(all, field.text)
  const details = isOwn ? say('put-back.hint') : ''
  const otherwise = isOwn
    ? say(`${kind === 'decline' ? 'decline' : 'put-back'}.own`, { reason: field.text })
    : null
  return choicePanel({ title, details, choices, selected, filter: field, otherwise, problem }, room, look)
}

/** One is picked by typing a part of its name, by moving, or by its digit while nothing is typed. */
function pressInPick(overlay: PickOverlay, { scene, key, desk: { ui } }: OverlayPress): boolean {
  const { offers } = scene.views
  const { field, selected, ref } = overlay
  const options = matchingOptions(optionsOf(overlay, offers), field.text)
  const open = (changed: Partial<Pick<PickOverlay, 'field' | 'selected'>>) =>
    ui.change({ do: 'open', overlay: { ...overlay, problem: null, ...changed } })
  const pick = (picked: string) => {
    const target = offers.targets.find((each) => each.key === picked)
    if (overlay.kind !== 'transfer') ui.perform({ do: overlay.kind, ref, reason: picked })
    else if (target) ui.perform({ do: 'transfer', ref, to: { kind: target.kind, key: picked } })
  }
  return pressPick(key, {
    field,
    selected,
    options,
    open,
    close: () => ui.change({ do: 'close' }),
    pick: (option) => pick(option.key),
    // Where the site has no reasons, one is taken as it was typed.
    typed: (text) => {
      if (overlay.kind !== 'transfer') pick(text)
    },
  })
}
