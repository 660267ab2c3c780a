import type { SnapshotRequest } from '../protocol/snapshot.ts'
import type { ToldTable } from '../store/replication/told-tables.ts'
import { copyCheckOf } from './copy-check.ts'
import type { CopyPart } from './copy-part.ts'
import { knownTables } from './known-tables.ts'
import { notOfProtocol } from './not-of-protocol.ts'

/** The parts of a copy as they come, up to the first that is none. */
export async function* checkedParts(
  parts: AsyncIterable<CopyPart>,
  {
    address,
    goOn,
    tables,
  }: Pick<SnapshotRequest, 'goOn'> & {
    readonly address: string
    readonly tables: readonly ToldTable[]
  },
): AsyncGenerator<CopyPart> {
  const check = copyCheckOf(goOn, knownTables(tables))
  for await (const part of parts) {
    const why = part.kind === 'refused' ? null : check(part)
    yield why === null ? part : { kind: 'refused', refusal: notOfProtocol(address, why) }
    if (why !== null) return
  }
}
