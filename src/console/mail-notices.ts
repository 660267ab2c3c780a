import { sayRefusal } from '../language/say-refusal.ts'
import { formatRelative } from '../language/times.ts'
import type { Look } from './look.ts'
import type { Change } from './state/change.ts'
import type { MailLink } from './views/read-mail-link.ts'

/** A mail server that is started anew is away for a moment, which nobody has to be told. */
const toldAfterMs = 5000

/** Tells once that a mailbox is down, why and what to do, and once when that is over. */
export function mailNotices(
  { look, now }: { readonly look: Look; readonly now: () => number },
  change: (change: Change) => void,
) {
  let told: string | null = null
  return {
    /** Looks how it is; once a second is enough. */
    look(link: MailLink | null): void {
      const down = link?.state === 'down' && link.refusal !== null ? link : null
      if (down && now() - down.since < toldAfterMs) return
      const what = down && `${down.channel} ${down.refusal?.code}`
      if (what === told) return
      const { say, language } = look
      told = what
      if (down?.refusal) {
        const { message } = sayRefusal(down.refusal, language)
        const time = formatRelative(down.since, now(), language)
        const text = `${say('mail-link.down', { channel: down.channel, time })} ${message}`
        change({ do: 'notice', notice: { kind: 'refused', text, hint: say('mail-link.down.next') } })
      } else if (link?.state === 'up') {
        change({ do: 'notice', notice: { kind: 'done', text: say('mail-link.over'), hint: '' } })
      }
    },
  }
}
