import { agentByKey } from '../queries/agents/agent-by-key.ts'
import { openAgain } from './overlays/every-overlay.ts'
import type { Model } from './state/model.ts'
import { modelAt, readPlaceRecord, type PlaceRecord } from './state/place-record.ts'
import type { Session } from './state/session.ts'
import type { Workplace } from './workplace.ts'

/**
 * Where a console that died was, for whoever opens the next one; null when there is nothing to come back to, or when its
 * agent may not work here any more; what another one left stays for him.
 */
export function modelToComeBackTo(
  workplace: Workplace | null,
  wanted: string | null,
): { readonly model: Model; readonly record: PlaceRecord } | null {
  const left = workplace?.desk.places.claim(wanted)
  const record = left && readPlaceRecord(left.place)
  if (!workplace || !left || !record) return null
  const agent = workplace.store.reader.one(agentByKey, { key: left.agent })
  const isAtWork = agent && !agent.isDisabled && agent.status !== 'logged-out'
  const model = isAtWork ? modelAt(left.agent, record) : null
  return model && { model, record }
}

/** Opens again what lay over the place, with what was typed. */
export function comeBack(session: Session, { desk, reading }: Workplace, { overlay }: PlaceRecord): void {
  const { agent } = session.scene().model
  if (overlay && agent !== null)
    openAgain(overlay, { scene: session.scene(), ui: session.ui, desk: desk.of(agent) })
  // What a form says of itself matters more.
  if (session.scene().model.notice !== null) return
  const notice = { kind: 'done', text: reading.look.say('done.came-back'), hint: '' } as const
  session.change({ do: 'notice', notice })
}
