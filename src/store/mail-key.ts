import type { Statements } from './statements.ts'

/** The secret that Message-IDs of this store are signed with; made when it is first asked for. */
export type MailKey = () => Promise<{ readonly key: Uint8Array; readonly isNew: boolean }>

/** Under this key `store_info` keeps it, which no device is told; a backup and a move take it along, because that is the same store. */
const keptAs = 'mail_key'

export function mailKeyOf(statements: Statements, newSalt: () => string): MailKey {
  const read = statements.prepare<[string], string>('SELECT value FROM store_info WHERE key = ?').pluck()
  const write = statements.prepare<[string, string]>('INSERT INTO store_info (key, value) VALUES (?, ?)')
  return async () => {
    const kept = await read.get(keptAs)
    if (kept !== undefined) return { key: Buffer.from(kept, 'hex'), isNew: false }
    const made = newSalt() + newSalt()
    await write.run(keptAs, made)
    return { key: Buffer.from(made, 'hex'), isNew: true }
  }
}
