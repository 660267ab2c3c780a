import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { nearest } from '../../domain/nearest.ts'
import { notReadyReasonList } from '../../queries/site/not-ready-reason-list.ts'
import type { CommandView } from '../../store/command-definition.ts'

/** A reason of being not ready that an agent may choose, by key or label. Refuses: not-ready-reason-unknown, not-ready-reason-required. */
export async function findNotReadyReason(
  tx: CommandView,
  typed: string | undefined,
): Promise<Decision<string>> {
  const reasons = (await tx.all(notReadyReasonList, {})).filter((reason) => !reason.isSystem)
  const keys = reasons.map(({ key }) => key)
  if (typed === undefined || typed.trim() === '')
    return refuse({ code: 'not-ready-reason-required', oneOf: keys })
  const wanted = typed.trim().toLowerCase()
  const found = reasons.find(({ key, labels }) =>
    [key, labels.en, labels.pl].some((name) => name?.toLowerCase() === wanted),
  )
  if (found) return accept(found.key)
  const names = reasons.flatMap(({ key, labels }) => [key, labels.en, ...(labels.pl ? [labels.pl] : [])])
  const near = nearest(typed, new Set(names))
  const known = near.length > 0 ? near : keys.slice(0, 9)
  return refuse({ code: 'not-ready-reason-unknown', reason: typed, nearest: known })
}
