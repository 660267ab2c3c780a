import { csvRows } from './csv-rows.ts'
import { decodedChunks } from './decoded-chunks.ts'
import { jsonRows } from './json-rows.ts'
import type { TableRow, TableSource } from './table-source.ts'

/** The rows of an examined table in groups of at most `size`, without its header. `heard` is told the bytes read so far. */
export async function* tableRows(
  source: TableSource,
  size: number,
  heard: (bytes: number) => void,
): AsyncGenerator<readonly TableRow[]> {
  let group: TableRow[] = []
  for await (const row of rowsOf(source, heard)) {
    group.push(row)
    if (group.length === size) {
      yield group
      group = []
    }
  }
  if (group.length > 0) yield group
}

async function* rowsOf(source: TableSource, heard: (bytes: number) => void): AsyncGenerator<TableRow> {
  const chunks = decodedChunks(source.path, source.encoding, heard)
  let row = 0
  if (source.delimiter === null) {
    const places = new Map(source.columns.map((name, place) => [name, place]))
    for await (const { values, line, problem, text = '' } of jsonRows(chunks)) {
      const cells = Array<string>(source.columns.length).fill('')
      for (const [name, value] of values) cells[places.get(name) ?? cells.length] = value
      yield { row: ++row, line, cells, text, ...(problem !== undefined && { problem }) }
    }
    return
  }
  let isHeader = source.hasHeader
  for await (const { cells, line } of csvRows(chunks, { ...source, delimiter: source.delimiter })) {
    if (isHeader) isHeader = false
    else yield { row: ++row, line, cells }
  }
}
