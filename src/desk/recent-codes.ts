import { join } from 'node:path'
import * as z from 'zod'
import { jsonFile } from './json-file.ts'
import type { KeptFiles } from './kept-files.ts'

const shape = z.record(z.string(), z.array(z.string()))

/** The codes that an agent used last, each question by itself; paths, the latest first. */
export type RecentCodes = {
  readonly read: (kind: 'reason' | 'outcome') => readonly string[]
  readonly used: (kind: 'reason' | 'outcome', paths: readonly string[]) => void
}

// Codes of other queues are among them, and a queue shows five of its own.
const most = 20

export function recentCodesOf(files: KeptFiles, folder: string): RecentCodes {
  const file = jsonFile(files, join(folder, 'recent-codes.json'), shape)
  return {
    read: (kind) => file.read()?.[kind] ?? [],
    used(kind, paths) {
      const kept = file.read() ?? {}
      file.keep({ ...kept, [kind]: [...new Set([...paths, ...(kept[kind] ?? [])])].slice(0, most) })
    },
  }
}
