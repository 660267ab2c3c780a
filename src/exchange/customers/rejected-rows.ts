import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, extname } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import type { TableRow, TableSource } from '../tables/table-source.ts'
import { textEncoding } from '../tables/encode-text.ts'
import { guarded } from '../tables/formula-guard.ts'

/** Rows that did not come in, kept beside their file with the reason, to be corrected and imported. */
export type RejectedRows = {
  readonly add: (row: TableRow, reason: string) => void
  /** Puts the file in its place and answers its path; null when no row was rejected. */
  readonly keep: () => string | null
  readonly drop: () => void
}

/**
 * Writes rejected rows under another name and renames the whole file when all are there: `customers.rejected.csv`, with the
 * columns of the source and one more, in its encoding, with its delimiter and line ends: what opened the one opens the other. A file of that name with other rows in it is somebody's work and is left:
 * then a number is put behind the name.
 */
export function rejectedRowsOf(source: TableSource, reasonHeader: string): RejectedRows {
  const extension = extname(source.path) || (source.format === 'csv' ? '.csv' : '.jsonl')
  const stem = source.path.slice(0, source.path.length - extname(source.path).length)
  const unfinished = `${stem}.rejected${extension}.${process.pid}.new`
  let file: number | null = null
  let pending: string[] = []
  const { mark, writable, encode } = textEncoding(source.encoding)
  const hasMark = source.format === 'csv' || source.encoding !== 'utf-8'
  const write = (bytes: Buffer): void => {
    if (file === null) return
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
  }
  const flush = (): void => {
    if (pending.length === 0) return
    write(encode(pending.join('')))
    pending = []
  }
  const csv = (cells: readonly string[]): string =>
    csvLine(
      cells.map((cell) => guarded(writable(cell))),
      source,
    )
  const place = source.columns.findIndex((column) => column === reasonHeader)
  const withReason = (cells: readonly string[], reason: string): readonly string[] => {
    const filled = source.columns.map((_column, index) => cells[index] ?? '')
    const extra = cells.slice(source.columns.length)
    if (place < 0) return [...filled, reason, ...extra]
    return [...filled.map((cell, index) => (index === place ? reason : cell)), ...extra]
  }
  return {
    add(row, reason) {
      if (file === null) {
        // What lies there, a link too, is removed and not written through.
        rmSync(unfinished, { force: true })
        file = openSync(unfinished, 'wx', 0o600)
        if (hasMark) write(mark)
        if (source.format === 'csv' && source.hasHeader) {
          pending.push(csv(place < 0 ? [...source.columns, reasonHeader] : source.columns))
        }
      }
      pending.push(
        source.format === 'csv'
          ? csv(withReason(row.cells, reason))
          : jsonLine(row, writable(reason), reasonHeader),
      )
      if (pending.length >= 1000) flush()
    },
    keep() {
      if (file === null) return null
      flush()
      fsyncSync(file)
      closeSync(file)
      file = null
      const content = readFileSync(unfinished)
      for (let number = 1; ; number++) {
        const path = `${stem}.rejected${number === 1 ? '' : `-${number}`}${extension}`
        if (existsSync(path) && !readFileSync(path).equals(content)) continue
        renameSync(unfinished, path)
        syncFolderOf(path)
        return path
      }
    },
    drop() {
      if (file === null) return
      closeSync(file)
      file = null
      rmSync(unfinished, { force: true })
    },
  }
}

/** A line as the source has them: where quotes are text like any other, what would need them gets a blank instead. */
function csvLine(cells: readonly string[], { delimiter, hasQuotes, lineEnd }: TableSource): string {
  const sign = delimiter ?? ','
  if (hasQuotes) return stringify([cells], { delimiter: sign, record_delimiter: lineEnd })
  return cells.map((cell) => cell.replaceAll(sign, ' ').replaceAll(/[\r\n]+/g, ' ')).join(sign) + lineEnd
}

function syncFolderOf(path: string): void {
  const folder = openSync(dirname(path), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** A line that is an object gets one key more; any other stays as it was. */
function jsonLine({ text = '' }: TableRow, reason: string, reasonHeader: string): string {
  try {
    const content: unknown = JSON.parse(text)
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) {
      return `${JSON.stringify({ ...content, [reasonHeader]: reason })}\n`
    }
  } catch {
    // The reason is in what was told: there is no place for it in a line that is no JSON.
  }
  return `${text}\n`
}
