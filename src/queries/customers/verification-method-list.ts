import type { Labels } from '../../domain/labels.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

export type VerificationMethodRow = {
  readonly key: string
  readonly labels: Labels
  readonly hotKey: string | null
  /** What to ask, in this order. */
  readonly questions: readonly Labels[]
}
type Stored = Omit<VerificationMethodRow, 'labels' | 'questions'> & {
  readonly labels: string
  readonly questions: string
}

/** How callers show who they are, in the site's order. */
export const verificationMethodList = query<Stored, VerificationMethodRow, Record<string, never>>(
  'verification-method-list',
  (db) =>
    db
      .selectFrom('verification_methods')
      .select(['id as key', 'labels', 'hot_key as hotKey', 'questions'])
      .where('retired', '=', 0)
      .orderBy('position')
      .$castTo<Stored>(),
  ({ labels, questions, ...method }) => ({
    ...method,
    labels: fromJson(labels),
    questions: fromJson(questions),
  }),
)
