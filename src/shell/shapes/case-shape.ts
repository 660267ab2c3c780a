import type { Case } from '../../domain/case.ts'
import { iso, isoOrNull } from './iso.ts'

/** A case as programs read it. */
export function caseShape({ ref, subject, state, openedAt, dueAt }: Case) {
  return { kind: 'case', ref, subject, state, openedAt: iso(openedAt), dueAt: isoOrNull(dueAt) }
}
