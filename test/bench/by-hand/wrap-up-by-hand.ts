import type BetterSqlite3 from 'better-sqlite3'
import { type Random, uuidAt } from '../store/random.ts'
import { appendEvent } from './append-event.ts'

export type WrapUpLine = {
  readonly ref: string
  readonly reason: string
  readonly outcome: string
  readonly note: string
  readonly inBulk?: true
}

type Found = {
  readonly id: string
  readonly state: string
  readonly heldBy: string | null
  readonly changedBy: number
  readonly segmentId: string
  readonly segmentChangedBy: number
}

/**
 * Wraps up by hand-written SQL: one statement finds what is there, seven write the rows that the command writes. It checks
 * nothing, and works no id out. Called inside a transaction.
 */
export function wrapUpByHand(
  db: BetterSqlite3.Database,
  {
    actor,
    batch,
    random,
  }: { readonly actor: string; readonly batch: string | null; readonly random: Random },
): (line: WrapUpLine) => void {
  const find = db.prepare<[string], Found>(
    `SELECT i.id, i.state, i.held_by AS heldBy, i.changed_by AS changedBy, s.id AS segmentId, s.changed_by AS segmentChangedBy
     FROM interactions i JOIN segments s ON s.interaction_id = i.id AND s.ended_at IS NULL WHERE i.ref = +?`,
  )
  const wrapUp = db.prepare<unknown[]>(
    `INSERT INTO wrap_ups (id, interaction_id, agent_id, reason_code_id, outcome_code_id, more_outcomes, fields, note, at, how, corrects,
       needs_review, changed_by) VALUES (?, ?, ?, ?, ?, '[]', '{}', ?, ?, ?, NULL, 0, ?)`,
  )
  const segment = db.prepare<unknown[]>(
    `UPDATE segments SET talk_ended_at = ?, ended_at = ?, ending = 'wrapped-up', changed_by = ? WHERE id = ?`,
  )
  const interaction = db.prepare<unknown[]>(
    `UPDATE interactions SET state = 'done', held_by = NULL, ended_at = ?, done_at = ?, changed_by = ? WHERE id = ?`,
  )
  const event = appendEvent(db, { actor, batch, random })
  return (line) => {
    const found = find.get(line.ref)
    if (!found) throw new Error(`no ${line.ref}`)
    const { at, seq, touch } = event('interaction.wrap-up', { ...line, note: null }, [[['note'], line.note]])
    const id = uuidAt(at, random)
    const codes = [`reason:${line.reason}@1`, `outcome:${line.outcome}@1`]
    wrapUp.run(id, found.id, actor, ...codes, line.note, at, line.inBulk ? 'batch' : 'agent', seq)
    segment.run(at, at, seq, found.segmentId)
    interaction.run(at, at, seq, found.id)
    touch('wrap_ups', id, null)
    touch('segments', found.segmentId, {
      talk_ended_at: null,
      ended_at: null,
      ending: null,
      changed_by: found.segmentChangedBy,
    })
    touch('interactions', found.id, {
      state: found.state,
      held_by: found.heldBy,
      ended_at: null,
      done_at: null,
      changed_by: found.changedBy,
    })
  }
}
