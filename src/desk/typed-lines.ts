import { join } from 'node:path'
import * as z from 'zod'
import { jsonFile } from './json-file.ts'
import type { KeptFiles } from './kept-files.ts'

/** What may be kept of the lines that an agent gave in the palette, the latest first, each once. */
export type TypedLines = {
  readonly read: () => readonly string[]
  readonly used: (line: string) => void
}

const most = 100

export function typedLinesOf(files: KeptFiles, folder: string): TypedLines {
  const file = jsonFile(files, join(folder, 'kept-lines.json'), z.array(z.string()))
  // What was kept whole before holds texts about people.
  const whole = join(folder, 'typed-lines.json')
  if (files.read(whole) !== null) files.keep(whole, null)
  let known: readonly string[] | null = null
  const read = (): readonly string[] => (known ??= file.read() ?? [])
  return {
    read,
    used(line) {
      // Another console of the same agent may have kept some meanwhile.
      known = [...new Set([line, ...(file.read() ?? [])])].slice(0, most)
      file.keep([...known])
    },
  }
}
