import type { Refusal } from '../domain/refusal.ts'
import type { Sight } from '../queries/sight.ts'
import { readingRights } from './reading-rights.ts'

/** Nobody's record: only who may see all of the site sees it. */
const anywhere = {}

/**
 * Why somebody may not look with a verb at all, or only with one that leaves out what lies beyond his scope.
 * Refuses: not-permitted.
 */
export function whyNotLooking(verb: string, sight: Sight): Refusal | undefined {
  const asked = readingRights[verb]
  if (asked === undefined) return undefined
  const isWithin = asked.isNarrowed && sight.scopeOf(asked.right) !== 'none'
  return isWithin ? undefined : sight.whyNot(asked.right, anywhere)
}
