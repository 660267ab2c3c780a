import type { Refusal } from '../../domain/refusal.ts'
import type { ReadStore } from '../read-store.ts'
import type { Shell } from '../shell.ts'
import { type WatchedEntry, entriesBehind } from './watched-entry.ts'
import { type WatchPlace, endOf } from './watch-start.ts'

export type Following = {
  readonly store: ReadStore
  /** The place at which to begin. */
  readonly since: WatchPlace
  /** Aborted when the watch is to end. */
  readonly ended: AbortSignal
  /** Told each event once; answers whether to go on. */
  readonly seen: (entry: WatchedEntry) => boolean
  /** Told that another store lies under the path, or that there is none. */
  readonly lost: (refusal: Refusal) => void
}

/** How often it is looked whether the file is still the one that was opened. */
const lookMs = 1000

/**
 * Follows the events of a store as they are committed, until it is to end. Between commits nothing is read. A store that is replaced
 * is opened anew and followed from its end, because its numbers are its own.
 */
export async function followStore(
  following: Following,
  shell: Pick<Shell, 'openReader' | 'storePath'>,
): Promise<void> {
  const { ended, seen, lost } = following
  let { store } = following
  let next = entriesBehind(following.since)
  let wake = nothing
  const watching = (): (() => void) => store.watch(() => wake())
  let stop = watching()
  let isLost = false
  try {
    for (;;) {
      for (let more = next(store.reader); more.length > 0; more = next(store.reader)) {
        for (const entry of more) if (ended.aborted || !seen(entry)) return
      }
      await waiting(ended, (woken) => {
        wake = woken
      })
      if (ended.aborted) return
      if (!store.isReplaced()) continue
      if (!isLost) lost({ code: 'store-replaced', path: shell.storePath })
      isLost = true
      const opened = await shell.openReader(shell.storePath)
      if (!opened.ok) continue
      stop()
      await store.close()
      store = opened.value
      next = entriesBehind(endOf(store.reader))
      stop = watching()
      isLost = false
    }
  } finally {
    stop()
    await store.close()
  }
}

/** Until a commit wakes it, the watch is to end, or a second is over. */
async function waiting(ended: AbortSignal, tell: (wake: () => void) => void): Promise<void> {
  await new Promise<void>((resolve) => {
    const wake = (): void => {
      clearTimeout(timer)
      ended.removeEventListener('abort', wake)
      resolve()
    }
    const timer = setTimeout(wake, lookMs)
    ended.addEventListener('abort', wake)
    tell(wake)
    if (ended.aborted) wake()
  })
  tell(nothing)
}

function nothing(): void {}
