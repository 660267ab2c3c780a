import { stat } from 'node:fs/promises'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { refusalOfReading } from '../refusal-of-reading.ts'
import { csvRows } from './csv-rows.ts'
import { decodedChunks } from './decoded-chunks.ts'
import { examineBytes } from './examine-bytes.ts'
import { guessDelimiter } from './guess-delimiter.ts'
import { jsonRows } from './json-rows.ts'
import { TableMalformed, type TableSource } from './table-source.ts'

export type TableOptions = {
  readonly encoding?: string | undefined
  readonly delimiter?: string | undefined
  readonly hasQuotes: boolean
  readonly hasHeader: boolean
  /** Whether a text is the name of a column that is known. */
  readonly isHeader: (name: string) => boolean
}

/** More columns than any table of people has: a line of a million commas is none. */
const mostColumns = 2000

/**
 * Looks at a whole CSV or JSON Lines file before anything of it is used, so that one whose form is broken anywhere changes
 * nothing. Refuses: file-not-found, file-unreadable, file-malformed, which names the line.
 */
export async function examineTable(path: string, options: TableOptions): Promise<Decision<TableSource>> {
  try {
    const found = await stat(path)
    if (!found.isFile()) return refuse({ code: 'file-unreadable', path, detail: 'not a regular file' })
    const examined = await examineBytes(path)
    const encoding = options.encoding ?? examined.encoding
    const head = new TextDecoder(encoding).decode(examined.head)
    const isJson = /\.(jsonl|ndjson|json)$/i.test(path) || /^\s*\{/.test(head)
    const { hasQuotes, hasHeader } = options
    const delimiter = isJson
      ? null
      : (options.delimiter ?? (await guessDelimiter(withoutCutRow(head, examined.bytes), options)))
    const base = { path, encoding, delimiter, hasQuotes, hash: examined.hash, bytes: examined.bytes }
    const chunks = decodedChunks(path, encoding)
    const looked =
      delimiter === null
        ? await columnsOfJson(chunks)
        : await columnsOfCsv(chunks, { delimiter, hasQuotes, hasHeader })
    return accept({
      ...base,
      ...looked,
      format: isJson ? 'json-lines' : 'csv',
      lineEnd: /^[^\n]*\r\n/.test(head) ? '\r\n' : '\n',
      hasHeader: isJson || hasHeader,
      encodingIs: options.encoding === undefined ? examined.encodingIs : 'given',
      changedAt: found.mtimeMs,
    })
  } catch (fault) {
    if (fault instanceof TableMalformed) {
      return refuse({ code: 'file-malformed', path, line: fault.line, problem: fault.message })
    }
    const refusal = refusalOfReading(fault, path)
    if (refusal) return refuse(refusal)
    throw fault
  }
}

type Looked = Pick<TableSource, 'columns' | 'rows' | 'filled' | 'examples'>

async function columnsOfCsv(
  chunks: AsyncIterable<string>,
  shape: { readonly delimiter: string; readonly hasQuotes: boolean; readonly hasHeader: boolean },
): Promise<Looked> {
  let columns: readonly string[] | undefined
  let rows = 0
  const content = columnContent()
  for await (const { cells, line } of csvRows(chunks, shape)) {
    if (cells.length > mostColumns) throw new TableMalformed(line, 'columns-many')
    const isHeader = columns === undefined && shape.hasHeader
    columns ??= isHeader ? cells.map((cell) => cell.trim()) : cells.map((_cell, index) => String(index + 1))
    if (isHeader) continue
    for (let place = 0; place < cells.length; place++) content.saw(place, cells[place] ?? '')
    rows++
  }
  return { columns: columns ?? [], rows, ...content.of(columns?.length ?? 0) }
}

async function columnsOfJson(chunks: AsyncIterable<string>): Promise<Looked> {
  const columns = new Map<string, number>()
  let rows = 0
  const content = columnContent()
  for await (const { values, line } of jsonRows(chunks)) {
    for (const [name, value] of values) {
      const place = columns.get(name) ?? columns.size
      columns.set(name, place)
      content.saw(place, value)
    }
    if (columns.size > mostColumns) throw new TableMalformed(line, 'columns-many')
    rows++
  }
  return { columns: [...columns.keys()], rows, ...content.of(columns.size) }
}

const longestExample = 40

/** How many rows hold something in each column, and what stands there first. */
function columnContent() {
  const filled: number[] = []
  const examples: string[] = []
  return {
    saw(place: number, cell: string): void {
      if (cell === '') return
      if (examples[place] === undefined) {
        const text = cell.trim()
        if (text === '') return
        examples[place] = text.length > longestExample ? `${text.slice(0, longestExample)}…` : text
      }
      filled[place] = (filled[place] ?? 0) + 1
    },
    of: (columns: number): Pick<Looked, 'filled' | 'examples'> => ({
      filled: Array.from({ length: columns }, (_, place) => filled[place] ?? 0),
      examples: Array.from({ length: columns }, (_, place) => examples[place] ?? ''),
    }),
  }
}

/** The head of a longer file ends in the middle of a row. */
function withoutCutRow(head: string, bytes: number): string {
  if (Buffer.byteLength(head) >= bytes) return head
  const end = head.lastIndexOf('\n')
  return end < 0 ? head : head.slice(0, end + 1)
}
