import { publishProcess } from '../../commands/processes/publish-process.ts'
import type { ReadProcess } from '../../process/read-processes.ts'
import { newestProcesses } from '../../queries/processes/newest-processes.ts'
import type { Reader } from '../../store/reader.ts'
import type { WrittenText } from '../../yaml/load-texts.ts'
import type { Step } from '../give-together.ts'
import type { Page } from '../page.ts'

/** A process of a file beside the store: how it would change what is published. */
export type ProcessChange = {
  readonly process: string
  readonly version: number
  /** `noted`: what is written beside it changed, and nothing that runs. */
  readonly change: 'added' | 'changed' | 'restored' | 'noted'
  /** The version that is in use until then. */
  readonly before: number | null
}

/** What publishing the processes of files would do: which are new or changed, and which are there as they are. */
export type Publishing = {
  readonly changes: readonly ProcessChange[]
  /** What publishes them, each in the place of its change. */
  readonly steps: readonly Step[]
  readonly unchanged: readonly { readonly process: string; readonly version: number }[]
}

const publishing = publishProcess as unknown as Step['command']

type Files = { readonly processes: readonly ReadProcess[]; readonly texts: readonly WrittenText[] }

/**
 * Compares processes with what a store has of them. `leavesRetired`: a version that was retired stays so; only a newer one brings the
 * process back.
 */
export function publishingOf(
  { processes, texts }: Files,
  reader: Reader,
  { leavesRetired = false }: { readonly leavesRetired?: boolean } = {},
): Publishing {
  const stored = new Map(reader.all(newestProcesses, {}).map((one) => [one.definition.key, one]))
  const textOf = new Map(texts.map(({ file, text }) => [file, text]))
  const found = processes.map(({ file, definition: { key, version } }) => {
    const text = textOf.get(file) ?? ''
    const there = stored.get(key)
    const before = there?.definition.version ?? null
    const isThere = there?.isRetired
      ? leavesRetired && before === version
      : there !== undefined && there.text === text
    const change = isThere
      ? null
      : changeOf(there && { isRetired: there.isRetired, isSame: before === version })
    return { process: key, version, before, change, text }
  })
  return {
    changes: found.flatMap(({ process, version, before, change }) =>
      change === null ? [] : [{ process, version, change, before }],
    ),
    steps: found.flatMap(({ change, text }) =>
      change === null ? [] : [{ command: publishing, input: { text } }],
    ),
    unchanged: found.flatMap(({ process, version, change }) =>
      change === null ? [{ process, version }] : [],
    ),
  }
}

function changeOf(
  there: { readonly isRetired: boolean; readonly isSame: boolean } | undefined,
): ProcessChange['change'] {
  if (!there) return 'added'
  if (there.isRetired) return 'restored'
  return there.isSame ? 'noted' : 'changed'
}

const marks = { added: '+', restored: '+', changed: '~', noted: '~' } as const

/** A line for each process that changes. */
export function processChangesText(changes: readonly ProcessChange[], { say, clean, paint }: Page): string {
  return changes
    .map(({ process, version, change, before }) => {
      const words = say(`shell.process-change.${change}`, { n: version, before: before ?? version })
      return `${paint.strong(marks[change])} processes ${clean(process)}: ${words}`
    })
    .join('\n')
}
