import * as z from 'zod'

export const key = z.string().min(1).max(80)
export const labels = z.strictObject({ en: z.string(), pl: z.string().optional() })
export const position = z.number().int()
export const choices = z.array(z.strictObject({ key, labels }))
export const fieldType = z.enum(['text', 'number', 'amount', 'date', 'datetime', 'choice', 'yes-no'])
