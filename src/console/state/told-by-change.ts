import type { Look } from '../look.ts'
import type { Notice } from './model.ts'
import type { HeldView, Views } from './views.ts'

/**
 * What others, or the clock, did to what the agent has before him: an offer rang out, or the contact on screen went out of his
 * hands. Null when it was nothing that he has to be told.
 */
export function toldByChange(before: Views, after: Views, { say }: Look): Notice | null {
  return rangOut(before, after, say) ?? wentAway(before, after, say)
}

/**
 * What came into the agent's hands by something that his console did not do: a call logged in another terminal, an undo, a colleague's
 * hand-over that he took elsewhere; `brought` is what his console did bring. Null where nothing came.
 */
export function cameIn(before: Views, after: Views, brought: string | null = null): HeldView | null {
  const had = new Set([...before.inHand.map(({ ref }) => ref), brought])
  const came = after.inHand.filter(({ ref, state }) => state === 'active' && !had.has(ref))
  return came.find(({ isLive }) => isLive) ?? came[0] ?? null
}

function rangOut(before: Views, after: Views, say: Look['say']): Notice | null {
  const { ringing, header } = before
  const isOver = ringing !== null && after.ringing?.ref !== ringing.ref
  if (!isOver || !header?.status.isReady || !after.header || after.header.status.isReady) return null
  const text = say('offer.rang-out', { ref: ringing.ref, status: after.header.status.label })
  return { kind: 'refused', text, hint: say('hint.be-ready') }
}

function wentAway({ place: was }: Views, { place: is }: Views, say: Look['say']): Notice | null {
  if (was.of !== 'workspace' || is.of !== 'workspace' || !was.isMine || is.isMine) return null
  const { work } = is
  if (!work || work.ref !== was.work?.ref) return null
  const { ref, state, heldByName } = work
  const text =
    heldByName === null
      ? say('work.went-away', { ref, state: say(`state.${state}`) })
      : say('work.went-to', { ref, agent: heldByName })
  return { kind: 'refused', text, hint: '' }
}
