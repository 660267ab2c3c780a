/** What somebody can be writing about a record. */
export const writtenThings = ['reply', 'note', 'wrap-up', 'callback', 'resolution'] as const
export type WrittenThing = (typeof writtenThings)[number]

/** What one open console has before it: neither an event nor in the store, and gone with the console. */
export type Presence = {
  readonly agent: string
  /** Refs of the records that it has open. */
  readonly opens: readonly string[]
  /** What is being written in it just now, and since when; null where nothing is, or nobody touches a key. */
  readonly writes: { readonly about: string; readonly what: WrittenThing; readonly since: number } | null
}

/** Whether a console says anything at all of what it has before it. */
export function isAnywhere({ opens, writes }: Presence): boolean {
  return opens.length > 0 || writes !== null
}
