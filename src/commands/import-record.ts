import * as z from 'zod'
import { accept, refuse } from '../domain/decision.ts'
import { heldOnImport, heldWhileSending } from '../domain/delivery.ts'
import { parseRef } from '../domain/ids.ts'
import { type ReadRow, readRecord } from '../domain/records/read-record.ts'
import { recordShapes } from '../domain/records/record-shapes.ts'
import { command, personal } from './command.ts'
import { findRecordId } from './finding/find-record-id.ts'
import { stageRecord } from './staging/stage-record.ts'

const input = z.strictObject({
  kind: z.enum(['customer', 'case', 'interaction', 'callback']),
  /** A line of an export, without its kind. */
  record: personal(z.record(z.string(), z.unknown())),
  /** The highest ref of the same file: what is made here meanwhile gets others. */
  reserve: z
    .string()
    .regex(/^[A-Z]{2,4}-\d{1,12}$/)
    .optional(),
  /** Whether messages that have not left are kept from leaving here; the other store may still send them. */
  holdsOutgoing: z.boolean().optional(),
})

/**
 * Lets a record of another store in with all that belongs to it, under its own ref, as it stood there: no consequence is
 * caused, no time is counted, and what was to fall due there falls due here; messages that have not left may be held back. What it names and is not here yet is taken to
 * come with the same file.
 * Refuses: record-invalid, record-name-unknown, ref-taken.
 */
export const importRecord = command('record.import', input, async (tx, given, context) => {
  const read = readRecord(recordShapes[given.kind], given.record)
  if (!read.ok) return read
  const ref = String(read.value.columns['ref'])
  if (await findRecordId(tx, ref)) return refuse({ code: 'ref-taken', ref })
  const owner = read.value.columns['held_by'] ?? read.value.columns['assignee']
  const queue = read.value.columns['queue_id']
  const denied = await context.permit({
    ...(owner !== undefined && { owner: owner === null ? null : String(owner) }),
    ...(queue !== undefined && { queue: queue === null ? null : String(queue) }),
  })
  if (denied) return refuse(denied)
  const refusal = await stageRecord(
    tx,
    given.holdsOutgoing === true ? heldBack(read.value) : read.value,
    context,
  )
  if (refusal) return refuse(refusal)
  for (const own of ownRefs(read.value)) context.keepRef(own)
  const reserve = parseRef(given.reserve ?? '')
  if (reserve) context.keepRef(reserve)
  return accept({ ref, kind: given.kind })
})

/**
 * The same rows with messages that have not left as not sent, each with the reason: two stores must not send the same.
 * `linia outbox retry` lets one leave after all.
 */
function heldBack(row: ReadRow): ReadRow {
  const { state } = row.columns
  const inner = row.inner.map((list) => list.map(heldBack))
  if (row.table !== 'deliveries' || (state !== 'waiting' && state !== 'sending')) return { ...row, inner }
  const error = state === 'waiting' ? heldOnImport : heldWhileSending
  return { ...row, inner, columns: { ...row.columns, state: 'failed', error } }
}

/** The refs that a record brings: its own, and those of what belongs to it. */
function ownRefs({ columns, inner }: ReadRow): readonly string[] {
  const below = inner.flatMap((list) => list.flatMap(ownRefs))
  return typeof columns['ref'] === 'string' ? [columns['ref'], ...below] : below
}
