import type { Reader } from '../../store/reader.ts'
import type { Sight } from '../rights/sight.ts'
import { refOfRefused, type RefusedWork, refusedWorkView } from './refused-work-view.ts'

/** More than is ever refused at a time; what somebody may see is picked out of these. */
const lookedThrough = 1000

/** What was refused, as far as somebody may see it and may say that it is dealt with: his own, or all where he leads. */
export function refusedWorkSeen(reader: Reader, sight: Sight): readonly RefusedWork[] {
  if (sight.scopeOf('refused-work.settle') === 'none') return []
  return reader.all(refusedWorkView, { limit: lookedThrough }).filter((row) => {
    const record = { owner: row.owner, queue: row.queueId }
    return refOfRefused(row) !== null && sight.sees('refused-work.settle', record) && isSeen(row, sight)
  })
}

function isSeen(
  { interactionRef, caseRef, callbackRef, owner, queueId }: RefusedWork,
  sight: Sight,
): boolean {
  const record = { owner, queue: queueId }
  if (interactionRef !== null) return sight.sees('interaction.see', record)
  if (caseRef !== null) return sight.sees('case.see', record)
  if (callbackRef !== null) return sight.sees('callback.see', record)
  return sight.scopeOf('customer.see') === 'site'
}
