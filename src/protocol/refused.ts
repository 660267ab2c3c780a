import * as z from 'zod'

/** What a server says when it refuses: words for people who read along, and the refusal for programs. */
export const refusedAnswer = z.object({
  error: z.object({ code: z.string(), message: z.string(), hint: z.string() }),
  refusal: z.looseObject({ code: z.string() }),
})
export type RefusedAnswer = z.infer<typeof refusedAnswer>
