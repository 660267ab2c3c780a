import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { applicationId } from './migrate.ts'

/**
 * Whether a file begins as a store does, found out without SQLite: it would delete the WAL beside a file that it takes for
 * empty, and write the WAL of another program's database into it.
 * Source: sqlite.org/fileformat.html, "The Database Header".
 */
export function isStoreHeader(path: string): boolean {
  const { size } = statSync(path)
  const header = Buffer.alloc(100)
  const file = openSync(path, 'r')
  try {
    if (readSync(file, header, 0, header.length, 0) < header.length) return false
  } finally {
    closeSync(file)
  }
  const written = header.readUInt16BE(16)
  const pageBytes = written === 1 ? 65_536 : written
  return (
    header.toString('latin1', 0, 16) === 'SQLite format 3\0' &&
    size >= pageBytes &&
    header.readUInt32BE(68) === applicationId
  )
}
