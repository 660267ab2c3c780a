import { Readable, pipeline } from 'node:stream'
import { CsvError, type Info, parse } from 'csv-parse'
import { TableMalformed, type TableRow } from './table-source.ts'

export type CsvShape = { readonly delimiter: string; readonly hasQuotes: boolean }

/** Longer than any row that a person wrote: a quote that is never closed must not take the rest of the file. */
const longestRow = 1_000_000

/**
 * The rows of a CSV text as RFC 4180 has them, quoted line ends included, with the line on which each begins; blank lines
 * are passed over. Streams: holds one row at a time. Throws TableMalformed, which names the line.
 */
export async function* csvRows(
  chunks: AsyncIterable<string>,
  { delimiter, hasQuotes }: CsvShape,
): AsyncGenerator<Pick<TableRow, 'line' | 'cells'>> {
  const parser = parse({
    delimiter,
    quote: hasQuotes ? '"' : false,
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: longestRow,
  })
  pipeline(Readable.from(chunks), parser, () => undefined)
  try {
    for await (const given of parser) {
      const { record, info } = given as { readonly record: string[]; readonly info: Info }
      yield { line: info.lines - lineEndsWithin(record), cells: record }
    }
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    const line = Number((fault as { readonly lines?: unknown }).lines ?? 0)
    throw new TableMalformed(line, problemOf(fault))
  }
}

function lineEndsWithin(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) if (cell.includes('\n')) count += cell.split('\n').length - 1
  return count
}

/** The parser's words end in its own advice and place, and are English. */
function problemOf({ code, message }: CsvError): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'quote-open'
    case 'CSV_MAX_RECORD_SIZE':
      return 'row-too-long'
    case 'INVALID_OPENING_QUOTE':
      return 'quote-inside'
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'behind-quote'
    default:
      return message
  }
}
