import { iso } from '../shell/shapes/iso.ts'
import { entriesAfter } from '../shell/watch/watched-entry.ts'
import { lastSeqOf } from '../shell/watch/watch-start.ts'
import type { Store } from '../store/open-store.ts'
import type { WatchOptions, WatchedCommand } from './surface.ts'

/** The commands of a store as they are committed. Nothing is read between commits. */
export async function* watchedCommands(
  store: Pick<Store, 'reader' | 'watch'>,
  { since, signal }: WatchOptions,
): AsyncGenerator<WatchedCommand, void, undefined> {
  let last = since ?? lastSeqOf(store.reader)
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
      for (const { event, refs } of entriesAfter(store.reader, last)) {
        if (isOver()) return
        isChanged = true
        last = event.seq
        const { seq, at, actor, command, batch, undoes } = event
        yield { seq, at: iso(at), actor, command, refs, batch, undoes }
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

function nothing(): void {}
