import type { Client } from 'pg'
import { uuidAt } from '../store/random.ts'
import type { Random } from '../store/random.ts'

export type PushedWrapUp = {
  readonly id: string
  readonly number: number
  readonly ref: string
  readonly reason: string
  readonly outcome: string
  readonly note: string
}

type Found = {
  readonly id: string
  readonly state: string
  readonly held_by: string | null
  readonly changed_by: number
  readonly segment: string
  readonly segment_changed_by: number
}

/**
 * Takes the wrap-ups of one device by hand-written SQL, all in one transaction: the counter is locked and the device's number read,
 * then of each command its id is looked up, what is there is found, and the rows are written that the command writes. It checks
 * nothing. Each statement is prepared once, and what is written is sent without waiting.
 */
export async function pushByHand(
  client: Client,
  device: string,
  {
    wrapUps,
    at,
    random,
  }: { readonly wrapUps: readonly PushedWrapUp[]; readonly at: number; readonly random: Random },
): Promise<void> {
  const sent: Promise<unknown>[] = []
  const ask = async <Row>(name: string, text: string, values: readonly unknown[]): Promise<readonly Row[]> =>
    (await client.query({ name, text, values: [...values] })).rows as Row[]
  const send = (name: string, text: string, values: readonly unknown[]): void => {
    sent.push(client.query({ name, text, values: [...values] }))
  }
  sent.push(client.query('BEGIN'))
  await ask('lock', `UPDATE counters SET value = value + 1 WHERE name = 'commits' RETURNING value`, [])
  await ask('number', 'SELECT number FROM device_numbers WHERE device = $1', [device])
  const [last] = await ask<{ seq: number }>('last', 'SELECT coalesce(max(seq), 0) AS seq FROM events', [])
  let seq = last?.seq ?? 0
  for (const { id, number, ref, reason, outcome, note } of wrapUps) {
    await ask('known', 'SELECT seq FROM events WHERE id = $1', [id])
    const [found] = await ask<Found>(
      'find',
      `SELECT i.id, i.state, i.held_by, i.changed_by, s.id AS segment, s.changed_by AS segment_changed_by
       FROM interactions i JOIN segments s ON s.interaction_id = i.id AND s.ended_at IS NULL WHERE i.ref = $1`,
      [ref],
    )
    if (!found) throw new Error(`no ${ref}`)
    seq++
    const wrapUp = uuidAt(at, random)
    const salt = random.hex(8).repeat(4)
    send(
      'wrap-up',
      `INSERT INTO wrap_ups (id, interaction_id, agent_id, reason_code_id, outcome_code_id, more_outcomes, fields, note, at, how,
         corrects, needs_review, changed_by) VALUES ($1, $2, 'ewa', $3, $4, '[]', '{}', $5, $6, 'agent', NULL, 0, $7)`,
      [wrapUp, found.id, `reason:${reason}@1`, `outcome:${outcome}@1`, note, at, seq],
    )
    send(
      'segment',
      `UPDATE segments SET talk_ended_at = $1, ended_at = $1, ending = 'wrapped-up', changed_by = $2 WHERE id = $3`,
      [at, seq, found.segment],
    )
    send(
      'interaction',
      `UPDATE interactions SET state = 'done', held_by = NULL, ended_at = $1, done_at = $1, changed_by = $2 WHERE id = $3`,
      [at, seq, found.id],
    )
    send(
      'touched',
      `INSERT INTO touched_rows (seq, table_name, row_id, before) VALUES ($1, 'wrap_ups', $2, NULL), ($1, 'segments', $3, $4),
         ($1, 'interactions', $5, $6)`,
      [
        seq,
        wrapUp,
        found.segment,
        JSON.stringify({
          talk_ended_at: null,
          ended_at: null,
          ending: null,
          changed_by: found.segment_changed_by,
        }),
        found.id,
        JSON.stringify({
          state: found.state,
          held_by: found.held_by,
          ended_at: null,
          done_at: null,
          changed_by: found.changed_by,
        }),
      ],
    )
    send(
      'event',
      `INSERT INTO events (seq, id, at, actor, device, command, input, personal_digest)
       VALUES ($1, $2, $3, 'ewa', $4, 'interaction.wrap-up', $5, $6)`,
      [seq, id, at, device, JSON.stringify({ ref, reason, outcome, note: null }), salt + salt],
    )
    send('personal', 'INSERT INTO event_personal (seq, salt, content) VALUES ($1, $2, $3)', [
      seq,
      salt,
      JSON.stringify([[['note'], note]]),
    ])
    send(
      'numbered',
      `INSERT INTO device_numbers (device, number, id) VALUES ($1, $2, $3)
       ON CONFLICT (device) DO UPDATE SET number = excluded.number, id = excluded.id`,
      [device, number, id],
    )
  }
  sent.push(client.query('COMMIT'))
  await Promise.all(sent)
}
