import type { CommandDefinition } from '../store/command-definition.ts'
import type { BroughtPart } from '../store/replication/brought-part.ts'
import type { Store } from '../store/open-store.ts'
import type { Rebased } from '../store/replication/rebase.ts'
import type { SendAttachments } from './attachments.ts'
import type { Wire } from './wire.ts'

/** A device that asks what is new: its store, the way to its server, and what it can do. */
export type Pulling = {
  readonly store: Pick<Store, 'runner' | 'sync' | 'info'>
  readonly wire: Wire
  readonly commands: ReadonlyMap<string, CommandDefinition<string, never>>
  /** What this device takes for now. */
  readonly now: () => number
  /** Told by how much that is less than what the server takes for now. */
  readonly heardClock?: (offMs: number) => void
  /** How many commands go with one request, how many events come with one answer, and how much text of answers is held together. */
  readonly atOnce?: { readonly pushed: number; readonly pulled: number; readonly held?: number }
}

/** A device that syncs: it sends what is pending, too. */
export type Syncing = Pulling & {
  /** Sends what commands name beside the store, before they go. */
  readonly sendAttachments: SendAttachments
  /** Told of each part of what the store had before it became a device, once the server has it. */
  readonly brought?: (part: BroughtPart) => void
}

/** What a pull brought. */
export type Pulled = {
  /** How many of the server's events came. */
  readonly received: number
  readonly rebased: Rebased
  /** Whether all was copied anew, because the server has another history or knows single changes no more. */
  readonly isCopy: boolean
  /** Whether another process got further meanwhile, so that what came is to be asked for anew. */
  readonly isBehind: boolean
}
