import type BetterSqlite3 from 'better-sqlite3'
import { benchNow } from '../store/empty-store.ts'
import { type Random, uuidAt } from '../store/random.ts'

/** Interactions that can be wrapped up: in an agent's hands, or waiting. */
export type PreparedWork = { readonly refs: readonly string[] }

/** Puts interactions into a store by raw SQL, with their open segments; answers their refs. Not part of what is measured. */
export function prepareWork(
  db: BetterSqlite3.Database,
  {
    count,
    heldBy,
    random,
  }: { readonly count: number; readonly heldBy: string | null; readonly random: Random },
): PreparedWork {
  const prefix =
    db.prepare<[], string>(`SELECT value FROM store_info WHERE key = 'prefix'`).pluck().get() ?? ''
  const counter = db.prepare<[], number>(`SELECT value FROM counters WHERE name = 'ref'`).pluck()
  const advance = db.prepare<[number]>(`UPDATE counters SET value = ? WHERE name = 'ref'`)
  const customers = db.prepare<[], number>('SELECT max(local_key) FROM customers').pluck().get() ?? 0
  const customerAt = db.prepare<[number], string>('SELECT id FROM customers WHERE local_key = ?').pluck()
  const interaction = db.prepare<unknown[]>(
    `INSERT INTO interactions (id, ref, channel, direction, state, queue_id, entry_point_id, customer_id, case_id, subject, held_by,
       rank_at, arrived_at, queued_at, due_at, ended_at, done_at, put_backs, previous_id, changed_by)
     VALUES (?, ?, 'email', 'in', ?, 'written', NULL, ?, NULL, 'Faktura za październik', ?, ?, ?, ?, NULL, NULL, NULL, 0, NULL, 1)`,
  )
  const segment = db.prepare<unknown[]>(
    `INSERT INTO segments (id, interaction_id, kind, queue_id, agent_id, started_at, held_ms, held_since, talk_ended_at, ended_at, ending,
       ending_reason, changed_by) VALUES (?, ?, ?, 'written', ?, ?, 0, NULL, NULL, NULL, NULL, NULL, 1)`,
  )
  const refs: string[] = []
  db.transaction(() => {
    let number = counter.get() ?? 0
    for (let made = 0; made < count; made++) {
      number++
      const at = benchNow - random.below(86_400_000)
      const id = uuidAt(at, random)
      const ref = `${prefix}-${number}`
      const customer = customerAt.get(1 + random.below(Math.max(1, customers))) ?? null
      interaction.run(id, ref, heldBy === null ? 'queued' : 'active', customer, heldBy, at, at, at)
      segment.run(uuidAt(at, random), id, heldBy === null ? 'queue' : 'agent', heldBy, at)
      refs.push(ref)
    }
    advance.run(number)
  })()
  return { refs }
}
