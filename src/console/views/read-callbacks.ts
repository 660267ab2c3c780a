import { maskedCallback } from '../../queries/customers/masked-card.ts'
import {
  type CallbackBoardRow,
  callbacksOver,
  callbacksToMake,
  callbacksToMakeOf,
} from '../../queries/callbacks/callback-board.ts'
import { queueList } from '../../queries/site/queue-list.ts'
import { queuesOfAgent } from '../../queries/agents/queues-of-agent.ts'
import { labelIn } from '../../domain/labels.ts'
import { formatPhone } from '../../language/phones.ts'
import type { CallbackRow, WhoseCallbacks } from '../screens/callbacks.ts'
import type { PlaceViews } from '../state/views.ts'
import { maskingOn, nameOf, type Reading, sightOn } from './reading.ts'

const shown = 300
const weekMs = 7 * 86_400_000
const groupOrder = ['due', 'missed', 'coming', 'done'] as const

/** Callbacks to make, those of the last week that were missed, and what was done today; each group by when it is due. */
export function readCallbacks(
  whose: WhoseCallbacks,
  agent: string,
  reading: Reading,
): PlaceViews<'callbacks'> {
  const at = reading.now()
  // A callback that is due by now moves to the head without a change of the store.
  const minute = Math.floor(at / 60_000)
  return reading.remember('callbacks', `${agent} ${whose} ${minute}`, () => {
    const sight = sightOn(agent, reading)
    const found = [...toMake(whose, agent, reading), ...over(whose, agent, reading)]
    const seen = found.filter(({ agentId, queueId }) =>
      sight.sees('callback.see', { owner: agentId, queue: queueId }),
    )
    const rows = seen.map((row) => callbackRow(row, agent, reading))
    const sorted = rows.toSorted(
      (a, b) => groupOrder.indexOf(a.group) - groupOrder.indexOf(b.group) || a.dueAt - b.dueAt,
    )
    return { of: 'callbacks', rows: sorted.slice(0, shown), hasMore: sorted.length > shown }
  })
}

function toMake(whose: WhoseCallbacks, agent: string, { reader }: Reading): readonly CallbackBoardRow[] {
  const limit = shown + 1
  if (whose === 'all') return reader.all(callbacksToMake, { limit })
  const mine = reader.all(callbacksToMakeOf, { agent, limit })
  if (whose === 'mine') return mine
  const served = new Set(reader.all(queuesOfAgent, { agent }).map(({ key }) => key))
  const anyones = reader.all(callbacksToMakeOf, { agent: null, limit: 10 * limit })
  return [...mine, ...anyones.filter(({ queueId }) => served.has(queueId))]
}

/** What is over and still worth seeing: missed within a week, done today. */
function over(whose: WhoseCallbacks, agent: string, reading: Reading): readonly CallbackBoardRow[] {
  const { reader, now } = reading
  const midnight = new Date(now()).setHours(0, 0, 0, 0)
  const served = new Set(reader.all(queuesOfAgent, { agent }).map(({ key }) => key))
  return reader
    .all(callbacksOver, { since: now() - weekMs, limit: shown })
    .filter(({ state, changedAt }) => state === 'missed' || changedAt >= midnight)
    .filter(({ agentId, queueId }) => {
      if (whose === 'all' || agentId === agent) return true
      return whose === 'ours' && agentId === null && served.has(queueId)
    })
}

function callbackRow(stored: CallbackBoardRow, agent: string, reading: Reading): CallbackRow {
  const { reader, remember, look, now } = reading
  const row = maskingOn(agent, reading).hides(stored.customerId) ? maskedCallback(stored) : stored
  const { ref, state, dueAt, agentId, queueId, phone, note, customerRef, customerName } = row
  const labels = remember('queue labels', '', () =>
    new Map(reader.all(queueList, {}).map((queue) => [queue.key, labelIn(queue.labels, look.language)])),
  ) // prettier-ignore
  const isOpen = state === 'scheduled' || state === 'due'
  return {
    ref,
    group: isOpen ? (dueAt <= now() ? 'due' : 'coming') : state === 'missed' ? 'missed' : 'done',
    dueAt,
    whose: agentId === null ? 'anyone' : agentId === agent ? 'mine' : 'other',
    whoseName: agentId === null ? look.say('callbacks.anyones') : nameOf(reading, agentId),
    queue: labels.get(queueId) ?? queueId,
    queueId,
    phone: phone === null ? '' : formatPhone(phone),
    note,
    customerRef,
    customerName,
    made:
      row.madeRef === null || row.madeState === null
        ? null
        : { ref: row.madeRef, isWaiting: row.madeState === 'queued' || row.madeState === 'offered' },
    isOpen,
    hasComeUp: state === 'due',
    record: { owner: agentId, queue: queueId },
  }
}
