import * as z from 'zod'
import { protocolVersion } from './protocol-version.ts'
import { toldEvent, toldTouch } from './pull.ts'

const seq = z.number().int().nonnegative()
const name = z.string().max(200)

/** Up to where a copy has got that was cut short. */
export const copiedUpTo = z.union([
  z.strictObject({ table: name, id: name }),
  z.strictObject({ events: seq }),
  z.literal('everything'),
])

/** Asks for a copy of the whole store; `goOn` names the one that was cut short. */
export const snapshotRequest = z.strictObject({
  protocol: z.literal(protocolVersion),
  schema: z.number().int().positive(),
  goOn: z
    .strictObject({
      cursor: seq,
      cursorId: name.nullable(),
      timeline: name,
      eventsFrom: seq,
      upTo: copiedUpTo.nullable(),
    })
    .nullable(),
})
export type SnapshotRequest = z.infer<typeof snapshotRequest>

type Stored = string | number | null

/** A million rows are looked at: each value by hand, which takes a tenth of the time. */
export function areRows(value: unknown): value is readonly (readonly Stored[])[] {
  return Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every(isStored))
}

function isStored(value: unknown): value is Stored {
  return typeof value === 'string' || typeof value === 'number' || value === null
}

/** One part of the copy; it is whole once `end` has come. */
export const snapshotPart = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('begin'),
    cursor: seq,
    cursorId: name.nullable(),
    timelines: z.array(z.strictObject({ id: name, from: seq })).readonly(),
    tables: z.array(z.strictObject({ name, columns: z.array(name).readonly(), rows: seq })).readonly(),
    eventsFrom: seq,
    eventsBefore: name.nullable(),
  }),
  z.strictObject({
    kind: z.literal('rows'),
    table: name,
    after: name.nullable(),
    isLast: z.boolean(),
    rows: z.custom<readonly (readonly Stored[])[]>(areRows),
  }),
  z.strictObject({
    kind: z.literal('events'),
    upTo: seq,
    events: z.array(toldEvent).readonly(),
    touched: z.array(toldTouch).readonly(),
  }),
  z.strictObject({ kind: z.literal('end') }),
])
export type SnapshotPart = z.infer<typeof snapshotPart>
