import { query } from '../../store/query.ts'

/** A command that came from a device which may no more. */
export type QuarantinedPush = {
  readonly id: string
  readonly device: string
  readonly number: number
  readonly actor: string
  readonly command: string
  /** As it was sent, as JSON. */
  readonly content: string
  readonly givenAt: number
  readonly at: number
}

export const quarantineColumns = [
  'id',
  'device',
  'number',
  'actor',
  'command',
  'content',
  'given_at as givenAt',
  'at',
] as const

/** What waits for somebody to say what becomes of it, in the order in which it was given. */
export const quarantineView = query<QuarantinedPush, { limit: number }>('quarantine-view', (db, p) =>
  db
    .selectFrom('quarantined_pushes')
    .select(quarantineColumns)
    .where('settled_at', 'is', null)
    .orderBy('device')
    .orderBy('number')
    .limit(p.limit),
)
