import type { FastifyBaseLogger } from 'fastify'
import type { ServedSite } from './site.ts'

/** Open lines of one site, each told the number of its last event when something is new. */
export type PokeLines = {
  /** Takes a line in, and tells it where the site is; answers how to leave. */
  readonly join: (poke: (head: number) => void) => () => void
  readonly stop: () => void
}

/** Looks at a site while somebody listens. */
export function pokeLines({ store }: ServedSite, log: FastifyBaseLogger): PokeLines {
  const open = new Set<(head: number) => void>()
  let last = 0
  let stopWatching: (() => void) | null = null
  const look = async (): Promise<void> => {
    const head = await store.sync.head()
    if (head === last) return
    last = head
    for (const poke of open) poke(head)
  }
  const seen = (): void => {
    look().catch((fault: unknown) => {
      log.error({ err: fault }, 'what is new cannot be seen')
    })
  }
  const stop = (): void => {
    stopWatching?.()
    stopWatching = null
  }
  return {
    join(poke) {
      open.add(poke)
      stopWatching ??= store.watch(seen)
      poke(last)
      seen()
      return () => {
        open.delete(poke)
        if (open.size === 0) stop()
      }
    },
    stop,
  }
}
