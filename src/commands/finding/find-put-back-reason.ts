import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { nearest } from '../../domain/nearest.ts'
import type { PutBackUse } from '../../domain/site/reason-definition.ts'
import { putBackReasonList } from '../../queries/site/put-back-reason-list.ts'
import type { CommandView } from '../../store/command-definition.ts'

/**
 * A reason of the site for a use, by key, label or digit, as its key; where the site has none for it, what was typed.
 * Refuses: put-back-reason-unknown; put-back-reason-required or decline-reason-required when nothing was typed.
 */
export async function findPutBackReason(
  tx: CommandView,
  use: PutBackUse,
  given: { readonly ref: string; readonly reason: string | undefined },
): Promise<Decision<string>> {
  const reasons = (await tx.all(putBackReasonList, {})).filter(({ uses }) => uses.includes(use))
  const keys = reasons.map(({ key }) => key)
  const typed = given.reason?.trim() ?? ''
  if (typed === '') {
    const code = use === 'decline' ? 'decline-reason-required' : 'put-back-reason-required'
    return refuse({ code, ref: given.ref, oneOf: keys })
  }
  if (reasons.length === 0) return accept(typed)
  const wanted = typed.toLowerCase()
  const found = reasons.find(({ key, labels, hotKey }) =>
    [key, labels.en, labels.pl, hotKey].some((name) => name?.toLowerCase() === wanted),
  )
  if (found) return accept(found.key)
  const names = reasons.flatMap(({ key, labels }) => [key, labels.en, ...(labels.pl ? [labels.pl] : [])])
  const near = nearest(typed, new Set(names))
  return refuse({
    code: 'put-back-reason-unknown',
    reason: typed,
    nearest: near.length > 0 ? near : keys.slice(0, 9),
  })
}
