import { openServerStore } from '../../bin/open-server-store.ts'
import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { attachmentFilesOf } from '../../src/store/attachments/attachment-files.ts'
import { backupStore } from '../../src/store/backup/backup-store.ts'
import { createStore } from '../../src/store/create-store.ts'
import { examineStore } from '../../src/store/doctor/examine-store.ts'
import { fixStore } from '../../src/store/doctor/fix-store.ts'
import { openStoreAt } from '../../src/store/open-store.ts'
import { restoreStore } from '../../src/store/backup/restore-store.ts'
import { verbTable } from '../../src/shell/verb-table.ts'
import { openReader } from '../../bin/open-reader.ts'
import { shellAt } from './shell-at.ts'

type Place = { readonly path: string; readonly clock: { readonly now: number } }

export type Said = { readonly code: number; readonly out: string; readonly err: string }

type Around = Parameters<typeof shellAt>[2] & {
  /** Standard input, as the pieces in which it comes. */
  readonly pieces?: readonly string[]
}

/** Gives one command line of the whole verb table to a store on its real file, at the time of its clock. */
export async function shellOn(
  { path, clock }: Place,
  words: readonly string[],
  { pieces = [], ...around }: Around = {},
): Promise<Said> {
  const outside = { now: () => clock.now, randomBytes: (count: number) => randomBytes(count) }
  return shellAt(words, verbTable, {
    now: outside.now,
    randomBytes: outside.randomBytes,
    defaultStore: () => path,
    input: () => Readable.from(pieces),
    openReader: async (wanted) => openReader(wanted),
    openStore: async (wanted) => openStoreAt(wanted, outside),
    openServerStore: async (wanted, options) => openServerStore(wanted, outside, options),
    createStore: async (wanted, options) => createStore(wanted, outside, options),
    attachments: async (info) => attachmentFilesOf(info.path, info.isGroup),
    backupStore: async (from, to, options) => backupStore(from, to, options),
    restoreStore: async (from, to, options) => restoreStore(from, to, options),
    examineStore: async (wanted, examination) => examineStore(wanted, examination),
    fixStore: async (wanted, fix) => fixStore(wanted, fix, { now: clock.now }),
    ...around,
  })
}

/** What a program reads: the one JSON answer of a command line that must succeed. */
export async function jsonFrom(
  place: Place,
  words: readonly string[],
  around: Around = {},
): Promise<Record<string, unknown>> {
  const { code, out, err } = await shellOn(place, [...words, '--json'], around)
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}: ${err}`)
  return JSON.parse(out) as Record<string, unknown>
}

/** The error a program reads, and the exit code. */
export async function errorFrom(
  place: Place,
  words: readonly string[],
  around: Around = {},
): Promise<{
  readonly exit: number
  readonly code: string
  readonly message: string
  readonly hint: string
}> {
  const { code, out, err } = await shellOn(place, [...words, '--json'], around)
  if (out !== '') throw new Error(`${words.join(' ')} said ${out}`)
  const { error } = JSON.parse(err) as { error: { code: string; message: string; hint: string } }
  return { exit: code, ...error }
}
