type Branded<Name extends string> = string & { readonly __brand: Name }

/** UUIDv7, lower-case text of 26 characters (base32hex). Made by the context of a command, never by a handler. */
export type Id = Branded<'Id'>
/** What people read and type: the store's prefix and a counter, `KX-1042`. */
export type Ref = Branded<'Ref'>
/** Key of an agent in the site files, such as `ewa`. */
export type AgentKey = string
/** Key of a queue in the site files, such as `written`. */
export type QueueKey = string
/** Milliseconds since 1970-01-01 UTC, an integer. */
export type EpochMs = number

/** Who gives a command: an agent, the owner of the store at the shell, or the program itself when work falls due. */
export type Actor = AgentKey | 'owner' | 'system'
/** Keys that no agent may have, because they stand for somebody else in the history. */
export const reservedActors: readonly string[] = ['owner', 'system']

const refPattern = /^([A-Z]{2,4})-?(\d{1,12})$/

/** Reads a ref as people type it (`kx1042`, `KX-1042`); undefined when it cannot be one. */
export function parseRef(text: string): Ref | undefined {
  const match = refPattern.exec(text.trim().toUpperCase())
  return match ? (`${match[1]}-${Number(match[2])}` as Ref) : undefined
}
