import { type Sight, sightOfViewer } from '../queries/rights/sight.ts'
import { findRecord } from '../shell/find-record.ts'
import { iso } from '../shell/shapes/iso.ts'
import { entriesBehind } from '../shell/watch/watched-entry.ts'
import { behindEvent, endOf } from '../shell/watch/watch-start.ts'
import { whyNotRead } from '../shell/why-not-seen.ts'
import type { Store } from '../store/open-store.ts'
import type { WatchOptions, WatchedCommand } from './surface.ts'

/** `viewer`: the agent with whose eyes it is watched; null for the owner. */
type Watching = WatchOptions & { readonly viewer: string | null }

/**
 * The commands of a store as they are committed, as far as the viewer may read their history: who reads that of his queues is
 * told of what is done to records there. Nothing is read between commits.
 */
export async function* watchedCommands(
  store: Pick<Store, 'reader' | 'watch'>,
  { since, signal, viewer }: Watching,
): AsyncGenerator<WatchedCommand, void, undefined> {
  const next = entriesBehind(since === undefined ? endOf(store.reader) : behindEvent(store.reader, since))
  let isChanged = true
  let wake = nothing
  const heard = (): void => {
    isChanged = true
    wake()
  }
  const isOver = (): boolean => signal?.aborted === true
  const stop = store.watch(heard)
  signal?.addEventListener('abort', heard)
  try {
    while (!isOver()) {
      isChanged = false
      for (const { event, refs } of next(store.reader)) {
        if (isOver()) return
        isChanged = true
        const { seq, at, actor, command, batch, undoes } = event
        const seen = seenOf(refs, { store, viewer })
        if (seen) yield { seq, at: iso(at), actor, command, refs: seen, batch, undoes }
      }
      if (!isChanged) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    }
  } finally {
    signal?.removeEventListener('abort', heard)
    stop()
  }
}

/** The refs of a command that a viewer may read of; undefined when there is none, and it is nothing to him. */
function seenOf(
  refs: readonly string[],
  { store, viewer }: { readonly store: Pick<Store, 'reader'>; readonly viewer: string | null },
): readonly string[] | undefined {
  const sight: Sight = sightOfViewer(store.reader, viewer)
  if (sight.scopeOf('history.see') === 'site') return refs
  const seen = refs.filter((ref) => {
    const found = findRecord(store.reader, ref)
    return found.is !== 'nothing' && whyNotRead(found, sight) === undefined
  })
  return seen.length > 0 ? seen : undefined
}

function nothing(): void {}
