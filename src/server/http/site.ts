import type { CommandDefinition } from '../../store/command-definition.ts'
import type { ServedAttachments } from '../../store/attachments/served-attachments.ts'
import type { ServerStore } from '../../store/server-store.ts'
import type { IdentityProvider } from '../access/identity-provider.ts'
import type { SignInAttempts } from '../access/sign-in-attempts.ts'
import type { SayRefusal } from './refused-answer.ts'

/** One store with those who work on it: what another site has is not within reach of its routes. */
export type ServedSite = {
  /** What its addresses begin with where a server has several: `krakow`. */
  readonly key: string
  readonly store: ServerStore
  readonly attempts: SignInAttempts
  readonly attachments: ServedAttachments
}

/** The sites of a server as they are at this moment. */
export type ServedSites = {
  /** Whether addresses begin with the key of a site: where there may be several, also while there is one. */
  readonly areSeveral: boolean
  readonly byKey: (key: string) => ServedSite | undefined
  readonly all: () => readonly ServedSite[]
}

/** A server of a single site, which is found without its key. */
export function onlySite(site: ServedSite): ServedSites {
  return { areSeveral: false, byKey: () => site, all: () => [site] }
}

/** What all sites of a server have in common. */
export type ServerSurroundings = {
  readonly commands: ReadonlyMap<string, CommandDefinition<string, never>>
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
  readonly say: SayRefusal
  /** Whoever says who people are; null where the server asks nobody. */
  readonly provider: IdentityProvider | null
  readonly version: string
  /** How long nothing of a copy may be taken until it ends; half a minute unless given. */
  readonly standsStillMs?: number
  /** Bytes of a device that lie there and that no command names; 8 GB unless given. */
  readonly mostUnnamed?: number
}
