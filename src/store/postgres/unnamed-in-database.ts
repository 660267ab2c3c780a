import type { Pool } from 'pg'
import type { Unnamed } from '../attachments/unnamed-contents.ts'

const nowMs = `(extract(epoch FROM clock_timestamp()) * 1000)::bigint`

/** Which contents of a database no command has named yet, for all instances of the server. */
export function unnamedInDatabase(pool: Pool) {
  return {
    async bytesOf(sender: string): Promise<number> {
      const { rows } = await pool.query<{ bytes: string | number }>({
        name: 'bytes unnamed',
        text: 'SELECT coalesce(sum(bytes), 0)::bigint AS bytes FROM unnamed_contents WHERE sender = $1',
        values: [sender],
      })
      return Number(rows[0]?.bytes ?? 0)
    },
    async add(contents: readonly Unnamed[]): Promise<void> {
      for (const { contentHash, sender, bytes } of contents) {
        await pool.query(
          `INSERT INTO unnamed_contents (content_hash, sender, bytes, at) VALUES ($1, $2, $3, ${nowMs})
           ON CONFLICT (content_hash) DO UPDATE SET at = excluded.at`,
          [contentHash, sender, bytes],
        )
      }
    },
    async refresh(contentHash: string): Promise<void> {
      await pool.query(`UPDATE unnamed_contents SET at = ${nowMs} WHERE content_hash = $1`, [contentHash])
    },
    async named(contentHashes: readonly string[]): Promise<readonly Unnamed[]> {
      const { rows } = await pool.query<{ content_hash: string; sender: string; bytes: string | number }>({
        name: 'contents named',
        text: `DELETE FROM unnamed_contents WHERE content_hash = ANY($1) RETURNING content_hash, sender, bytes`,
        values: [contentHashes],
      })
      return rows.map(({ content_hash: contentHash, sender, bytes }) => ({
        contentHash,
        sender,
        bytes: Number(bytes),
      }))
    },
    /** In one statement: whoever names one of them meanwhile waits, and finds it gone and not noted, or there and named. */
    async drop(before: number): Promise<number> {
      const { rowCount } = await pool.query(
        `WITH dropped AS (DELETE FROM unnamed_contents WHERE at < $1 RETURNING content_hash)
         DELETE FROM attachment_parts USING dropped WHERE attachment_parts.content_hash = dropped.content_hash AND sender = ''`,
        [before],
      )
      return rowCount ?? 0
    },
  }
}
