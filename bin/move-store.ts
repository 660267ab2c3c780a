import { type Decision, accept, refuse } from '../src/domain/decision.ts'
import { isDatabaseAddress, placeForPeople, readDatabaseAddress } from '../src/domain/database-address.ts'
import type { ServerGround } from '../src/shell/surroundings.ts'
import type { Surroundings } from '../src/store/open-store.ts'
import { createStore } from '../src/store/create-store.ts'
import { type MovedStore, moveRows } from '../src/store/moving/move-rows.ts'
import { movedFile } from '../src/store/moving/moved-file.ts'
import { openServerStore } from './open-server-store.ts'

/** Bytes of what is attached that are moved at once. */
const partBytes = 1024 * 1024

/**
 * Makes a store that has all that the one at `from` has, and goes on as one that was brought back: what comes to the other still is not lost.
 * Refuses: store-exists, device-cannot-serve, and why a store cannot be opened or made.
 */
export async function moveStore(
  from: string,
  to: string,
  outside: Surroundings,
): Promise<Decision<{ readonly rows: number; readonly attachments: number }>> {
  const source = await openServerStore(from, outside)
  if (!source.ok) return source
  try {
    if ((await source.value.store.sync.server()) !== null)
      return refuse({ code: 'device-cannot-serve', path: placeForPeople(from) })
    const made = isDatabaseAddress(to) ? null : createStore(to, outside, { group: false })
    if (made?.ok === false && made.refusal.code !== 'store-exists') return made
    const target = await openServerStore(to, outside)
    if (!target.ok) return target
    const done = await moved(source.value, target.value, { from, to })
    if (done === null) return refuse({ code: 'store-exists', path: placeForPeople(to) })
    const again = await openServerStore(to, outside, { isBroughtBack: true })
    if (!again.ok) return again
    await again.value.store.close()
    return accept(done)
  } finally {
    await source.value.store.close()
  }
}

async function moved(
  source: ServerGround,
  target: ServerGround,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<{ readonly rows: number; readonly attachments: number } | null> {
  const [there, here] = [await movedStore(from), await movedStore(to)]
  try {
    if ((await target.store.sync.head()) > 0) return null
    let attachments = 0
    for (const contentHash of await contentsOf(there)) {
      if (await moveContent(contentHash, source, target)) attachments++
    }
    const rows = await moveRows(there, here)
    return rows === null ? null : { rows, attachments }
  } finally {
    for (const opened of [there, here, target.store]) await opened.close()
  }
}

async function movedStore(place: string): Promise<MovedStore> {
  if (!isDatabaseAddress(place)) return movedFile(place)
  const read = readDatabaseAddress(place)
  if (!read.ok) throw new Error(read.refusal.code)
  const { movedDatabase } = await import('../src/store/postgres/moved-database.ts')
  return movedDatabase(read.value)
}

async function contentsOf({ statements }: MovedStore): Promise<readonly string[]> {
  return statements
    .prepare<[], string>(
      `SELECT content_hash AS hash FROM attachments UNION SELECT raw_hash AS hash FROM messages WHERE raw_hash IS NOT NULL`,
    )
    .pluck()
    .all()
}

/** What is not there, or not what its hash says, stays away: `linia doctor` tells it there too. */
async function moveContent(contentHash: string, from: ServerGround, to: ServerGround): Promise<boolean> {
  for (let place = 0; ;) {
    const found = await from.attachments.part(contentHash, { from: place, length: partBytes })
    if (!found) return false
    const { size, part } = found
    const arrived = await to.attachments.take({ contentHash, sender: 'move', from: place, size, part })
    if (arrived === null) return false
    if (arrived.isWhole) return true
    place = arrived.bytes
  }
}
