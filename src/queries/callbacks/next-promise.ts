import { type Case, isInWork } from '../../domain/case.ts'
import type { SlaClockKind } from '../../domain/sla-policy.ts'
import type { Reader } from '../../store/reader.ts'
import { slaClocksOfCase } from '../cases/sla-clocks-of-case.ts'

/** The promise of a case that falls due next, or was missed and is still owed. */
export type NextPromise = { readonly kind: SlaClockKind; readonly dueAt: number }

/** What a case in work is promised next; null where nothing is, where it stands still, or where the case is over. */
export function nextPromise(
  reader: Reader,
  one: Pick<Case, 'state'> & { readonly id: string },
): NextPromise | null {
  if (!isInWork(one)) return null
  let next: NextPromise | null = null
  for (const { kind, stoppedAt, ...clock } of reader.all(slaClocksOfCase, { caseId: one.id })) {
    const dueAt = clock.breachedAt ?? clock.dueAt
    if (dueAt !== null && stoppedAt === null && (next === null || dueAt < next.dueAt)) next = { kind, dueAt }
  }
  return next
}
