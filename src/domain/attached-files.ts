import type { Refusal } from './refusal.ts'

/** Mailboxes take no more in one message, and often less. */
const mostAttachedBytes = 25_000_000

/** As many as the command takes. */
const mostAttachedFiles = 20

/** Why files cannot go with one message: too many, or too large together. Refuses: attachments-too-many, attachments-too-large. */
export function whyNotAttached(files: readonly { readonly bytes: number }[]): Refusal | undefined {
  if (files.length > mostAttachedFiles)
    return { code: 'attachments-too-many', count: files.length, most: mostAttachedFiles }
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  return bytes > mostAttachedBytes
    ? { code: 'attachments-too-large', bytes, most: mostAttachedBytes }
    : undefined
}
