import type { RowProblem, TableRow } from './table-source.ts'
import { textLines } from './text-lines.ts'

/** What a line of JSON Lines holds as a row: columns by name, in the order of the line. */
export type JsonRow = Pick<TableRow, 'line' | 'problem' | 'text'> & {
  readonly values: ReadonlyMap<string, string>
}

const longestLine = 1_000_000

/**
 * The rows of JSON Lines: an object a line; what is nested one deep is named `fields.ppe`, a list is one cell with a line
 * for each. A line that is no such object is a row with a problem. Throws TableMalformed where a line has no end.
 */
export async function* jsonRows(chunks: AsyncIterable<string>): AsyncGenerator<JsonRow> {
  for await (const { line, text } of textLines(chunks, longestLine)) yield jsonRow(text, line)
}

function jsonRow(text: string, line: number): JsonRow {
  const values = new Map<string, string>()
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    // What the parser says is English, and the line is named.
    return { line, text, values, problem: { at: 'JSON', what: 'not-json' } }
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return { line, text, values, problem: { at: 'JSON', what: 'not-object' } }
  }
  for (const [name, value] of Object.entries(content)) {
    const problem = takeIn(values, name, value)
    if (problem !== undefined) return { line, text, values, problem }
  }
  return { line, text, values }
}

function takeIn(values: Map<string, string>, name: string, value: unknown): RowProblem | undefined {
  if (isPlain(value)) values.set(name, plain(value))
  else if (Array.isArray(value)) {
    if (!value.every(isPlain)) return { at: name, what: 'not-texts' }
    values.set(name, value.map(plain).join('\n'))
  } else {
    for (const [inner, part] of Object.entries(value as object)) {
      if (!isPlain(part)) return { at: `${name}.${inner}`, what: 'nested' }
      values.set(`${name}.${inner}`, plain(part))
    }
  }
  return undefined
}

type Plain = string | number | boolean | null

function isPlain(value: unknown): value is Plain {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

function plain(value: Plain): string {
  return value === null ? '' : String(value).toWellFormed()
}
