import * as z from 'zod'
import { personal } from '../command.ts'

const attachment = z.strictObject({
  name: personal(z.string().max(500)).nullable(),
  mediaType: z.string().max(200),
  bytes: z.number().int().nonnegative(),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
})

/** A message as it came in, with what lies of it beside the store. */
export const receivedMessage = z.strictObject({
  senderName: personal(z.string().max(500)),
  senderAddress: personal(z.string().max(500)),
  recipients: personal(z.array(z.string().max(500)).max(200)),
  /** Where answers are wanted, when that is not the sender's own address. */
  replyTo: personal(z.array(z.string().max(500)).max(200)).optional(),
  text: personal(z.string().max(500_000)),
  messageId: z.string().max(1000).nullable(),
  /** Message-IDs of the thread, the oldest first: References, then In-Reply-To. */
  references: z.array(z.string().max(1000)).max(200),
  /** SHA-256 of the whole message as it came, under which it lies beside the store. */
  rawHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  sentAt: z.number().int().nullable(),
  isAutomatic: z.boolean(),
  attachments: z.array(attachment).max(500),
})

export type ReceivedMessage = z.output<typeof receivedMessage>
