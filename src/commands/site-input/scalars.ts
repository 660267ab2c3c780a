import * as z from 'zod'

export const key = z.string().min(1).max(80)
export const labels = z.strictObject({ en: z.string(), pl: z.string().optional() })
/** A key that agents press; one character. */
export const hotKey = z.string().max(1).nullable()
export const position = z.number().int()
export const choices = z.array(z.strictObject({ key, labels }))
export const fieldType = z.enum(['text', 'number', 'amount', 'date', 'datetime', 'choice', 'yes-no'])
export const language = z.enum(['en', 'pl'])

/** How many of a channel at once. What a site says of routing came later than its other parts: an earlier command lacks it. */
export const capacityInput = z.record(key, z.number().int().min(0).max(100)).default({})
