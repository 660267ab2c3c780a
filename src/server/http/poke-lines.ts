import type { FastifyBaseLogger } from 'fastify'
import { presenceEvent } from '../../protocol/presence.ts'
import type { PresenceBoard } from '../presence-board.ts'
import type { ServedSite } from './site.ts'

/** Open lines of one site, each told the number of its last event when something is new, and that other devices have something else before them. */
export type PokeLines = {
  /** Takes a line in, and tells it where the site is; answers how to leave. */
  readonly join: (device: string, write: (text: string) => void) => () => void
}

/** Looks at a site while somebody listens. */
export function pokeLines({ store }: ServedSite, board: PresenceBoard, log: FastifyBaseLogger): PokeLines {
  type Line = { readonly device: string; readonly write: (text: string) => void }
  const open = new Set<Line>()
  let last = 0
  let stopWatching: readonly (() => void)[] = []
  const look = async (): Promise<void> => {
    const head = await store.sync.head()
    if (head === last) return
    last = head
    for (const { write } of open) write(textOf(head))
  }
  const seen = (): void => {
    look().catch((fault: unknown) => {
      log.error({ err: fault }, 'what is new cannot be seen')
    })
  }
  const moved = (device: string): void => {
    for (const line of open) if (line.device !== device) line.write(`event: ${presenceEvent}\ndata:\n\n`)
  }
  const stop = (): void => {
    for (const end of stopWatching) end()
    stopWatching = []
  }
  return {
    join(device, write) {
      const line = { device, write }
      open.add(line)
      if (open.size === 1) stopWatching = [store.watch(seen), board.watch(moved)]
      write(textOf(last))
      seen()
      return () => {
        if (open.delete(line) && open.size === 0) stop()
      }
    },
  }
}

function textOf(head: number): string {
  return `data: ${head}\n\n`
}
