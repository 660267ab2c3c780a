import { agentByKey } from '../queries/agent-by-key.ts'
import { textField } from './components/text-field/text-field.ts'
import { openWrapUp } from './actions/open-wrap-up.ts'
import type { Model } from './state/model.ts'
import { modelAt, readPlaceRecord, type PlaceRecord } from './state/place-record.ts'
import type { Session } from './state/session.ts'
import type { Workplace } from './workplace.ts'

/**
 * Where a console that died was, for whoever opens the next one; null when there is nothing to come back to, or when its
 * agent may not work here any more, or another one was asked for.
 */
export function modelToComeBackTo(
  workplace: Workplace | null,
  wanted: string | null,
): { readonly model: Model; readonly record: PlaceRecord } | null {
  const left = workplace?.desk.places.claim()
  const record = left && readPlaceRecord(left.place)
  if (!workplace || !left || !record || (wanted !== null && wanted !== left.agent)) return null
  const agent = workplace.store.reader.one(agentByKey, { key: left.agent })
  const isAtWork = agent && !agent.isDisabled && agent.status !== 'logged-out'
  return isAtWork ? { model: modelAt(left.agent, record), record } : null
}

/** Opens again what lay over the place, with what was typed. */
export function comeBack(session: Session, { desk, reading }: Workplace, { overlay }: PlaceRecord): void {
  const { agent } = session.scene().model
  if (overlay?.kind === 'note' && agent !== null) {
    const text = desk.of(agent).drafts.notes.read(overlay.ref) ?? ''
    const field = textField({ text, isMultiline: true, maxLength: 100_000 })
    session.change({ do: 'open', overlay: { kind: 'note', ref: overlay.ref, field, problem: null } })
  }
  if (overlay?.kind === 'wrap-up') openWrapUp(session.scene(), session.ui, overlay.thenNext)
  const notice = { kind: 'done', text: reading.look.say('done.came-back'), hint: '' } as const
  session.change({ do: 'notice', notice })
}
