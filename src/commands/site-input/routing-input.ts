import * as z from 'zod'
import { putBackUses } from '../../domain/site-definition.ts'

const key = z.string().min(1).max(80)
const labels = z.strictObject({ en: z.string(), pl: z.string().optional() })
const position = z.number().int()

/** How many of a channel at once. What a site says of routing came later than its other parts: an earlier command lacks it. */
export const capacityInput = z.record(key, z.number().int().min(0).max(100)).default({})

/** A team, and a skill. */
export const namedInput = z.strictObject({ key, labels, position, retired: z.boolean() })

export const putBackReasonInput = z.strictObject({
  key,
  labels,
  uses: z.array(z.enum(putBackUses)),
  hotKey: z.string().max(1).nullable(),
  position,
  retired: z.boolean(),
})

/** What routing asks of a queue's work. */
export const queueRoutingInput = {
  offerSeconds: z.number().int().positive().nullable().default(null),
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
}

/** What routing knows of a person. */
export const personRoutingInput = {
  team: key.nullable().default(null),
  skills: z.record(key, z.number().int().min(1).max(5)).default({}),
  capacity: capacityInput,
}
