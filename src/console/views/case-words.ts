import type { Case } from '../../domain/case.ts'
import { formatRelative } from '../../language/times.ts'
import type { NextPromise } from '../../queries/callbacks/next-promise.ts'
import type { Look } from '../look.ts'

/** The nearer of a case's term and what it is promised next; null where it has neither. */
export function nearestDue(dueAt: number | null, promise: NextPromise | null): number | null {
  const dues = [dueAt, promise?.dueAt ?? null].filter((due) => due !== null)
  return dues.length === 0 ? null : Math.min(...dues)
}

/** How a case stands in a few words: its state, until when it waits, and what is due next. */
export function caseStanding(
  { state, pendingUntil, dueAt }: Pick<Case, 'state' | 'pendingUntil' | 'dueAt'>,
  { promise, now }: { readonly promise: NextPromise | null; readonly now: number },
  { say, glyphs, language }: Look,
): string {
  const due = nearestDue(dueAt, promise)
  const when = (at: number) => formatRelative(at, now, language)
  return [
    say(`case-state.${state}`),
    ...(pendingUntil === null ? [] : [say('case.until', { time: when(pendingUntil) })]),
    ...(due === null ? [] : [say(due < now ? 'work.late' : 'work.due', { time: when(due) })]),
  ].join(` ${glyphs.separator} `)
}
