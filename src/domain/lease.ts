import { isLiveChannel } from './channel.ts'

/** Whoever is on the line waits for nobody who has gone. */
const usualLiveSeconds = 600
/** A whole shift is worked without a connection, and the way home and back. */
const usualDeferredSeconds = 86_400

/** For how long a device that is not heard from keeps what was claimed on it, where its queue says nothing else. */
export function leaseMs({
  channel,
  leaseSeconds,
}: {
  readonly channel: string
  readonly leaseSeconds: number | null
}): number {
  return (leaseSeconds ?? (isLiveChannel(channel) ? usualLiveSeconds : usualDeferredSeconds)) * 1000
}
