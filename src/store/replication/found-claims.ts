import type { MaybePromise, Statements } from '../statements.ts'
import type { CommandTable, StoredColumns } from '../tables.ts'
import type { FoundColumns } from './carried-command.ts'

/** By which claims a command found the interactions that it touched: what is given on a device travels with that. */
export type FoundClaims = {
  /** Told before a row is written. */
  readonly keep: (table: CommandTable, id: string) => MaybePromise<void>
  /** What a command found, with the claims of its interactions. */
  readonly with: (found: readonly FoundColumns[]) => readonly FoundColumns[]
}

/** Makes a reader of claims, for one command after the other. */
export function foundClaimsOf(statements: Statements): () => FoundClaims {
  const claimOf = statements.prepare<[string], StoredColumns>(
    'SELECT held_by, fence FROM interactions WHERE id = ?',
  )
  return () => {
    const claims = new Map<string, StoredColumns>()
    return {
      async keep(table, id) {
        if (table !== 'interactions' || claims.has(id)) return
        const claim = await claimOf.get(id)
        if (claim) claims.set(id, claim)
      },
      with: (found) =>
        found.map((one) => {
          const claim = one.table === 'interactions' ? claims.get(one.id) : undefined
          return claim ? { ...one, columns: { ...one.columns, ...claim } } : one
        }),
    }
  }
}
