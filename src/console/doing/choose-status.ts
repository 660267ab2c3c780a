import { setAgentStatus } from '../../commands/agents/set-agent-status.ts'
import type { Intent } from '../state/intent.ts'
import type { Doing } from './doing.ts'
import { give } from './give.ts'
import { saidRefusal, tellDone } from './tell.ts'

/** Chooses a status, now or for after the work in hand. */
export async function chooseStatus(
  doing: Doing,
  { status, isAfterThis }: Extract<Intent, { readonly do: 'choose-status' }>,
): Promise<void> {
  const { ui, scene } = doing
  const isReady = status === 'ready'
  const done = await give(doing, setAgentStatus, {
    status: isReady ? 'ready' : 'not-ready',
    ...(isReady ? {} : { reason: status }),
    ...(isAfterThis ? { afterThis: true } : {}),
  })
  const { overlay } = scene.model
  // Whoever chooses the status that he has gets what he wants.
  if (!done.ok && done.refusal.code !== 'status-unchanged') {
    const { message } = saidRefusal(doing, done.refusal)
    if (overlay?.kind === 'status') ui.change({ do: 'open', overlay: { ...overlay, problem: message } })
    return
  }
  const label = scene.views.offers.statuses.find(({ key }) => key === status)?.label ?? status
  ui.change({ do: 'close' })
  const isNext = done.ok && done.value.when !== 'now'
  tellDone(doing, isNext ? 'done.next-status' : 'done.status', { status: label })
}
