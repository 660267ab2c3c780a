import { createHash } from 'node:crypto'
import { type Decision, accept, refuse } from '../src/domain/decision.ts'
import type { AttachmentFiles } from '../src/store/attachments/attachment-files.ts'
import type { Store, Surroundings } from '../src/store/open-store.ts'
import { readDatabaseAddress, withoutPassword } from '../src/domain/database-address.ts'
import { openPostgresStore } from '../src/store/postgres/open-postgres-store.ts'
import { type AskAndWait, waitingReaderOf } from '../src/store/postgres/waiting-reader.ts'
import { StoreRefused } from '../src/domain/store-refused.ts'
import { startDatabaseThread } from './database-thread.ts'

/** Bytes of one row of what is attached: as many as devices send at once. */
const partBytes = 1024 * 1024

/** What is asked by verbs of the databases that they have open, by how people know each. */
const asking = new Map<string, AskAndWait>()

/** Opens the store of a server in a database for a verb: what it reads is waited for, what it writes goes the way of the server's. */
export async function openDatabase(address: string, outside: Surroundings): Promise<Decision<Store>> {
  const read = readDatabaseAddress(address)
  if (!read.ok) return read
  const opened = await openPostgresStore(read.value, outside)
  if (!opened.ok) return opened
  const { reader: _reader, attachments: _attachments, ...store } = opened.value
  const database = withoutPassword(read.value)
  const thread = startDatabaseThread(read.value)
  const ask = refusing(thread.ask, store.refusalOf)
  asking.set(database, ask)
  return accept({
    ...store,
    reader: waitingReaderOf(ask, database),
    async close() {
      asking.delete(database)
      await thread.end()
      await store.close()
    },
  })
}

/** Makes the store of a server in a database. Refuses: store-exists, and why none can be made. */
export async function createInDatabase(address: string, outside: Surroundings): Promise<Decision<null>> {
  const read = readDatabaseAddress(address)
  if (!read.ok) return read
  const opened = await openPostgresStore(read.value, outside)
  if (!opened.ok) return opened
  const isEmpty = (await opened.value.sync.head()) === 0
  await opened.value.close()
  return isEmpty ? accept(null) : refuse({ code: 'store-exists', path: withoutPassword(read.value) })
}

/** What is attached in a database, for verbs that have it open. */
export function attachmentsInDatabase(address: string): AttachmentFiles {
  const read = readDatabaseAddress(address)
  const database = read.ok ? withoutPassword(read.value) : address
  const ask: AskAndWait = (asked) => {
    const open = asking.get(database)
    if (!open) throw new StoreRefused({ code: 'store-in-database', database })
    return open(asked)
  }
  const put = (content: Uint8Array): string => {
    const contentHash = createHash('sha256').update(content).digest('hex')
    // Whatever it is put here for is going to name it.
    const forget = 'DELETE FROM unnamed_contents WHERE content_hash = $1'
    ask({ text: forget, name: 'name attachment', values: [contentHash] })
    for (let place = 0; place === 0 || place < content.length; place += partBytes) {
      const part = content.subarray(place, place + partBytes)
      ask({
        text: `INSERT INTO attachment_parts (content_hash, sender, place, part)
               VALUES ($1, '', $2, decode($3, 'hex')) ON CONFLICT DO NOTHING`,
        name: 'put attachment',
        values: [contentHash, place, Buffer.from(part).toString('hex')],
      })
    }
    return contentHash
  }
  const readContent = (contentHash: string): Uint8Array | undefined => {
    const rows = ask({
      text: `SELECT part FROM attachment_parts WHERE content_hash = $1 AND sender = '' ORDER BY place`,
      name: 'read attachment',
      values: [contentHash],
    }) as readonly { readonly part: Uint8Array }[]
    return rows.length === 0 ? undefined : Buffer.concat(rows.map(({ part }) => part))
  }
  return {
    put,
    read: readContent,
    group: () => ({ put, settle: async () => undefined }),
    fetch: async (contentHash) => accept(readContent(contentHash)),
    pathOf: (contentHash) => `${database}/${contentHash}`,
    folder: database,
  }
}

function refusing(ask: AskAndWait, refusalOf: Store['refusalOf']): AskAndWait {
  return (asked) => {
    try {
      return ask(asked)
    } catch (fault) {
      const refusal = refusalOf(fault)
      throw refusal ? new StoreRefused(refusal) : fault
    }
  }
}
