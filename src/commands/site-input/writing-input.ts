import * as z from 'zod'
import { hotKey, key, position } from './scalars.ts'

const labels = z.strictObject({ en: z.string().max(200), pl: z.string().max(200).optional() })

/** What agents type for a template or a macro. */
export const shortName = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)

const templateTexts = z.strictObject({
  en: z.strictObject({ subject: z.string().max(2000).nullable(), text: z.string().max(20_000) }).optional(),
  pl: z.strictObject({ subject: z.string().max(2000).nullable(), text: z.string().max(20_000) }).optional(),
})

const macroSteps = z
  .array(
    z.strictObject({
      command: z.string().min(1).max(80),
      input: z.record(z.string(), z.json()),
      template: shortName.nullable(),
    }),
  )
  .min(1)
  .max(20)

export const templateInput = z.strictObject({
  key,
  shortName,
  labels,
  channels: z.array(key),
  texts: templateTexts,
  position,
  retired: z.boolean(),
})

export const macroInput = z.strictObject({
  key,
  shortName,
  labels,
  hotKey,
  steps: macroSteps,
  position,
  retired: z.boolean(),
})
