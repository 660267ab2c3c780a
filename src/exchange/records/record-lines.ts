import { createHash } from 'node:crypto'
import { importRecord } from '../../commands/import-record.ts'
import { type ReadRow, readRecord } from '../../domain/records/read-record.ts'
import { recordShapes } from '../../domain/records/record-shapes.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { decodedChunks } from '../tables/decoded-chunks.ts'
import { textLines } from '../tables/text-lines.ts'
import { recordsFormat } from './export-records.ts'

export type RecordInput = Parameters<(typeof importRecord)['handler']>[1]

/** One line that is a record; `id` is made of the line, so that the same line twice is one command. */
export type RecordLine = {
  readonly line: number
  readonly id: string
  readonly input: RecordInput
  readonly row: ReadRow
}

/** One line, or what is wrong with it; line 0 is the whole file. */
export type ReadLine = RecordLine | { readonly line: number; readonly problem: Refusal }

const longestLine = 64_000_000
const groupSize = 200
const groupCharacters = 4_000_000

/** The lines of an export in groups that fit one commit; a file that is no export of this kind answers with what is wrong with it. */
export async function* recordLines(path: string): AsyncGenerator<readonly ReadLine[]> {
  let group: ReadLine[] = []
  let characters = 0
  let isFirst = true
  for await (const { line, text } of textLines(decodedChunks(path, 'utf-8'), longestLine)) {
    const { content, problem } = parsedLine(text)
    if (isFirst) {
      isFirst = false
      const otherFormat = whyNotHeader(path, content)
      if (otherFormat) yield [{ line, problem: otherFormat }]
      if (otherFormat) return
      continue
    }
    group.push(
      problem === undefined
        ? recordOfLine(line, text, content)
        : { line, problem: { code: 'record-invalid', path: 'JSON', problem } },
    )
    characters += text.length
    if (group.length < groupSize && characters < groupCharacters) continue
    yield group
    group = []
    characters = 0
  }
  if (isFirst) yield [{ line: 0, problem: { code: 'file-malformed', path, line: 0, problem: 'empty-file' } }]
  if (group.length > 0) yield group
}

function whyNotHeader(path: string, content: unknown): Refusal | undefined {
  const header = fieldsOf(content)
  if (header['linia'] !== recordsFormat.linia) {
    return { code: 'file-malformed', path, line: 1, problem: 'not-linia' }
  }
  if (header['version'] === recordsFormat.version) return undefined
  return { code: 'file-malformed', path, line: 1, problem: 'other-version' }
}

/** What the parser says is English, and the line is named. */
function parsedLine(text: string): { readonly content?: unknown; readonly problem?: string } {
  try {
    return { content: JSON.parse(text) as unknown }
  } catch {
    return { problem: 'not-json' }
  }
}

function recordOfLine(line: number, text: string, content: unknown): ReadLine {
  const { is: kind, ...record } = fieldsOf(content)
  const parsed = importRecord.parse({ kind, record })
  if (!parsed.ok) return { line, problem: { code: 'record-invalid', path: 'is', problem: 'kind-unknown' } }
  const row = readRecord(recordShapes[parsed.value.kind], record)
  if (!row.ok) return { line, problem: row.refusal }
  const id = `record:${createHash('sha256').update(text).digest('hex').slice(0, 40)}`
  return { line, id, input: parsed.value, row: row.value }
}

function fieldsOf(content: unknown): Readonly<Record<string, unknown>> {
  return typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : {}
}
