import type { Refusal } from '../domain/refusal.ts'
import { sayRefusal } from '../language/say-refusal.ts'
import { formatRelative } from '../language/times.ts'
import type { Look } from './look.ts'
import type { Change } from './state/change.ts'
import type { Notice } from './state/model.ts'

/** How a store stands with its server: why that was not reached, and since when. */
export type ServerTrouble = { readonly refusal: Refusal; readonly since: number }

/** A server that is started anew is away for a moment, which nobody has to be told. */
const toldAfterMs = 5000

type Telling = {
  readonly look: Look
  readonly now: () => number
  readonly nameOf: (agent: string) => string
  /** Who sits here; null while nobody does. */
  readonly agent: () => string | null
  /** Whether he is signed out: nothing is given to him until he chooses a status. */
  readonly isSignedOut: () => boolean
}

/** Tells once what keeps a console and the server of its store apart, and once when that is over. */
export function serverNotices(
  { look, now, nameOf, agent, isSignedOut }: Telling,
  change: (change: Change) => void,
) {
  let told: Refusal['code'] | null = null
  let seen: { readonly code: Refusal['code']; readonly at: number } | null = null
  return {
    /** Looks how it is; once a second is enough. */
    look(trouble: ServerTrouble | null): void {
      const code = trouble?.refusal.code ?? null
      if (code !== seen?.code) seen = code === null ? null : { code, at: now() }
      if (code === told || (code === 'server-unreachable' && now() - (seen?.at ?? 0) < toldAfterMs)) return
      const notice = trouble
        ? troubleNotice(trouble, { look, now, nameOf, me: agent() })
        : overNotice(look, isSignedOut())
      told = code
      change({ do: 'notice', notice })
    },
  }
}

function overNotice({ say }: Look, isSignedOut: boolean): Notice {
  return { kind: 'done', text: say('server.over'), hint: isSignedOut ? say('server.signed-out') : '' }
}

/** What happened, and what to do, each short enough for a line of 80 columns; what is rare is told as the shell tells it. */
function troubleNotice(
  { refusal, since }: ServerTrouble,
  { look, now, nameOf, me }: Pick<Telling, 'look' | 'now' | 'nameOf'> & { readonly me: string | null },
): Notice {
  const { say } = look
  const params = {
    time: formatRelative(since, now(), look.language),
    agent: 'agent' in refusal ? nameOf(refusal.agent) : '',
  }
  const isOther = 'agent' in refusal && refusal.agent !== me
  const key = refusal.code === 'agent-locked' && isOther ? 'other-locked' : troubles[refusal.code]
  if (key === undefined) {
    const { message, hint } = sayRefusal(refusal, look.language)
    return { kind: 'refused', text: message, hint }
  }
  return { kind: 'refused', text: say(`server.${key}`, params), hint: say(`server.${key}.next`, params) }
}

const troubles: Partial<Record<Refusal['code'], TroubleWord>> = {
  'server-unreachable': 'away',
  'server-store-away': 'away',
  'server-broke': 'away',
  'agent-locked': 'locked',
  'device-revoked': 'revoked',
  'site-closed': 'closed',
  'upgrade-needed': 'newer',
  'sign-in-needed': 'unknown',
}
type TroubleWord = 'away' | 'locked' | 'other-locked' | 'revoked' | 'closed' | 'newer' | 'unknown'
