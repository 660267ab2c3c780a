import type { Refusal } from '../../domain/refusal.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

/** A command of a device that its server refused, with all that was typed. */
export type RefusedPush = {
  readonly id: string
  readonly device: string
  /** Which command of its device it was; 0 where only others saw it. */
  readonly number: number
  readonly actor: string
  readonly command: string
  readonly input: Readonly<Record<string, unknown>>
  /** The refs that people were shown for what it made. */
  readonly refs: readonly string[]
  readonly refusal: Refusal
  readonly givenAt: number
  /** When it was refused. */
  readonly at: number
}

type Stored = Omit<RefusedPush, 'input' | 'refs' | 'refusal'> & {
  readonly input: string
  readonly refs: string
  readonly refusal: string
}

/** What nobody has dealt with yet, person by person, the latest first of each; at most `limit`. */
export const refusedPushes = query<Stored, RefusedPush, { limit: number }>(
  'refused-pushes',
  (db, p) =>
    db
      .selectFrom('refused_pushes')
      .select([
        'id',
        'device',
        'number',
        'actor',
        'command',
        'input',
        'refs',
        'refusal',
        'given_at as givenAt',
        'at',
      ])
      .where('settled_at', 'is', null)
      .orderBy('actor', 'desc')
      .orderBy('at', 'desc')
      .limit(p.limit),
  ({ input, refs, refusal, ...rest }) => ({
    ...rest,
    input: fromJson<RefusedPush['input'] | null>(input) ?? {},
    refs: fromJson(refs),
    refusal: fromJson(refusal),
  }),
)
