import type { FoundColumns } from './carried-command.ts'
import type { Statements } from '../statements.ts'
import { timelinesOf } from './timelines.ts'

/** On a server that was restored from a backup: claims that it decided and has no more. Used inside the transaction that writes. */
export type LostClaims = {
  /** Asked once in a transaction. */
  readonly wasRestored: () => Promise<boolean>
  /** Told when another transaction begins. */
  readonly forget: () => void
  /** Refs of what waits here, and a command of a device found in the hands of its giver by a later claim than any that is known here. */
  readonly of: (found: readonly FoundColumns[], giver: string) => Promise<readonly string[]>
}

export function lostClaimsOf(statements: Statements): LostClaims {
  const waiting = statements
    .prepare<[string, number], string>(
      `SELECT ref FROM interactions WHERE id = ? AND state = 'queued' AND fence < ?`,
    )
    .pluck()
  const timelines = timelinesOf(statements)
  let restored: boolean | undefined
  return {
    wasRestored: async () => (restored ??= (await timelines.all()).length > 1),
    forget() {
      restored = undefined
    },
    async of(found, giver) {
      const refs: string[] = []
      for (const { table, id, columns } of found) {
        const fence = columns['fence']
        if (table !== 'interactions' || columns['held_by'] !== giver || typeof fence !== 'number') continue
        const ref = await waiting.get(id, fence)
        if (ref !== undefined) refs.push(ref)
      }
      return refs
    },
  }
}
