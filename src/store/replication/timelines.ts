import type { Statements } from '../statements.ts'

/**
 * A stretch of a server's history. A store that is restored from a backup begins another: from there on its numbers stand for
 * other events than those that devices may have seen.
 */
export type Timeline = {
  readonly id: string
  /** The number of the first event that belongs to it. */
  readonly from: number
}

/** Which stretches of history a store has been through. */
export type Timelines = {
  /** The oldest first. */
  readonly all: () => Promise<readonly Timeline[]>
  /** Whether the store was ever restored from a backup. Asked once in a transaction. */
  readonly wasRestored: () => Promise<boolean>
  /** Told when another transaction begins. */
  readonly forget: () => void
}

export function timelinesOf(statements: Statements): Timelines {
  const read = statements.prepare<[string], string>('SELECT value FROM store_info WHERE key = ?').pluck()
  const all = async () =>
    timelinesFrom({ kept: await read.get('timelines'), storeId: await read.get('store_id') })
  let restored: boolean | undefined
  return {
    all,
    wasRestored: async () => (restored ??= (await all()).length > 1),
    forget() {
      restored = undefined
    },
  }
}

/** The stretches of history as a store keeps them; the first is that of its birth. */
export function timelinesFrom({
  kept,
  storeId = '',
}: {
  readonly kept: string | undefined
  readonly storeId: string | undefined
}): readonly Timeline[] {
  return kept === undefined ? [{ id: storeId, from: 1 }] : (JSON.parse(kept) as readonly Timeline[])
}

/** Whether what somebody saw of a history up to a number, on one of its timelines, still is the history of them all. */
export function isOfHistory(
  timelines: readonly Timeline[],
  seen: { readonly timeline: string | null; readonly upTo: number },
): boolean {
  if (seen.timeline === null) return seen.upTo === 0
  const place = timelines.findIndex(({ id }) => id === seen.timeline)
  const next = timelines[place + 1]
  return place !== -1 && (next === undefined || seen.upTo < next.from)
}

/**
 * The number from which on what somebody has seen, on one timeline, is no history any more; infinite where all of it still is, 0 where
 * nobody knows that timeline.
 */
export function forkOf(
  timelines: readonly Timeline[],
  seen: { readonly timeline: string | null; readonly upTo: number },
): number {
  if (isOfHistory(timelines, seen)) return Number.MAX_SAFE_INTEGER
  const place = timelines.findIndex(({ id }) => id === seen.timeline)
  return place === -1 ? 0 : (timelines[place + 1]?.from ?? 0)
}
