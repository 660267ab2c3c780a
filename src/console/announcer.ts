import type { AgentSettings } from '../desk/agent-settings.ts'
import type { Look } from './look.ts'
import type { TerminalAttention } from './terminal-attention.ts'
import type { News } from './views/read-news.ts'

/** Says what is new to somebody who may look elsewhere. */
export type Announcer = {
  /** Answers those that the agent wants to hear of. */
  readonly announce: (news: readonly News[]) => readonly News[]
  /** He is here: the window has its own name again. */
  readonly touched: () => void
}

export type AnnouncerOptions = {
  readonly look: Look
  /** The settings of whoever is at the desk; null while nobody is. */
  readonly settings: () => AgentSettings | null
  readonly terminal: TerminalAttention
  readonly ring: () => void
  /** Whether it may ring, by the environment and those settings. */
  readonly hasBell: (settings: AgentSettings) => boolean
  /** Shows a notification where the desktop has a program for it; null where it has none. */
  readonly notifyDesktop: ((text: string) => void) | null
}

/** Bell, window title and desktop, as the agent's settings say. Only refs and queues are named. */
export function announcer({
  look,
  settings,
  terminal,
  ring,
  hasBell,
  notifyDesktop,
}: AnnouncerOptions): Announcer {
  let unseen = 0
  return {
    announce(news) {
      const wanted = settings()
      if (!wanted) return []
      const heard = news.filter(({ kind }) => wanted[settingOf[kind]] === 'on')
      const last = heard.at(-1)
      if (!last) return []
      if (hasBell(wanted)) ring()
      if (wanted.title === 'on') {
        unseen += heard.length
        terminal.title(`${unseen > 1 ? `(${unseen}) ` : ''}${said(last, look)} - linia`)
      }
      if (wanted.desktop !== 'on') return heard
      for (const each of heard) {
        if (terminal.hasDesktop) terminal.notify(said(each, look))
        else notifyDesktop?.(said(each, look))
      }
      return heard
    },
    touched() {
      if (unseen > 0) terminal.title(null)
      unseen = 0
    },
  }
}

const settingOf = {
  offer: 'newsOffer',
  callback: 'newsCallback',
  announcement: 'newsAnnouncement',
  mention: 'newsMention',
  breach: 'newsBreach',
  stuck: 'newsBreach',
  status: 'newsMention',
  'handed-on': 'newsMention',
} as const satisfies Record<News['kind'], keyof AgentSettings>

function said({ kind, ref, queue }: News, { say }: Look): string {
  const what = say(`news.${kind}`, { ref })
  return queue === null ? what : `${what}, ${queue}`
}
