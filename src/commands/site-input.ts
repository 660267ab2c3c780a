import * as z from 'zod'
import { macroInput, templateInput } from './site-input/writing-input.ts'
import { roles } from '../domain/role.ts'
import { type SiteDefinition, caseStates, usualUndoDelaySeconds } from '../domain/site-definition.ts'
import { personal } from './command.ts'
import {
  capacityInput,
  namedInput,
  personRoutingInput,
  putBackReasonInput,
  queueRoutingInput,
} from './site-input/routing-input.ts'
import { rightInput } from './site-input/right-input.ts'
import { customerField, purpose, verificationMethod } from './site-input/customer-input.ts'
import { choices, fieldType, key, labels, position } from './site-input/scalars.ts'

const language = z.enum(['en', 'pl'])
const openHours = z.array(z.strictObject({ fromMinute: z.number().int(), toMinute: z.number().int() }))

const calendar = z.strictObject({
  key,
  labels,
  timeZone: z.string().nullable(),
  hours: z.strictObject({
    mon: openHours,
    tue: openHours,
    wed: openHours,
    thu: openHours,
    fri: openHours,
    sat: openHours,
    sun: openHours,
  }),
  holidays: z.array(z.strictObject({ date: z.iso.date(), labels, hours: openHours })),
  retired: z.boolean(),
})

const seconds = z.number().int().positive().nullable()

const slaPolicy = z.strictObject({
  key,
  labels,
  calendar: key.nullable(),
  firstResponseSeconds: seconds,
  nextResponseSeconds: seconds,
  resolutionSeconds: seconds,
  warningPercent: z.number().int().min(1).max(100),
  pauses: z.array(z.enum(caseStates)),
  byPriority: z.record(z.string(), z.number().int().positive()),
  position,
  retired: z.boolean(),
})

const notReadyReason = z.strictObject({
  key,
  labels,
  isPaid: z.boolean(),
  hotKey: z.string().nullable(),
  limitSeconds: z.number().int().nullable(),
  system: z.enum(['rona', 'connection-lost', 'forced', 'wrap-up-timeout']).nullable(),
  position,
  retired: z.boolean(),
})

const consequence = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('callback'),
    whose: z.enum(['mine', 'anyone']),
    afterSeconds: z.number().int().nullable(),
  }),
  z.strictObject({ kind: z.literal('do-not-contact'), channel: key, days: z.number().int().nullable() }),
  z.strictObject({
    kind: z.literal('follow-up-case'),
    subject: labels,
    dueDays: z.number().int().nullable(),
  }),
])

const code = z.strictObject({
  kind: z.enum(['reason', 'outcome']),
  path: key,
  version: z.number().int().positive(),
  labels,
  aliases: z.strictObject({ en: z.array(z.string()), pl: z.array(z.string()) }),
  fields: z.array(
    z.strictObject({ key, labels, type: fieldType, required: z.boolean(), choices: choices.optional() }),
  ),
  isNoteRequired: z.boolean(),
  consequences: z.array(consequence),
  flags: z.array(
    z.enum([
      'customer-reached',
      'right-party',
      'success',
      'final',
      'unworkable',
      'do-not-contact',
      'counts-for-fcr',
    ]),
  ),
  system: z
    .enum(['timeout', 'console-crashed', 'logged-out', 'next-arrived', 'imported', 'batch'])
    .nullable(),
  position,
  retired: z.boolean(),
})

const setCodes = z.array(
  z.strictObject({ code: key, hotKey: z.string().max(1).nullable(), isHidden: z.boolean() }),
)

const set = z.strictObject({
  key,
  labels,
  reason: z.enum(['required', 'optional', 'none']),
  outcome: z.enum(['required', 'optional']),
  severalOutcomes: z.boolean(),
  acwMode: z.enum(['optional', 'required', 'time-boxed', 'time-boxed-strict']),
  acwSeconds: z.number().int().positive().nullable(),
  timeoutOutcome: key.nullable(),
  afterTimeout: z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('ready') }),
    z.strictObject({ status: z.literal('not-ready'), reason: key }),
  ]),
  reasons: setCodes,
  outcomes: setCodes,
  retired: z.boolean(),
})

const queue = z.strictObject({
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
  sla: key.nullable().default(null),
  ...queueRoutingInput,
  verifiesCallers: z.boolean().default(false),
  position,
  retired: z.boolean(),
})

const entryPoint = z.strictObject({
  key,
  labels,
  channel: key,
  address: z.string(),
  queue: key,
  language: language.nullable(),
  reason: key.nullable(),
  retired: z.boolean(),
})

const person = z.strictObject({
  key,
  name: personal(z.string().min(1).max(200)),
  role: z.enum(roles),
  language,
  email: personal(z.string().max(300)).nullable(),
  queues: z.array(key),
  ...personRoutingInput,
  retired: z.boolean(),
})

/** A whole site as a command carries it; what the files say was checked against itself before. */
export const siteInput: z.ZodType<SiteDefinition> = z.strictObject({
  site: z.strictObject({
    name: z.string().min(1).max(200),
    languages: z.array(language),
    defaultLanguage: language,
    timeZone: z.string(),
    capacity: capacityInput,
    undoDelaySeconds: z.number().int().min(0).max(3600).default(usualUndoDelaySeconds),
  }),
  calendars: z.array(calendar),
  sla: z.array(slaPolicy).default([]),
  notReadyReasons: z.array(notReadyReason),
  fields: z.array(customerField),
  caseFields: z.array(customerField).default([]),
  purposes: z.array(purpose).default([]),
  verification: z.array(verificationMethod).default([]),
  codes: z.array(code),
  sets: z.array(set),
  queues: z.array(queue),
  entryPoints: z.array(entryPoint),
  putBackReasons: z.array(putBackReasonInput).default([]),
  teams: z.array(namedInput).default([]),
  skills: z.array(namedInput).default([]),
  rights: z.array(rightInput).default([]),
  templates: z.array(templateInput).default([]),
  macros: z.array(macroInput).default([]),
  people: z.array(person),
})
