import { join } from 'node:path'
import * as z from 'zod'
import { jsonFile } from './json-file.ts'
import type { KeptFiles } from './kept-files.ts'

const leftPlace = z.object({
  agent: z.string(),
  /** Where the console was, as the console writes it. */
  place: z.unknown(),
  at: z.number(),
})

export type LeftPlace = z.output<typeof leftPlace>

/** Where each running console of this person is, so that one that dies is come back to. */
export type LeftPlaces = {
  /** Where a console that is gone was last, and lets it go; null when all ended as they should or still run. */
  readonly claim: () => LeftPlace | null
  readonly keep: (place: LeftPlace) => void
  /** The console ends as it should: there is nothing to come back to. */
  readonly forget: () => void
}

export type LeftPlacesOptions = {
  readonly files: KeptFiles
  readonly folder: string
  readonly pid: number
  readonly isRunning: (pid: number) => boolean
}

/** The places in a folder, a file for each process. */
export function leftPlaces({ files, folder, pid, isRunning }: LeftPlacesOptions): LeftPlaces {
  const fileOf = (process: number) => jsonFile(files, join(folder, `${process}.json`), leftPlace)
  return {
    claim() {
      const left = files
        .list(folder)
        .map((name) => Number.parseInt(name))
        .filter((process) => process > 0 && (process === pid || !isRunning(process)))
        .map((process) => ({ file: fileOf(process), place: fileOf(process).read() }))
        .toSorted((a, b) => (b.place?.at ?? 0) - (a.place?.at ?? 0))
      for (const { file } of left) file.keep(null)
      return left[0]?.place ?? null
    },
    keep: (place) => fileOf(pid).keep(place),
    forget: () => fileOf(pid).keep(null),
  }
}
