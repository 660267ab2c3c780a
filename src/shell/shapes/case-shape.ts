import type { CaseRecord } from '../../queries/case-by-ref.ts'
import { iso, isoOrNull } from './iso.ts'

/** A case as programs read it. */
export function caseShape({ ref, subject, state, openedAt, dueAt }: CaseRecord) {
  return { kind: 'case', ref, subject, state, openedAt: iso(openedAt), dueAt: isoOrNull(dueAt) }
}
