import { createHash } from 'node:crypto'
import { importRecord } from '../../commands/import-record.ts'
import { type Actor, parseRef } from '../../domain/ids.ts'
import { type ReadRow, readRecord } from '../../domain/records/read-record.ts'
import type { RecordKind } from '../../domain/records/record-shape.ts'
import { recordShapes } from '../../domain/records/record-shapes.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { eventById } from '../../queries/event-by-id.ts'
import { isUndone } from '../../queries/is-undone.ts'
import { recordIds } from '../../queries/record-rows.ts'
import type { GivenCommand } from '../../store/given-command.ts'
import type { BatchHandle } from '../../store/outcome.ts'
import type { Store } from '../../store/open-store.ts'
import { decodedChunks } from '../tables/decoded-chunks.ts'
import { TableMalformed } from '../tables/table-source.ts'
import { textLines } from '../tables/text-lines.ts'
import { recordsFormat } from './export-records.ts'

export type RecordsToImport = {
  readonly path: string
  readonly actor: Actor
  /** Keeps contents that attachments name; they are durable together once `settle` has answered, before a record names them. */
  readonly contents?: {
    readonly keep: (contentHash: string) => void
    readonly settle: () => Promise<void>
  }
}

/** What is wrong with one line; line 0 is the whole file. */
export type RecordProblem = { readonly line: number; readonly refusal: Refusal }

export type RecordsListener = {
  readonly progress?: (told: { readonly lines: number; readonly isChecking: boolean }) => void
  readonly signal?: AbortSignal
}

export type ImportedRecords = {
  readonly counts: { readonly imported: number; readonly already: number }
  readonly batch: string | null
  /** When there are any, nothing was imported. The first hundred. */
  readonly problems: readonly RecordProblem[]
  readonly stoppedBy: Refusal | null
  readonly stoppedAt: number | null
}

const longestLine = 64_000_000
const problemLimit = 100
const groupSize = 200

type Input = Parameters<(typeof importRecord)['handler']>[1]
type Line = { readonly line: number; readonly id: string; readonly input: Input; readonly row: ReadRow }
type Name = { readonly line: number; readonly path: string; readonly of: RecordKind; readonly ref: string }

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
  for await (const group of groupsOf(wanted.path)) {
    if (listener.signal?.aborted === true) {
      stoppedAt = last
      break
    }
    const sound = group.flatMap((read) => ('problem' in read ? [] : [read]))
    if (sound.length < group.length) {
      stopped.by = { code: 'file-changed', path: wanted.path }
      break
    }
    const given = sound.map(({ id, input }, place): GivenCommand<Input> => {
      const first = place === 0 && reserve !== null ? { reserve } : {}
      return {
        command: importRecord,
        input: { ...input, ...first },
        actor: wanted.actor,
        id: freeId(store, id),
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

type Checked = {
  readonly problems: readonly RecordProblem[]
  readonly highest: string | null
  readonly stopped: boolean
}

/** Reads the whole file and tries every line; nothing is kept. */
async function checkRecords(
  store: Store,
  wanted: RecordsToImport,
  listener: RecordsListener,
): Promise<Checked> {
  const problems: RecordProblem[] = []
  const refs = new Map<string, RecordKind>()
  const open: Name[] = []
  let highest: { readonly ref: string; readonly number: number } | null = null
  let lines = 0
  try {
    for await (const group of groupsOf(wanted.path)) {
      if (listener.signal?.aborted === true) return { problems: [], highest: null, stopped: true }
      const sound: Line[] = []
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
      problems.push(...(await tried(store, sound, wanted.actor)))
      if (problems.length >= problemLimit) break
      lines += group.length
      listener.progress?.({ lines, isChecking: true })
    }
  } catch (fault) {
    if (!(fault instanceof TableMalformed)) throw fault
    const { path } = wanted
    problems.push({
      line: fault.line,
      refusal: { code: 'file-malformed', path, line: fault.line, problem: fault.message },
    })
  }
  for (const { line, path, of, ref } of open) {
    if (refs.get(ref) !== of)
      problems.push({ line, refusal: { code: 'record-name-unknown', path, name: ref } })
  }
  const inOrder = problems.toSorted((a, b) => a.line - b.line).slice(0, problemLimit)
  return { problems: inOrder, highest: highest?.ref ?? null, stopped: false }
}

/** What the store would refuse of a group; a row that breaks its schema is found by trying one line after the other. */
async function tried(store: Store, group: readonly Line[], actor: Actor): Promise<readonly RecordProblem[]> {
  const given = group.map(({ id, input }): GivenCommand<Input> => {
    return { command: importRecord, input, actor, id: freeId(store, id) }
  })
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

async function* groupsOf(
  path: string,
): AsyncGenerator<readonly (Line | { readonly line: number; readonly problem: Refusal })[]> {
  let group: (Line | { readonly line: number; readonly problem: Refusal })[] = []
  let characters = 0
  let isFirst = true
  for await (const { line, text } of textLines(decodedChunks(path, 'utf-8'), longestLine)) {
    const read = readLine(line, text)
    if (isFirst) {
      isFirst = false
      const problem = whyNotHeader(path, read.content)
      if (problem) yield [{ line, problem }]
      if (problem) return
      continue
    }
    group.push(read.outcome())
    characters += text.length
    if (group.length < groupSize && characters < 4_000_000) continue
    yield group
    group = []
    characters = 0
  }
  if (isFirst) yield [{ line: 0, problem: { code: 'file-malformed', path, line: 0, problem: 'it is empty' } }]
  if (group.length > 0) yield group
}

function whyNotHeader(path: string, content: unknown): Refusal | undefined {
  const header = typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : {}
  if (header['linia'] !== recordsFormat.linia) {
    return { code: 'file-malformed', path, line: 1, problem: 'it does not begin as an export of Linia does' }
  }
  if (header['version'] === recordsFormat.version) return undefined
  const problem = `its format is version ${String(header['version'])}; this program reads ${recordsFormat.version}`
  return { code: 'file-malformed', path, line: 1, problem }
}

function readLine(line: number, text: string) {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (fault) {
    const problem = fault instanceof Error ? fault.message : String(fault)
    return {
      content,
      outcome: () => ({ line, problem: { code: 'record-invalid', path: 'JSON', problem } as const }),
    }
  }
  const outcome = (): Line | { readonly line: number; readonly problem: Refusal } => {
    const { is: kind, ...record } =
      typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : {}
    const parsed = importRecord.parse({ kind, record })
    if (!parsed.ok)
      return { line, problem: { code: 'record-invalid', path: 'is', problem: 'no known kind of record' } }
    const row = readRecord(recordShapes[parsed.value.kind], record)
    if (!row.ok) return { line, problem: row.refusal }
    const id = `record:${createHash('sha256').update(text).digest('hex').slice(0, 40)}`
    return { line, id, input: parsed.value, row: row.value }
  }
  return { content, outcome }
}

function* namesIn(row: ReadRow): Generator<ReadRow['names'][number]> {
  yield* row.names
  for (const list of row.inner) for (const inner of list) yield* namesIn(inner)
}

function* hashesIn(row: ReadRow): Generator<string> {
  if (row.table === 'attachments') yield String(row.columns['content_hash'])
  if (row.table === 'messages' && row.columns['raw_hash'] !== null) yield String(row.columns['raw_hash'])
  for (const list of row.inner) for (const inner of list) yield* hashesIn(inner)
}

function isHere(store: Store, kind: RecordKind, ref: string): boolean {
  return parseRef(ref) === ref && store.reader.one(recordIds[kind], { ref }) !== undefined
}

/** The id of a line's command: what was taken back is given anew. */
function freeId(store: Store, id: string): string {
  for (let attempt = 0; ; attempt++) {
    const tryId = attempt === 0 ? id : `${id}:${attempt}`
    const event = store.reader.one(eventById, { id: tryId })
    if (!event || !isUndone(store.reader, event.seq)) return tryId
  }
}

/** An import that was stopped and goes on is one. */
function batchBefore(store: Store, given: readonly GivenCommand<Input>[]): string | null {
  for (const { id = '' } of given) {
    const event = store.reader.one(eventById, { id })
    if (event) return event.batch
  }
  return null
}
