import { type Actor, parseRef } from '../../domain/ids.ts'
import type { ReadRow } from '../../domain/records/read-record.ts'
import type { RecordKind } from '../../domain/records/record-shape.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { recordIds } from '../../queries/events/record-rows.ts'
import type { Store } from '../../store/open-store.ts'
import { TableMalformed } from '../tables/table-source.ts'
import { recordCommand } from './record-commands.ts'
import { type RecordLine, recordLines } from './record-lines.ts'

/** What is wrong with one line; line 0 is the whole file. */
export type RecordProblem = { readonly line: number; readonly refusal: Refusal }

export type RecordsListener = {
  readonly progress?: (told: { readonly lines: number; readonly isChecking: boolean }) => void
  readonly signal?: AbortSignal
}

const problemLimit = 100

type Name = { readonly line: number; readonly path: string; readonly of: RecordKind; readonly ref: string }

export type CheckedRecords = {
  /** The first hundred, in the order of lines. */
  readonly problems: readonly RecordProblem[]
  /** The highest ref of the file: the store draws none up to it. */
  readonly highest: string | null
  readonly stopped: boolean
}

/** Reads the whole file and tries every line; nothing is kept. */
export async function checkRecords(
  store: Store,
  { path, actor }: { readonly path: string; readonly actor: Actor },
  listener: RecordsListener,
): Promise<CheckedRecords> {
  const problems: RecordProblem[] = []
  const refs = new Map<string, RecordKind>()
  const open: Name[] = []
  let highest: { readonly ref: string; readonly number: number } | null = null
  let lines = 0
  try {
    for await (const group of recordLines(path)) {
      if (listener.signal?.aborted === true) return { problems: [], highest: null, stopped: true }
      const sound: RecordLine[] = []
      for (const read of group) {
        if ('problem' in read) {
          problems.push({ line: read.line, refusal: read.problem })
          continue
        }
        const ref = String(read.row.columns['ref'])
        if (refs.has(ref)) problems.push({ line: read.line, refusal: { code: 'ref-taken', ref } })
        else sound.push(read)
        refs.set(ref, read.input.kind)
        const number = Number(ref.slice(ref.indexOf('-') + 1))
        if (highest === null || number > highest.number) highest = { ref, number }
        for (const name of namesIn(read.row)) {
          if (refs.get(name.ref) !== name.of && !isHere(store, name.of, name.ref))
            open.push({ line: read.line, ...name })
        }
      }
      problems.push(...(await tried(store, sound, actor)))
      if (problems.length >= problemLimit) break
      lines += group.length
      listener.progress?.({ lines, isChecking: true })
    }
  } catch (fault) {
    if (!(fault instanceof TableMalformed)) throw fault
    problems.push({
      line: fault.line,
      refusal: { code: 'file-malformed', path, line: fault.line, problem: fault.message },
    })
  }
  for (const { line, of, ref, ...name } of open) {
    if (refs.get(ref) !== of)
      problems.push({ line, refusal: { code: 'record-name-unknown', path: name.path, name: ref } })
  }
  const inOrder = problems.toSorted((a, b) => a.line - b.line).slice(0, problemLimit)
  return { problems: inOrder, highest: highest?.ref ?? null, stopped: false }
}

/** What the store would refuse of a group; a row that breaks its schema is found by trying one line after the other. */
async function tried(
  store: Store,
  group: readonly RecordLine[],
  actor: Actor,
): Promise<readonly RecordProblem[]> {
  const given = group.map((line) => recordCommand(store, line, actor))
  try {
    const outcomes = await store.runner.rehearse(given)
    return outcomes.flatMap((outcome, place) =>
      outcome.ok ? [] : [{ line: group[place]?.line ?? 0, refusal: outcome.refusal }],
    )
  } catch (fault) {
    if (group.length > 1) {
      const problems: RecordProblem[] = []
      for (const one of group) problems.push(...(await tried(store, [one], actor)))
      return problems
    }
    const problem = fault instanceof Error ? fault.message : String(fault)
    return [{ line: group[0]?.line ?? 0, refusal: { code: 'record-invalid', path: 'JSON', problem } }]
  }
}

function* namesIn(row: ReadRow): Generator<ReadRow['names'][number]> {
  yield* row.names
  for (const list of row.inner) for (const inner of list) yield* namesIn(inner)
}

function isHere(store: Store, kind: RecordKind, ref: string): boolean {
  return parseRef(ref) === ref && store.reader.one(recordIds[kind], { ref }) !== undefined
}
