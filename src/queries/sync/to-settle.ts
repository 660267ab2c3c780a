import type { Reader } from '../../store/reader.ts'
import type { Sight } from '../rights/sight.ts'
import type { EditConflictRow } from './edit-conflict-row.ts'
import { editConflicts } from './edit-conflicts.ts'
import type { LateWrapUp } from './late-wrap-up-row.ts'
import { lateWrapUps } from './late-wrap-ups.ts'
import { type RefusedPush, refusedPushes } from './refused-pushes.ts'

/** More than ever waits at a time; what somebody may settle is picked out of these. */
const lookedThrough = 1000

/** What a server refused, as far as somebody may say that it is dealt with: his own, or all where he leads; the latest first. */
export function refusedPushesSeen(reader: Reader, sight: Sight): readonly RefusedPush[] {
  if (sight.scopeOf('refused-push.settle') === 'none') return []
  return latestFirst(
    reader
      .all(refusedPushes, { limit: lookedThrough })
      .filter(({ actor }) => sight.sees('refused-push.settle', { owner: actor })),
  )
}

/** The fields of customers of which somebody may say which value stands, the latest first. */
export function editConflictsSeen(reader: Reader, sight: Sight): readonly EditConflictRow[] {
  if (sight.scopeOf('edit-conflict.settle') === 'none') return []
  return latestFirst(
    reader
      .all(editConflicts, { limit: lookedThrough })
      .filter(
        ({ actor, customerId }) =>
          sight.sees('edit-conflict.settle', { owner: actor }) && sight.seesCustomer(customerId),
      ),
  )
}

/** The late wrap-ups of which somebody may say whether they count, the latest first. */
export function lateWrapUpsSeen(reader: Reader, sight: Sight): readonly LateWrapUp[] {
  if (sight.scopeOf('wrap-up.review') === 'none') return []
  return reader
    .all(lateWrapUps, { limit: lookedThrough })
    .filter(({ agentId, queueId }) => sight.sees('wrap-up.review', { owner: agentId, queue: queueId }))
}

function latestFirst<Row extends { readonly at: number }>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((one, other) => other.at - one.at)
}
