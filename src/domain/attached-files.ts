import type { Refusal } from './refusal.ts'

/** As many as the command takes. */
const mostAttachedFiles = 20

/** Why files cannot go with one message: too many, or larger together than the site allows. Refuses: attachments-too-many, attachments-too-large. */
export function whyNotAttached(
  files: readonly { readonly bytes: number }[],
  megabytes: number,
): Refusal | undefined {
  if (files.length > mostAttachedFiles)
    return { code: 'attachments-too-many', count: files.length, most: mostAttachedFiles }
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const most = megabytes * 1_000_000
  return bytes > most ? { code: 'attachments-too-large', bytes, most } : undefined
}
