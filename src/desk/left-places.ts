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
  /**
   * Where a console that is gone was last, of an agent or of whoever it was, and lets that agent's go; null when all ended as they
   * should or still run. What others left stays for them.
   */
  readonly claim: (agent: string | null) => LeftPlace | null
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

/** The places in a folder, a file for each process and agent: another one may have had the number of this process before. */
export function leftPlaces({ files, folder, pid, isRunning }: LeftPlacesOptions): LeftPlaces {
  const fileNamed = (name: string) => jsonFile(files, join(folder, name), leftPlace)
  const ownOf = (agent: string) => fileNamed(`${pid}.${encodeURIComponent(agent)}.json`)
  /** Whose places this process has kept. */
  const own = new Set<string>()
  return {
    claim(agent) {
      const left = files
        .list(folder)
        .map((name) => ({ process: Number.parseInt(name), file: fileNamed(name) }))
        .filter(({ process }) => process > 0 && (process === pid || !isRunning(process)))
        .flatMap(({ file }) => {
          const place = file.read()
          return place ? [{ file, place }] : []
        })
        .toSorted((a, b) => b.place.at - a.place.at)
      const newest = left.find(({ place }) => agent === null || place.agent === agent)?.place
      for (const { file, place } of left) if (place.agent === newest?.agent) file.keep(null)
      return newest ?? null
    },
    keep(place) {
      own.add(place.agent)
      ownOf(place.agent).keep(place)
    },
    forget() {
      for (const agent of own) ownOf(agent).keep(null)
    },
  }
}
