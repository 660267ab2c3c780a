import * as z from 'zod'

/** As much of a content as goes with one request. */
export const attachmentChunk = 1024 * 1024

/** No content is larger; what a mail may carry is less at any site. */
export const largestAttachment = 64 * 1024 * 1024

/** A content by its SHA-256, from a byte on. */
export const attachmentPlace = z.looseObject({ hash: z.string().regex(/^[0-9a-f]{64}$/) })
export const attachmentFrom = z.strictObject({
  from: z.coerce.number().int().min(0).max(largestAttachment),
})
export const attachmentSize = attachmentFrom.extend({
  size: z.coerce.number().int().min(0).max(largestAttachment),
})

/** How many bytes the server has of a content; `isWhole` where it has all of it, and they are what their hash says. */
export const attachmentKept = z.strictObject({ bytes: z.number().int().nonnegative(), isWhole: z.boolean() })
