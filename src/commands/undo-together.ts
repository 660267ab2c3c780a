import { refuse } from '../domain/decision.ts'
import type { Actor } from '../domain/ids.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Undoable } from '../queries/latest-undoable.ts'
import type { Outcome } from '../store/outcome.ts'
import type { Store } from '../store/open-store.ts'
import { undo } from './undo.ts'

/** Takes a command or a whole batch back in one transaction: all of it, or nothing and the refusal that stood in the way. */
export async function undoTogether(
  store: Store,
  undoable: Undoable,
  actor: Actor,
): Promise<readonly Outcome<unknown>[] | { readonly ok: false; readonly refusal: Refusal }> {
  const batch = undoable.events.length > 1 ? { ref: null } : undefined
  const given = undoable.events.map(({ seq }) => ({
    command: undo,
    input: { seq },
    actor,
    ...(batch ? { batch } : {}),
  }))
  if (given.length === 0) return refuse({ code: 'nothing-to-undo', actor })
  return await store.runner.runTogether(given as never)
}
