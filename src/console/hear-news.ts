import { announcer } from './announcer.ts'
import type { ConsoleSurroundings } from './console-surroundings.ts'
import type { Look } from './look.ts'
import { terminalAttention } from './terminal-attention.ts'
import { hasBell } from './theme.ts'
import type { NewsLine } from './views/news-lines.ts'
import { newsFor, type NewsReader } from './views/read-news.ts'
import type { Workplace } from './workplace.ts'

/** What listens for an agent and announces what it hears. */
export type NewsDesk = {
  /** From now on whatever comes up for an agent is announced. */
  readonly listenFor: (agent: string) => void
  readonly storeChanged: () => void
  /** Time has passed; answers whether something came up by that alone. */
  readonly timePassed: () => boolean
  /** Somebody pressed a key, or leaves. */
  readonly touched: () => void
}

export type NewsDeskOptions = {
  readonly surroundings: Pick<ConsoleSurroundings, 'stdout' | 'env' | 'notifyDesktop'>
  readonly look: Look
  readonly ring: () => void
  readonly workplace: () => Workplace | null
  /** Tells a line on the agent’s own screen. */
  readonly tell: (line: NewsLine) => void
}

export function newsDesk({ surroundings, look, ring, workplace, tell }: NewsDeskOptions): NewsDesk {
  const { stdout, env, notifyDesktop } = surroundings
  let heard: { readonly agent: string; readonly read: NewsReader } | null = null
  const { announce, touched } = announcer({
    look,
    settings: () => (heard && workplace()?.desk.of(heard.agent).settings.read()) ?? null,
    terminal: terminalAttention(stdout, env),
    ring,
    hasBell: (settings) => hasBell(env, settings),
    notifyDesktop,
  })
  /** Announces what came up, and answers whether anything did. */
  function hear(): boolean {
    const came = heard?.read() ?? []
    const last = announce(came).findLast(({ line }) => line !== null)?.line
    if (last) tell(last)
    return came.length > 0
  }
  return {
    listenFor(agent) {
      const at = workplace()
      if (at) heard = { agent, read: newsFor(agent, at.reading) }
    },
    storeChanged: () => void hear(),
    timePassed: hear,
    touched,
  }
}
