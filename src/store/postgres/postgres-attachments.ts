import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { mostBegun } from '../attachments/arriving-attachment.ts'
import { unnamedInDatabase } from './unnamed-in-database.ts'
import { leastBytes } from '../attachments/unnamed-contents.ts'
import type { ServedAttachments } from '../attachments/served-attachments.ts'

type Part = { readonly place: number; readonly part: Buffer }

type Settled = { readonly contentHash: string; readonly sender: string; readonly isRight: boolean }

/** Of whom a content is that came whole and is what its hash says. */
const whole = ''

/** The contents that the instances of a server share, in parts as they came. */
export function postgresAttachmentsOf(pool: Pool): ServedAttachments {
  const sizeOf = async (contentHash: string, sender: string): Promise<number | undefined> => {
    const { rows } = await pool.query<{ size: number }>({
      name: 'size of attachment',
      text: `SELECT place + length(part) AS size FROM attachment_parts
             WHERE content_hash = $1 AND sender = $2 ORDER BY place DESC LIMIT 1`,
      values: [contentHash, sender],
    })
    return rows[0]?.size
  }
  const partsOf = async (
    contentHash: string,
    { sender, from, to }: { readonly sender: string; readonly from: number; readonly to: number },
  ): Promise<readonly Part[]> => {
    const { rows } = await pool.query<Part>({
      name: 'parts of attachment',
      text: `SELECT place, part FROM attachment_parts
             WHERE content_hash = $1 AND sender = $2 AND place < $4 AND place + length(part) > $3 ORDER BY place`,
      values: [contentHash, sender, from, to],
    })
    return rows
  }
  /** Lets what came be the content, unless another has sent it meanwhile, perhaps in other parts; nothing of it is left under its sender. */
  const settle = async ({ contentHash, sender, isRight }: Settled): Promise<void> => {
    const client = await pool.connect()
    let isDone = false
    try {
      await client.query('BEGIN')
      await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [contentHash])
      if (isRight && (await sizeOf(contentHash, whole)) === undefined) {
        await client.query(
          `UPDATE attachment_parts SET sender = $3 WHERE content_hash = $1 AND sender = $2`,
          [contentHash, sender, whole],
        )
      }
      await client.query('DELETE FROM attachment_parts WHERE content_hash = $1 AND sender = $2', [
        contentHash,
        sender,
      ])
      await client.query('COMMIT')
      isDone = true
    } finally {
      client.release(!isDone)
    }
  }
  /** Drops what is arriving of a sender who has begun as many as he may, which he then sends anew. */
  const makeRoom = async (sender: string): Promise<void> => {
    await pool.query(
      `DELETE FROM attachment_parts WHERE sender = $1
       AND (SELECT count(DISTINCT content_hash) FROM attachment_parts WHERE sender = $1) >= $2`,
      [sender, mostBegun],
    )
  }
  const unnamed = unnamedInDatabase(pool)
  return {
    async part(contentHash, { from, length }) {
      const size = await sizeOf(contentHash, whole)
      if (size === undefined) return undefined
      const parts = await partsOf(contentHash, { sender: whole, from, to: from + length })
      const before = from - (parts[0]?.place ?? from)
      return { size, part: Buffer.concat(parts.map(({ part }) => part)).subarray(before, before + length) }
    },
    unnamedOf: async (sender) => unnamed.bytesOf(sender),
    named: async (contentHashes) => unnamed.named(contentHashes),
    notNamed: async (contents) => unnamed.add(contents),
    dropUnnamed: async (before) => unnamed.drop(before),
    async take({ contentHash, sender, from, size, part, isToBeNamed = false }) {
      // First, so that it is not dropped between this answer and the command that names it.
      if (isToBeNamed) await unnamed.refresh(contentHash)
      if ((await sizeOf(contentHash, whole)) !== undefined) return { bytes: size, isWhole: true }
      const before = (await sizeOf(contentHash, sender)) ?? 0
      if (from !== before || from + part.length > size) return { bytes: before, isWhole: false }
      if (before === 0 && part.length < size) await makeRoom(sender)
      // An empty part says nothing, but for a content that is empty.
      if (part.length > 0 || size === 0) {
        await pool.query(
          `INSERT INTO attachment_parts (content_hash, sender, place, part) VALUES ($1, $2, $3, $4)
           ON CONFLICT DO NOTHING`,
          [contentHash, sender, from, Buffer.from(part)],
        )
      }
      const bytes = before + part.length
      if (bytes < size) return { bytes, isWhole: false }
      const hash = createHash('sha256')
      for (const { part: come } of await partsOf(contentHash, { sender, from: 0, to: size }))
        hash.update(come)
      const isRight = hash.digest('hex') === contentHash
      // Noted first: what dies in between is noted and not there.
      if (isRight && isToBeNamed)
        await unnamed.add([{ contentHash, sender, bytes: Math.max(bytes, leastBytes) }])
      await settle({ contentHash, sender, isRight })
      return isRight ? { bytes, isWhole: true } : null
    },
  }
}
