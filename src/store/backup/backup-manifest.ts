import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const contentHash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().nonnegative()

const manifest = z.object({
  format: z.literal(1),
  /** ISO 8601, UTC. */
  madeAt: z.string(),
  storeId: z.string(),
  prefix: z.string(),
  isGroup: z.boolean(),
  schema: count,
  store: z.object({ bytes: count, sha256: contentHash }),
  /** How many rows each table has. */
  rows: z.record(z.string(), count),
  attachments: z.array(z.object({ sha256: contentHash, bytes: count })),
  /** Content that the store names and that was not beside it, or not what its name says, when the backup was made. */
  missing: z.array(contentHash),
})

/** What a backup holds, as its `manifest.json` says. */
export type BackupManifest = z.output<typeof manifest>

/** The manifest of the backup in a folder; undefined when there is none, a text that says what is wrong with it otherwise. */
export function readManifest(folder: string): BackupManifest | string | undefined {
  let text: string
  try {
    text = readFileSync(join(folder, 'manifest.json'), 'utf8')
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && (fault.code === 'ENOENT' || fault.code === 'ENOTDIR')) {
      return undefined
    }
    throw fault
  }
  try {
    const parsed = manifest.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : `manifest.json: ${parsed.error.issues[0]?.path.join('.') ?? ''}`
  } catch {
    return 'manifest.json'
  }
}

/** Where a content lies in the attachments folder of a backup or of a store. */
export function attachmentPath(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256)
}
