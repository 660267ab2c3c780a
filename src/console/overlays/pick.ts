import * as z from 'zod'
import { choicePanel } from '../screens/choice-panel.ts'
import { matchingOptions } from '../state/matching-options.ts'
import { pressPick } from './press-pick.ts'
import type { Overlay } from '../state/model.ts'
import { readReasonsFor } from '../views/read-offers.ts'
import { acceptOrClose } from './named-keys.ts'
import type { OverlayFrame, OverlayKind, OverlayPress } from './overlay-kind.ts'
import type { Block } from '../components/line.ts'
import { keptField, keptIndex, keptWhole } from './kept-whole.ts'

type PickOverlay = Overlay<'put-back' | 'decline'>

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

function drawPick(
  { selected, field, problem, ref, kind }: PickOverlay,
  { scene, room, look }: OverlayFrame,
): Block {
  const { say } = look
  const all = scene.views.offers.putBackReasons
  // Own words count only where the site has no reasons.
  const isOwn = all.length === 0
  const title = say(`${kind}.title`, { ref })
  const choices = matchingOptions(all, field.text)
  const details = isOwn ? say('put-back.hint') : ''
  const otherwise = isOwn ? say(`${kind}.own`, { reason: field.text }) : null
  return choicePanel({ title, details, choices, selected, filter: field, otherwise, problem }, room, look)
}

/** One is picked by typing a part of its name, by moving, or by its digit while nothing is typed. */
function pressInPick(overlay: PickOverlay, { scene, key, desk: { ui } }: OverlayPress): boolean {
  const { field, selected, ref } = overlay
  const pick = (reason: string) => ui.perform({ do: overlay.kind, ref, reason })
  return pressPick(key, {
    field,
    selected,
    options: matchingOptions(scene.views.offers.putBackReasons, field.text),
    open: (changed) => ui.change({ do: 'open', overlay: { ...overlay, problem: null, ...changed } }),
    close: () => ui.change({ do: 'close' }),
    pick: (option) => pick(option.key),
    // Where the site has no reasons, one is taken as it was typed.
    typed: pick,
  })
}
