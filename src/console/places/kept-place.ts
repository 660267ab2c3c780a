import * as z from 'zod'

/** How a selection is kept. */
export const keptSelection = z.object({
  key: z.string().nullable(),
  index: z.number().int().nonnegative(),
})

/** Reads what was kept by its schema, and makes a place of it; null for what does not fit. */
export function comeBackBy<Kept, Come>(
  schema: z.ZodType<Kept>,
  place: (kept: Kept) => Come,
): (kept: unknown) => Come | null {
  return (kept) => {
    const parsed = schema.safeParse(kept)
    return parsed.success ? place(parsed.data) : null
  }
}
