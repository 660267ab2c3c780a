import type { Snapshot } from '../snapshot-of.ts'
import type { MaybePromise, Statements } from '../statements.ts'
import type { CarriedCommand } from './carried-command.ts'
import { changesReaderOf } from './changes-since.ts'
import type { Joint } from './joint.ts'
import { type JointParts, jointPartsOf } from './joint-parts.ts'
import { lettersDrawnOf } from './letters-drawn.ts'
import { type CopyProgress, copyProgressOf } from './copy-progress.ts'
import { carriedOf } from './outbox.ts'
import type { WitnessedEvent } from './replace-history.ts'
import { type SnapshotReader, snapshotReaderOf } from './snapshot-reader.ts'
import { type SyncPlace, syncPlaceOf } from './sync-place.ts'
import { type ToldTable, toldTablesOf } from './told-tables.ts'

/** What is read for sync, on the connection that reads. */
export type SyncReading = {
  /** On a device: commands that its server may not have, behind a number, in their order; at most `limit`. */
  readonly pending: (behind: number, limit: number) => Promise<readonly CarriedCommand[]>
  /** On a device: the number of the first command that could still be sent. */
  readonly firstKept: () => Promise<number>
  /** How many commands the server may not have. */
  readonly unsent: () => Promise<number>
  /** Up to which of its commands it has ever sent to its server, whether they arrived or not. */
  readonly sentUpTo: () => Promise<number>
  readonly place: () => MaybePromise<SyncPlace>
  /** The number of the event of a command; undefined where it is not here. */
  readonly seqOf: (commandId: string) => MaybePromise<number | undefined>
  /** The id of the command of an event. */
  readonly idOf: (seq: number) => MaybePromise<string | undefined>
  /** On a device that brings what was done before it was one: up to where that is; null where there is nothing to bring. */
  readonly joint: () => Promise<Joint | null>
  readonly jointParts: JointParts
  /** What the refs of this store begin with. */
  readonly lettersDrawn: () => Promise<readonly string[]>
  /** On a device: how far a copy of the whole has got; null where none was begun. */
  readonly copying: () => Promise<CopyProgress | null>
  /** On a device: events that its server may have lost when it was restored; at most `limit`. */
  readonly witnessed: (limit: number) => Promise<readonly WitnessedEvent[]>
  /** Id of the server's store; null where this one has no server. */
  readonly server: () => Promise<string | null>
  /** The tables that a server tells its devices. */
  readonly toldTables: () => readonly ToldTable[]
  /** The number of the last event. */
  readonly head: () => Promise<number>
  /** On a server: what changed since a device asked the last time. */
  readonly changesSince: ReturnType<typeof changesReaderOf>
  /** On a server: all that it has, for a device that copies it. */
  readonly snapshot: SnapshotReader
}

export function syncReadingOf(statements: Statements, snapshot: Snapshot): SyncReading {
  const pending = statements.prepare<[number, number], { number: number; content: string }>(
    'SELECT number, content FROM outbox WHERE answered_at IS NULL AND number > ? ORDER BY number LIMIT ?',
  )
  const seqOf = statements.prepare<[string], number>('SELECT seq FROM events WHERE id = ?').pluck()
  const idOf = statements.prepare<[number], string>('SELECT id FROM events WHERE seq = ?').pluck()
  const first = statements.prepare<[], number>('SELECT min(number) FROM outbox').pluck()
  const witnessed = statements
    .prepare<[number], string>('SELECT content FROM witnessed_events ORDER BY id LIMIT ?')
    .pluck()
  const unsent = statements
    .prepare<[], number>('SELECT count(*) FROM outbox WHERE answered_at IS NULL')
    .pluck()
  const head = statements.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM events').pluck()
  const place = syncPlaceOf(statements)
  const sent = statements.prepare<[], number>(`SELECT value FROM counters WHERE name = 'outbox_sent'`).pluck()
  let told: readonly ToldTable[] | undefined
  return {
    toldTables: () => (told ??= toldTablesOf(statements)),
    sentUpTo: async () => (await sent.get()) ?? 0,
    pending: async (behind, limit) => (await pending.all(behind, limit)).map(carriedOf),
    firstKept: async () => (await first.get()) ?? 1,
    unsent: async () => (await unsent.get()) ?? 0,
    place: place.read,
    server: place.server,
    joint: place.joint,
    jointParts: jointPartsOf(statements, snapshot),
    lettersDrawn: lettersDrawnOf(statements),
    head: async () => (await head.get()) ?? 0,
    seqOf: (commandId) => seqOf.get(commandId),
    idOf: (seq) => idOf.get(seq),
    copying: copyProgressOf(statements).read,
    witnessed: async (limit) =>
      (await witnessed.all(limit)).map((content) => JSON.parse(content) as WitnessedEvent),
    changesSince: changesReaderOf(statements, snapshot),
    snapshot: snapshotReaderOf(statements, snapshot),
  }
}
