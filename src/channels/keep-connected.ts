import { setTimeout } from 'node:timers/promises'
import type { Decision } from '../domain/decision.ts'
import type { Refusal } from '../domain/refusal.ts'

/** A connection to what a channel speaks to. */
export type Connection = {
  /** Asks something that costs nothing; false where no answer comes. */
  readonly isThere: () => Promise<boolean>
  /** Answers why, once it is gone. */
  readonly ended: Promise<Refusal>
  readonly close: () => void
}

type Keeping = {
  /** Connects, and reads how things stand there. */
  readonly connect: () => Promise<Decision<Connection>>
  /** Told when the peer can be reached, and when and why it cannot any more: once each, and again where the reason is another. */
  readonly tell: (isUp: boolean, refusal: Refusal | null) => void
  readonly stop: AbortSignal
  /** For how long at least it is left alone after some refusals, where asking again and again would do harm; 0 for others. */
  readonly restMs?: (refusal: Refusal) => number
  /** How often it is looked whether a silent peer is there still; each 5 s unless given. */
  readonly lookEveryMs?: number
}

const againAfterMs = [250, 1000, 2000, 5000, 15_000]
/** A connection that lasts no longer counts as none: whoever lets us in and ends it at once is not asked without a pause. */
const lastingMs = 10_000

/** Keeps a channel connected until it is told to stop: a peer that went away is tried again, after longer and longer pauses. */
export async function keepConnected({
  connect,
  tell,
  stop,
  restMs = () => 0,
  lookEveryMs = 5000,
}: Keeping): Promise<void> {
  let said: string | undefined
  const say = (isUp: boolean, refusal: Refusal | null): void => {
    const now = isUp ? 'up' : String(refusal?.code)
    if (now !== said) tell(isUp, refusal)
    said = now
  }
  let tries = 0
  const rest = async (refusal: Refusal): Promise<void> => {
    const again = againAfterMs[Math.min(tries++, againAfterMs.length - 1)] ?? 0
    await pause(Math.max(again, restMs(refusal)), stop)
  }
  while (!stop.aborted) {
    const connected = await connect()
    if (!connected.ok) {
      say(false, connected.refusal)
      await rest(connected.refusal)
      continue
    }
    const since = performance.now()
    const { isThere, ended, close } = connected.value
    stop.addEventListener('abort', close, { once: true })
    say(true, null)
    const refusal = await untilGone({ isThere, ended, close }, { stop, lookEveryMs })
    stop.removeEventListener('abort', close)
    if (stop.aborted) return
    say(false, refusal)
    if (performance.now() - since >= lastingMs) tries = 0
    await rest(refusal)
  }
}

async function untilGone(
  { isThere, ended, close }: Connection,
  { stop, lookEveryMs }: { readonly stop: AbortSignal; readonly lookEveryMs: number },
): Promise<Refusal> {
  const gone = new AbortController()
  const over = ended.finally(() => {
    gone.abort()
  })
  const either = AbortSignal.any([gone.signal, stop])
  for (;;) {
    await pause(lookEveryMs, either)
    if (either.aborted || !(await isThere())) break
  }
  close()
  return over
}

/** Waits, and no longer than until it is told to stop. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(ms, undefined, { signal })
  } catch {
    // It was told to stop.
  }
}
