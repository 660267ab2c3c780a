import * as z from 'zod'
import { commandTime } from './command-time.ts'
import { protocolVersion } from './protocol-version.ts'
import { toldEvent, toldTouch } from './pull.ts'
import { areRows, copiedUpTo } from './snapshot.ts'

const name = z.string().max(200)
const letters = z.string().max(20)
const json = z.string().refine(isJson, { error: 'it is no JSON' })

/** Asks what would become of a store that has worked alone, before anything of it is sent. */
export const bringPlanRequest = z.strictObject({
  protocol: z.literal(protocolVersion),
  /** What refs in it begin with. */
  letters: z.array(letters).max(1000),
  /** Tables of what the site is, with the keys that the store has there. */
  keys: z.array(z.strictObject({ table: name, ids: z.array(name).max(20_000) })).max(100),
})
export type BringPlanRequest = z.infer<typeof bringPlanRequest>

export const bringPlanAnswer = z.strictObject({
  /** Whether the store becomes the whole site of an empty server, or comes beside what is there. */
  mode: z.enum(['whole', 'beside']),
  /** Keys that the server has too: what it has stands. */
  meets: z.array(z.strictObject({ table: name, ids: z.array(name) })),
  /** What refs of the store begin with and others draw refs by. */
  taken: z.array(letters),
})
export type BringPlanAnswer = z.infer<typeof bringPlanAnswer>

/** An event of a store that has worked alone: given when somebody may have worked, and written as this program writes. */
const broughtEvent = toldEvent.extend({
  at: commandTime,
  given_at: commandTime.nullable(),
  clock_at: commandTime.nullable(),
  input: json,
  refs: json.nullable(),
  content: json.nullable(),
  found: json.nullable(),
})

/** A part of what a store had when it became a device; `end` once all of it was sent. */
const broughtPart = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('rows'),
      table: name,
      columns: z.array(name).readonly(),
      rows: z.custom<readonly (readonly (string | number | null)[])[]>(areRows),
    })
    .refine(haveTimes, { path: ['rows'], error: 'it has a time that is in no calendar' }),
  z.strictObject({
    kind: z.literal('events'),
    upTo: z.number().int().nonnegative(),
    events: z.array(broughtEvent).readonly(),
    touched: z.array(toldTouch).readonly(),
  }),
  z.strictObject({ kind: z.literal('end') }),
])

export const bringRequest = z.strictObject({
  protocol: z.literal(protocolVersion),
  schema: z.number().int().positive(),
  /** The id of the last event of the store's own. */
  headId: name,
  /** Up to where the server said that it has come. */
  behind: copiedUpTo.nullable(),
  /** Null only to ask up to where that is. */
  part: broughtPart.nullable(),
})
export type BringRequest = z.infer<typeof bringRequest>

/** Up to where it has come; once the server has taken it over, `isBrought`. */
export const bringAnswer = z.strictObject({ upTo: copiedUpTo.nullable(), isBrought: z.boolean() })
export type BringAnswer = z.infer<typeof bringAnswer>

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The last millisecond of a calendar, and less than none the first. Source: ECMA-262, "Time Values and Time Range". */
const lastTime = 8.64e15

/** Whether all that is a time by the name of its column is in a calendar: one that is not would be sorted before or behind all others for good. */
function haveTimes({
  columns,
  rows,
}: {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}): boolean {
  const places = [...columns.keys()].filter((place) => /(?:^|_)at$/.test(columns[place] ?? ''))
  return rows.every((row) =>
    places.every((place) => {
      const value = row[place] ?? null
      return value === null || (Number.isInteger(value) && Math.abs(Number(value)) <= lastTime)
    }),
  )
}
