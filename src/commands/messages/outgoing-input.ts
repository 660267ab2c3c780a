import * as z from 'zod'
import { personal } from '../command.ts'

/** Longer than any letter; what is longer goes as an attachment. */
export const outgoingText = personal(z.string().max(200_000))

/** Files that go with a message, each kept beside the store under its hash before the command is given. */
export const outgoingAttachments = z
  .array(
    z.strictObject({
      name: personal(z.string().min(1).max(255)),
      mediaType: z.string().max(200),
      bytes: z.number().int().nonnegative(),
      contentHash: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  )
  .max(20)

export const outgoingAddresses = personal(z.array(z.string().max(320)).max(50))
