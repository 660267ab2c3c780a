import { recordVerification } from '../../commands/customers/record-verification.ts'
import { revealCard } from '../../commands/customers/reveal-card.ts'
import type { Intent } from '../state/intent.ts'
import type { Doing } from './doing.ts'
import { give } from './give.ts'
import { saidRefusal, tellDone } from './tell.ts'

/** Keeps how a caller showed who he is; the card of who passed opens. */
export async function verifyCaller(
  doing: Doing,
  { ref, method, who, result }: Extract<Intent, { readonly do: 'verify' }>,
): Promise<void> {
  const { ui, scene } = doing
  const done = await give(doing, recordVerification, { ref, method, who, result })
  const { overlay } = scene.model
  if (!done.ok) {
    const { message } = saidRefusal(doing, done.refusal)
    if (overlay?.kind === 'verify') ui.change({ do: 'open', overlay: { ...overlay, problem: message } })
    return
  }
  ui.change({ do: 'close' })
  tellDone(doing, `shell.done.verify-${result}`, { customer: done.value.customer })
}

/** Opens a masked card before the caller is verified; the history keeps the reason. */
export async function reveal(
  doing: Doing,
  { customer, why }: Extract<Intent, { readonly do: 'reveal' }>,
): Promise<void> {
  const { ui, scene } = doing
  const done = await give(doing, revealCard, { customer, why })
  const { overlay } = scene.model
  if (!done.ok) {
    const { message } = saidRefusal(doing, done.refusal)
    if (overlay?.kind === 'reveal') ui.change({ do: 'open', overlay: { ...overlay, problem: message } })
    return
  }
  ui.change({ do: 'close' })
  tellDone(doing, 'shell.done.reveal', { ref: done.value.ref })
}
