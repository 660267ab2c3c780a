import * as z from 'zod'

const key = z.string().min(1).max(80)
const fieldValue = z.union([z.string(), z.number(), z.boolean()])

/** A line of `customers.jsonl`; `key` is how the day names the customer. */
export const demoCustomer = z.strictObject({
  key,
  kind: z.enum(['person', 'organisation']),
  name: z.string().min(1),
  language: z.enum(['pl', 'en']),
  account: z.string(),
  phones: z.array(z.string()),
  emails: z.array(z.string()),
  address: z.string(),
  fields: z.record(key, fieldValue),
})

const arrival = {
  id: key,
  secondsAgo: z.int().min(0),
  channel: key,
  queue: key,
  entryPoint: key,
  customer: key.nullable(),
  from: z.strictObject({ name: z.string().nullable(), address: z.string() }).nullable(),
  language: z.enum(['pl', 'en']).optional(),
  subject: z.string().nullable(),
  text: z.string().nullable().default(null),
  /** Id of an earlier line of the same thread. */
  replyTo: key.optional(),
}
/** `waitSeconds` runs from the arrival, also where somebody had it before. */
const handled = { handledBy: key, waitSeconds: z.int().min(0) }

/** A line of `day.jsonl`: one contact, told back from the moment of loading. */
export const demoContact = z.discriminatedUnion('state', [
  z.strictObject({ ...arrival, state: z.literal('waiting') }),
  z.strictObject({ ...arrival, state: z.enum(['active', 'held']), ...handled }),
  z.strictObject({ ...arrival, state: z.literal('abandoned'), abandonedAfterSeconds: z.int().min(1) }),
  z.strictObject({
    ...arrival,
    state: z.literal('done'),
    ...handled,
    talkSeconds: z.int().min(1),
    holdSeconds: z.int().min(0),
    acwSeconds: z.int().min(0),
    reason: key,
    outcome: key,
    fields: z.record(key, fieldValue).optional(),
    note: z.string().nullable(),
  }),
  z.strictObject({
    ...arrival,
    state: z.literal('scheduled'),
    callback: z.strictObject({ dueInMinutes: z.int(), whose: key.nullable(), reason: z.string() }),
  }),
])

const firstTaken = {
  /** Id of a line of the day. */
  contact: key,
  by: key,
  /** From the arrival until it was taken. */
  waitSeconds: z.int().min(0),
  talkSeconds: z.int().min(0),
}

/** A line of `handovers.jsonl`: somebody had a contact first, and passed it to the queue it is in or put it back. */
export const demoHandover = z.discriminatedUnion('how', [
  z.strictObject({
    ...firstTaken,
    how: z.literal('transferred'),
    fromQueue: key,
    /** Where it came in, instead of the entry point of the day's line. */
    entryPoint: key,
    note: z.string(),
  }),
  z.strictObject({ ...firstTaken, how: z.literal('put-back'), reason: z.string().min(1) }),
])

/** A line of `shifts.jsonl`: when an agent came, was away and left; whoever has not left is still here. */
export const demoShift = z.strictObject({
  agent: key,
  cameSecondsAgo: z.int().positive(),
  /** Not ready from `secondsAgo`, for so many minutes or, without them, until now. */
  away: z
    .array(
      z.strictObject({ reason: key, secondsAgo: z.int().min(0), minutes: z.int().positive().optional() }),
    )
    .default([]),
  leftSecondsAgo: z.int().min(0).optional(),
})

/** A line of `processes.jsonl`: a process that somebody started for the case that a contact of the day had led to, and went on with. */
export const demoProcess = z.strictObject({
  contact: key,
  process: key,
  by: key,
  secondsAgo: z.int().min(0),
  steps: z.array(
    z.strictObject({
      secondsAgo: z.int().min(0),
      did: z.enum(['said', 'answered', 'all-so', 'not-all-so', 'happened', 'pause']),
      value: z.union([z.string(), z.number(), z.boolean()]).optional(),
      /** Whether it ends with a result that starts the next process. */
      startsNext: z.boolean().default(false),
    }),
  ),
})

export type DemoCustomer = z.output<typeof demoCustomer>
export type DemoContact = z.output<typeof demoContact>
export type DemoHandover = z.output<typeof demoHandover>
export type DemoShift = z.output<typeof demoShift>
export type DemoProcess = z.output<typeof demoProcess>
