import type { Refusal } from '../domain/refusal.ts'
import type { Sight } from '../queries/rights/sight.ts'
import { readingRights } from './reading-rights.ts'
import type { Verb } from './verb.ts'

/** What a verb that only looks and stands in no list may show: contacts of the whole site. */
const unlisted = { right: 'interaction.see', isNarrowed: false }
/** Nobody's record: only who may see all of the site sees it. */
const anywhere = {}

/**
 * Why somebody may not look with a verb at all, or only with one that leaves out what lies beyond his scope.
 * Refuses: not-permitted.
 */
export function whyNotLooking(
  { name, needs }: Pick<Verb, 'name' | 'needs'>,
  sight: Sight,
): Refusal | undefined {
  const asked = readingRights[name] ?? (needs === 'reader' ? unlisted : undefined)
  if (asked === undefined || asked.right === null) return undefined
  const isWithin = asked.isNarrowed && sight.scopeOf(asked.right) !== 'none'
  return isWithin ? undefined : sight.whyNot(asked.right, anywhere)
}
