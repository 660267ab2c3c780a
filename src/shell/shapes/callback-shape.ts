import type { CallbackRecord } from '../../queries/callbacks/callback-by-ref.ts'
import { iso } from './iso.ts'

/** A callback as programs read it. */
export function callbackShape({
  ref,
  state,
  queueId,
  agentId,
  phone,
  dueAt,
  note,
  purposeId,
}: CallbackRecord) {
  return {
    kind: 'callback',
    ref,
    state,
    queue: queueId,
    agent: agentId,
    phone,
    dueAt: iso(dueAt),
    note,
    purpose: purposeId,
  }
}
