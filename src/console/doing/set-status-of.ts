import { setAgentStatus } from '../../commands/agents/set-agent-status.ts'
import type { Intent } from '../state/intent.ts'
import type { Doing } from './doing.ts'
import { give } from './give.ts'
import { saidRefusal, tellDone } from './tell.ts'

/** Chooses the status of somebody whom the agent leads; why not stands in the panel. */
export async function setStatusOf(
  doing: Doing,
  { person, name, status, isAfterThis }: Extract<Intent, { readonly do: 'set-status-of' }>,
): Promise<void> {
  const { ui, scene } = doing
  const isReady = status === 'ready'
  const done = await give(doing, setAgentStatus, {
    agent: person,
    status: isReady ? 'ready' : 'not-ready',
    ...(isReady ? {} : { reason: status }),
    ...(isAfterThis ? { afterThis: true } : {}),
  })
  const { overlay } = scene.model
  if (!done.ok) {
    const problem = saidRefusal(doing, done.refusal).message
    if (overlay?.kind === 'person-status') ui.change({ do: 'open', overlay: { ...overlay, problem } })
    return
  }
  const label = scene.views.offers.statuses.find(({ key }) => key === status)?.label ?? status
  ui.change({ do: 'close' })
  const key = done.value.when === 'now' ? 'done.status-of' : 'done.next-status-of'
  tellDone(doing, key, { name, status: label })
}
