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
  /** Told when the peer can be reached, and when and why it cannot any more: once each. */
  readonly tell: (isUp: boolean, refusal: Refusal | null) => void
  readonly stop: AbortSignal
}

/** How often it is looked whether a silent peer is there still. */
const lookEveryMs = 5000
const againAfterMs = [250, 1000, 2000, 5000, 15_000]

/** Keeps a channel connected until it is told to stop: a peer that went away is tried again, after longer and longer pauses. */
export async function keepConnected({ connect, tell, stop }: Keeping): Promise<void> {
  let wasUp: boolean | null = null
  const say = (isUp: boolean, refusal: Refusal | null): void => {
    if (wasUp !== isUp) tell(isUp, refusal)
    wasUp = isUp
  }
  for (let tries = 0; !stop.aborted;) {
    const connected = await connect()
    if (!connected.ok) {
      say(false, connected.refusal)
      await pause(againAfterMs[Math.min(tries++, againAfterMs.length - 1)] ?? 0, stop)
      continue
    }
    const { isThere, ended, close } = connected.value
    tries = 0
    stop.addEventListener('abort', close, { once: true })
    say(true, null)
    const refusal = await untilGone({ isThere, ended, close }, stop)
    stop.removeEventListener('abort', close)
    if (!stop.aborted) say(false, refusal)
  }
}

async function untilGone({ isThere, ended, close }: Connection, stop: AbortSignal): Promise<Refusal> {
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
