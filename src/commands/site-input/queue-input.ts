import * as z from 'zod'
import { key, labels, language, position } from './scalars.ts'

export const queueInput = z.strictObject({
  key,
  name: key,
  labels,
  channels: z.array(key),
  calendar: key,
  set: key,
  routing: z.enum(['pull', 'next-only', 'push']),
  serviceTarget: z.strictObject({ percent: z.number().int(), seconds: z.number().int() }).nullable(),
  due: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('open-hours'), seconds: z.number().int().positive() }),
      z.strictObject({ kind: z.literal('calendar-days'), days: z.number().int().positive() }),
    ])
    .nullable(),
  shortAbandonSeconds: z.number().int().nullable(),
  expectedHandlingSeconds: z.number().int(),
  priorityCreditSeconds: z.number().int(),
  // What came later than the rest has a default: an earlier command lacks it.
  sla: key.nullable().default(null),
  offerSeconds: z.number().int().positive().nullable().default(null),
  leaseSeconds: z.number().int().positive().nullable().default(null),
  missedCallbackSeconds: z.number().int().nonnegative().nullable().default(null),
  skills: z
    .array(
      z.strictObject({
        skill: key,
        rings: z
          .array(
            z.strictObject({ afterSeconds: z.number().int().min(0), level: z.number().int().min(0).max(5) }),
          )
          .min(1),
      }),
    )
    .default([]),
  lastAgentSeconds: z.number().int().positive().nullable().default(null),
  caseOwnerSeconds: z.number().int().positive().nullable().default(null),
  verifiesCallers: z.boolean().default(false),
  position,
  retired: z.boolean(),
})

const mailServer = z.strictObject({
  host: z.string(),
  port: z.number().int(),
  security: z.enum(['tls', 'starttls', 'none']),
})

const mailboxInput = z.strictObject({
  user: z.string(),
  secret: key,
  signIn: z.enum(['password', 'oauth']),
  imap: mailServer.extend({ folder: z.string(), sent: z.string().nullable() }),
  smtp: mailServer.nullable(),
  since: z.string().nullable(),
})

export const entryPointInput = z.strictObject({
  key,
  labels,
  channel: key,
  address: z.string(),
  queue: key,
  language: language.nullable(),
  reason: key.nullable(),
  mailbox: mailboxInput.nullable().default(null),
  retired: z.boolean(),
})
