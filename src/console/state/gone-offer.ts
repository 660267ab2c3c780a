import type { Look } from '../look.ts'
import { changed } from './change.ts'
import type { Model, Notice } from './model.ts'
import type { Views } from './views.ts'

/** The model without the reasons to decline an offer that rings no more: there is nothing left to pick one for. */
export function withoutGoneOffer(model: Model, { ringing }: Views): Model {
  const { overlay } = model
  if (overlay?.kind !== 'decline') return model
  const isThere = ringing !== null && (ringing.ref === overlay.ref || ringing.more > 0)
  return isThere ? model : changed(model, { do: 'close' })
}

/** Says that the offer went whose reasons are closed by it. */
export function offerGone({ overlay }: Model, { say }: Look): Notice | null {
  if (overlay?.kind !== 'decline') return null
  return { kind: 'refused', text: say('offer.gone', { ref: overlay.ref }), hint: '' }
}
