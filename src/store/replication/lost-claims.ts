import type { FoundColumns } from './carried-command.ts'
import type { Statements } from '../statements.ts'

/**
 * On a server that was restored from a backup, claims that it decided and has no more: refs of what waits here, and a command of a
 * device found in the hands of its giver by a later claim than any that is known here. Used inside the transaction that writes.
 */
export type LostClaims = (found: readonly FoundColumns[], giver: string) => Promise<readonly string[]>

export function lostClaimsOf(statements: Statements): LostClaims {
  const waiting = statements
    .prepare<[string, number], string>(
      `SELECT ref FROM interactions WHERE id = ? AND state = 'queued' AND fence < ?`,
    )
    .pluck()
  return async (found, giver) => {
    const refs: string[] = []
    for (const { table, id, columns } of found) {
      const fence = columns['fence']
      if (table !== 'interactions' || columns['held_by'] !== giver || typeof fence !== 'number') continue
      const ref = await waiting.get(id, fence)
      if (ref !== undefined) refs.push(ref)
    }
    return refs
  }
}
