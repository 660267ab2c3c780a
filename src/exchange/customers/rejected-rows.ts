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
import { guarded } from '../tables/formula-guard.ts'

/** Rows that did not come in, kept beside their file with the reason, to be corrected and imported. */
export type RejectedRows = {
  readonly add: (row: TableRow, reason: string) => void
  /** Puts the file in its place and answers its path; null when no row was rejected. */
  readonly keep: () => string | null
  readonly drop: () => void
}

/**
 * Writes rejected rows under another name and renames the whole file when all are there: `customers.rejected.csv`, in UTF-8
 * with the columns of the source and one more. A file of that name with other rows in it is somebody's work and is left:
 * then a number is put behind the name.
 */
export function rejectedRowsOf(source: TableSource, reasonHeader: string): RejectedRows {
  const extension = extname(source.path) || (source.format === 'csv' ? '.csv' : '.jsonl')
  const stem = source.path.slice(0, source.path.length - extname(source.path).length)
  const unfinished = `${stem}.rejected${extension}.${process.pid}.new`
  let file: number | null = null
  let pending: string[] = []
  const flush = (): void => {
    if (file === null || pending.length === 0) return
    const bytes = Buffer.from(pending.join(''))
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
    pending = []
  }
  const csv = (cells: readonly string[]): string =>
    stringify([cells.map(guarded)], { delimiter: source.delimiter ?? ',' })
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
        file = openSync(unfinished, 'w', 0o600)
        // Spreadsheets read UTF-8 only by its mark.
        if (source.format === 'csv' && source.hasHeader) {
          pending.push(`\uFEFF${csv(place < 0 ? [...source.columns, reasonHeader] : source.columns)}`)
        }
      }
      pending.push(
        source.format === 'csv' ? csv(withReason(row.cells, reason)) : jsonLine(row, reason, reasonHeader),
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
