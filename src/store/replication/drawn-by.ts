import { parseRef } from '../../domain/ids.ts'
import type { Statements } from '../statements.ts'
import { lettersOf } from './letters-drawn.ts'

type Giver = { readonly device: string; readonly actor: string }

/** On a server: what a device may have drawn by itself. Used inside the transaction that writes. */
export type DrawnBy = {
  /**
   * Whether a device may have drawn a ref: with its own letters, with those that it had as another device, where its giver was let in
   * too, or with letters that nobody here draws by.
   */
  readonly mayHave: (ref: string, giver: Giver) => Promise<boolean>
  /** Whether somebody may add to a batch: one that his device drew, or that he began here. */
  readonly mayAddTo: (batch: string, giver: Giver) => Promise<boolean>
}

export function drawnByOf(statements: Statements): DrawnBy {
  const own = statements.prepare<[], string>(`SELECT value FROM store_info WHERE key = 'prefix'`).pluck()
  const device = statements.prepare<[string], number>('SELECT 1 AS found FROM devices WHERE id = ?').pluck()
  const letIn = statements
    .prepare<[string, string], number>(
      'SELECT 1 AS found FROM access_tokens WHERE device = ? AND agent_id = ? LIMIT 1',
    )
    .pluck()
  const beganBy = statements
    .prepare<[string], string>('SELECT actor FROM events WHERE batch = ? ORDER BY seq LIMIT 1')
    .pluck()
  const mayHave = async (ref: string, giver: Giver): Promise<boolean> => {
    if (parseRef(ref) !== ref) return false
    const letters = lettersOf(ref)
    if (letters === giver.device) return true
    if (letters === (await own.get())) return false
    if ((await device.get(letters)) === undefined) return true
    return (await letIn.get(letters, giver.actor)) !== undefined
  }
  return {
    mayHave,
    async mayAddTo(batch, giver) {
      const begun = await beganBy.get(batch)
      if (begun !== undefined && begun !== giver.actor) return false
      const [, ref] = /^B-([A-Z]+-\d+)$/.exec(batch) ?? []
      return ref === undefined ? begun !== undefined : mayHave(ref, giver)
    },
  }
}
