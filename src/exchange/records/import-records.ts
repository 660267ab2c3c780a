import type { Actor } from '../../domain/ids.ts'
import type { ReadRow } from '../../domain/records/read-record.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { BatchHandle } from '../../store/outcome.ts'
import type { Store } from '../../store/open-store.ts'
import { type RecordProblem, type RecordsListener, checkRecords } from './check-records.ts'
import { batchBefore, recordCommand } from './record-commands.ts'
import { recordLines } from './record-lines.ts'

export type RecordsToImport = {
  readonly path: string
  readonly actor: Actor
  /** Whether the other store still runs, so that messages which have not left must not leave from here too. */
  readonly holdsOutgoing: boolean
  /** Keeps contents that attachments name; they are durable together once `settle` has answered, before a record names them. */
  readonly contents?: {
    readonly keep: (contentHash: string) => void
    readonly settle: () => Promise<void>
  }
}

export type ImportedRecords = {
  readonly counts: { readonly imported: number; readonly already: number }
  readonly batch: string | null
  /** When there are any, nothing was imported. The first hundred. */
  readonly problems: readonly RecordProblem[]
  readonly stoppedBy: Refusal | null
  readonly stoppedAt: number | null
}

/**
 * Reads an export back: all of it is looked at first, and where anything is wrong nothing is imported. Each line is a command
 * whose id is made of the line, so the same line twice is once, and what was stopped goes on.
 */
export async function importRecords(
  store: Store,
  wanted: RecordsToImport,
  listener: RecordsListener,
): Promise<ImportedRecords> {
  const none = { counts: { imported: 0, already: 0 }, batch: null, stoppedBy: null, stoppedAt: null }
  const checked = await checkRecords(store, wanted, listener)
  if (checked.problems.length > 0 || checked.stopped) {
    return { ...none, problems: checked.problems, stoppedAt: checked.stopped ? 0 : null }
  }
  const batch: BatchHandle = { ref: null }
  const counts = { imported: 0, already: 0 }
  let reserve = checked.highest
  let stoppedAt: number | null = null
  const stopped: { by: Refusal | null } = { by: null }
  let lines = 0
  let last = 0
  for await (const group of recordLines(wanted.path)) {
    if (listener.signal?.aborted === true) {
      stoppedAt = last
      break
    }
    const sound = group.flatMap((read) => ('problem' in read ? [] : [read]))
    if (sound.length < group.length) {
      stopped.by = { code: 'file-changed', path: wanted.path }
      break
    }
    const given = sound.map(({ id, input }, place) => {
      const first = place === 0 && reserve !== null ? { reserve } : {}
      return {
        ...recordCommand(
          store,
          { id, input: { ...input, ...first, holdsOutgoing: wanted.holdsOutgoing } },
          wanted.actor,
        ),
        batch,
      }
    })
    batch.ref ??= batchBefore(store, given)
    for (const { row } of sound) for (const contentHash of hashesIn(row)) wanted.contents?.keep(contentHash)
    await wanted.contents?.settle()
    await store.runner.runEach(given, (outcome) => {
      if (!outcome.ok) stopped.by ??= outcome.refusal
      else if ('already' in outcome) counts.already++
      else counts.imported++
    })
    if (stopped.by !== null) break
    reserve = null
    lines += group.length
    last = group.at(-1)?.line ?? last
    listener.progress?.({ lines, isChecking: false })
  }
  return { counts, batch: batch.ref, problems: [], stoppedBy: stopped.by, stoppedAt }
}

function* hashesIn(row: ReadRow): Generator<string> {
  if (row.table === 'attachments') yield String(row.columns['content_hash'])
  if (row.table === 'messages' && row.columns['raw_hash'] !== null) yield String(row.columns['raw_hash'])
  for (const list of row.inner) for (const inner of list) yield* hashesIn(inner)
}
