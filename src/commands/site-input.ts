import * as z from 'zod'
import type { SiteDefinition } from '../domain/site-definition.ts'
import {
  mostAttachedMegabytes,
  usualAttachedMegabytes,
  usualUndoDelaySeconds,
} from '../domain/site/site-settings.ts'
import { calendarInput } from './site-input/calendar-input.ts'
import { customerFieldInput, purposeInput, verificationMethodInput } from './site-input/customer-input.ts'
import { namedInput, personInput, rightInput } from './site-input/people-input.ts'
import { entryPointInput, queueInput } from './site-input/queue-input.ts'
import { notReadyReasonInput, putBackReasonInput } from './site-input/reason-input.ts'
import { capacityInput, language } from './site-input/scalars.ts'
import { slaPolicyInput } from './site-input/sla-input.ts'
import { viewInput } from './site-input/view-input.ts'
import { codeInput, setInput } from './site-input/wrap-up-input.ts'
import { macroInput, templateInput } from './site-input/writing-input.ts'

/** A whole site as a command carries it; what the files say was checked against itself before. */
export const siteInput: z.ZodType<SiteDefinition> = z.strictObject({
  site: z.strictObject({
    name: z.string().min(1).max(200),
    languages: z.array(language),
    defaultLanguage: language,
    timeZone: z.string(),
    capacity: capacityInput,
    undoDelaySeconds: z.number().int().min(0).max(3600).default(usualUndoDelaySeconds),
    attachedMegabytes: z.number().int().min(1).max(mostAttachedMegabytes).default(usualAttachedMegabytes),
    quotesAnswered: z.boolean().default(false),
  }),
  calendars: z.array(calendarInput),
  sla: z.array(slaPolicyInput).default([]),
  notReadyReasons: z.array(notReadyReasonInput),
  fields: z.array(customerFieldInput),
  caseFields: z.array(customerFieldInput).default([]),
  purposes: z.array(purposeInput).default([]),
  verification: z.array(verificationMethodInput).default([]),
  codes: z.array(codeInput),
  sets: z.array(setInput),
  queues: z.array(queueInput),
  entryPoints: z.array(entryPointInput),
  putBackReasons: z.array(putBackReasonInput).default([]),
  teams: z.array(namedInput).default([]),
  skills: z.array(namedInput).default([]),
  rights: z.array(rightInput).default([]),
  templates: z.array(templateInput).default([]),
  macros: z.array(macroInput).default([]),
  views: z.array(viewInput).default([]),
  people: z.array(personInput),
})
