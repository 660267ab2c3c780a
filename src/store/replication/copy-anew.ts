import type { Statements } from '../statements.ts'
import type { CommandTable, StoredColumns } from '../tables.ts'
import { copyDifferenceOf } from './copy-difference.ts'
import { type CopyProgress, copyProgressOf } from './copy-progress.ts'
import type { RowState } from './row-state.ts'
import type { CopiedUpTo, SnapshotBeginning, SnapshotPart } from './snapshot-part.ts'
import type { SyncPlace } from './sync-place.ts'
import { forkOf } from './timelines.ts'

/**
 * The copy of a device that has a store already: what differs from it is kept beside it, part by part, and taken over as a page
 * is once all of it came. Until then people work on with what they have. Used inside the transaction that writes.
 */
export type CopyAnew = {
  readonly read: () => Promise<CopyProgress | null>
  /** Begins to copy, from the place where the device is; what was kept of another copy goes. */
  readonly begin: (beginning: SnapshotBeginning, from: SyncPlace) => Promise<void>
  /** Keeps in what a part differs, where the copy has got as far as `behind`; answers how far it has got with it, or null. */
  readonly take: (
    part: SnapshotPart,
    known: { readonly tables: SnapshotBeginning['tables']; readonly behind: CopiedUpTo | null },
  ) => Promise<CopiedUpTo | null>
  /** The rows that differ, as the server has them. */
  readonly rows: () => Promise<readonly RowState[]>
  readonly drop: () => Promise<void>
}

export function copyAnewOf(statements: Statements): CopyAnew {
  const progress = copyProgressOf(statements)
  const difference = copyDifferenceOf(statements)
  const keepRow = statements.prepare<[string, string, string | null]>(
    'INSERT OR REPLACE INTO copied_rows (table_name, row_id, copied) VALUES (?, ?, ?)',
  )
  const keepEvent = statements.prepare<[number, string, string, string]>(
    'INSERT OR REPLACE INTO copied_events (seq, id, event, touched) VALUES (?, ?, ?, ?)',
  )
  const isHere = statements
    .prepare<[number, string], number>('SELECT 1 FROM events WHERE seq = ? AND id = ?')
    .pluck()
  const all = statements.prepare<[], { table: CommandTable; id: string; copied: string | null }>(
    'SELECT table_name AS "table", row_id AS id, copied FROM copied_rows',
  )
  const drops = ['copied_rows', 'copied_events'].map((table) => statements.prepare(`DELETE FROM ${table}`))
  const drop = async (): Promise<void> => {
    for (const one of drops) await one.run()
    await progress.drop()
  }
  const keepDifference = async (
    part: SnapshotPart,
    tables: SnapshotBeginning['tables'],
    fork: number,
  ): Promise<void> => {
    if (part.kind === 'rows') {
      for (const { table, id, row } of await difference(part, tables)) {
        await keepRow.run(table, id, row && JSON.stringify(row))
      }
    }
    if (part.kind !== 'events') return
    const touches = Map.groupBy(part.touched, ({ seq }) => seq)
    for (const event of part.events) {
      // Behind a fork the same event may have found other rows than it did before.
      if (event.seq < fork && (await isHere.get(event.seq, event.id)) !== undefined) continue
      const touched = JSON.stringify(touches.get(event.seq) ?? [])
      await keepEvent.run(event.seq, event.id, JSON.stringify(event), touched)
    }
  }
  return {
    read: progress.read,
    async begin({ cursor, cursorId, timelines, eventsFrom, eventsBefore }, from) {
      await drop()
      const fork = forkOf(timelines, { timeline: from.timeline, upTo: from.cursor })
      const timeline = timelines.at(-1)?.id ?? ''
      await progress.write({ cursor, cursorId, timeline, fork, eventsFrom, eventsBefore, from, upTo: null })
    },
    async take(part, { tables, behind }) {
      const copying = await progress.read()
      // Another process may have begun anew meanwhile.
      if (!copying || JSON.stringify(copying.upTo) !== JSON.stringify(behind)) return null
      await keepDifference(part, tables, copying.fork)
      const upTo = upToOf(part, tables)
      if (upTo) await progress.write({ ...copying, upTo })
      return upTo
    },
    rows: async () =>
      (await all.all()).map(({ table, id, copied }) => ({
        table,
        id,
        row: copied === null ? null : (JSON.parse(copied) as StoredColumns),
      })),
    drop,
  }
}

/** Up to where a copy has got with a part. */
export function upToOf(part: SnapshotPart, tables: SnapshotBeginning['tables']): CopiedUpTo | null {
  switch (part.kind) {
    case 'begin':
      return null
    case 'rows': {
      const place = tables.find(({ name }) => name === part.table)?.columns.indexOf('id') ?? 0
      return { table: part.table, id: String(part.rows.at(-1)?.[place] ?? part.after ?? '') }
    }
    case 'events':
      return { events: part.upTo }
    case 'end':
      return 'everything'
    default:
      return part satisfies never
  }
}
