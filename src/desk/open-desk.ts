import { join } from 'node:path'
import * as z from 'zod'
import { draftsOf, type Drafts } from './drafts.ts'
import { settingsOf, type KeptSettings } from './agent-settings.ts'
import { jsonFile, type JsonFile } from './json-file.ts'
import { keptFiles } from './kept-files.ts'
import { lockPinOf, type LockPin } from './lock-pin.ts'
import { leftPlaces, type LeftPlaces } from './left-places.ts'
import { recentCodesOf, type RecentCodes } from './recent-codes.ts'
import { thrownAwayOf, type ThrownAway } from './thrown-away.ts'
import { typedLinesOf, type TypedLines } from './typed-lines.ts'

const preferences = z.object({
  lastAgent: z.string(),
  /** Where files were saved to last. */
  saveFolder: z.string().optional(),
})

/** What belongs to one agent at this desk. */
export type AgentDesk = {
  readonly drafts: Drafts
  readonly thrownAway: ThrownAway
  readonly recentCodes: RecentCodes
  readonly settings: KeptSettings
  readonly pin: LockPin
  readonly typedLines: TypedLines
}

/** What belongs to one person on one machine, for one store: nothing of it is in the store, and nobody else reads it. */
export type PersonDesk = {
  readonly preferences: JsonFile<z.output<typeof preferences>>
  readonly places: LeftPlaces
  readonly of: (agent: string) => AgentDesk
  /** Writes at once what waits to be written; the last thing a process does. */
  readonly flush: () => void
}

export type OpenDeskOptions = {
  readonly folder: string
  readonly storeId: string
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
  readonly pid: number
  readonly isRunning: (pid: number) => boolean
  /** Number of the store's latest event: what happens after it was not seen by who begins to write. */
  readonly latestEvent: () => number
  /** Told that the draft in a form was changed in another console, whose text is kept beside it. */
  readonly changedElsewhere?: () => void
  /** Told why something cannot be written; it is tried again. */
  readonly failed: (fault: unknown) => void
  /** Told when all that could not be written was. */
  readonly recovered?: () => void
}

/** Opens the desk of a person for a store: a few small JSON files in a folder of that store. */
export function openDesk(options: OpenDeskOptions): PersonDesk {
  const { folder, storeId, now, randomBytes, pid, isRunning, latestEvent, failed, recovered } = options
  const { changedElsewhere = () => undefined } = options
  // A console is one process, and its number comes again only after it ended.
  const versionsOf = `${pid}.${Buffer.from(randomBytes(6)).toString('hex')}`
  const files = keptFiles({ failed, pid, isRunning, ...(recovered && { recovered }) })
  const here = join(folder, storeId)
  const agents = new Map<string, AgentDesk>()
  return {
    preferences: jsonFile(files, join(here, 'preferences.json'), preferences),
    places: leftPlaces({ files, folder: join(here, 'consoles'), pid, isRunning }),
    of(agent) {
      const known = agents.get(agent)
      if (known) return known
      const own = join(here, 'agents', encodeURIComponent(agent))
      const folderOfDrafts = join(own, 'drafts')
      const drafts = draftsOf({
        files,
        folder: folderOfDrafts,
        now,
        latestEvent,
        versionsOf,
        changedElsewhere,
      })
      const desk = {
        drafts,
        thrownAway: thrownAwayOf(drafts),
        recentCodes: recentCodesOf(files, own),
        settings: settingsOf(files, own),
        pin: lockPinOf({ files, folder: own, now, randomBytes }),
        typedLines: typedLinesOf(files, own),
      }
      agents.set(agent, desk)
      return desk
    },
    flush: () => files.flush(),
  }
}
