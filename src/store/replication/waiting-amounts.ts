import type { MaybePromise, Statements } from '../statements.ts'

/** How much waits for somebody to say what becomes of it. */
export type Amount = { readonly commands: number; readonly characters: number }

/** On a server: how much of what it can do nothing with it keeps for people to look at. */
export type WaitingAmounts = {
  /** What a device sent that may no more. */
  readonly aside: (device: string) => MaybePromise<Amount | undefined>
  /** What only others saw done. */
  readonly witnessed: () => MaybePromise<Amount | undefined>
}

export function waitingAmountsOf(statements: Statements): WaitingAmounts {
  const aside = statements.prepare<[string], Amount>(
    `SELECT count(*) AS commands, coalesce(sum(length(content)), 0) AS characters
     FROM quarantined_pushes WHERE device = ? AND settled_at IS NULL`,
  )
  const witnessed = statements.prepare<[], Amount>(
    `SELECT count(*) AS commands, coalesce(sum(length(input)), 0) AS characters
     FROM refused_pushes WHERE code = 'giver-gone' AND settled_at IS NULL`,
  )
  return { aside: (device) => aside.get(device), witnessed: () => witnessed.get() }
}
