import type { EpochMs } from './ids.ts'

/** How it stands with a channel: up, down, or run by nobody that could tell. */
export type ChannelState = 'up' | 'down' | 'not-run'

/** Whoever runs a channel says so each half minute: after three times of silence nobody does. */
const silentMs = 90_000

/** What was last told of a channel, as it counts now; null where nothing ever was. */
export function channelStateOf(
  link: { readonly state: string; readonly heardAt: EpochMs } | null,
  now: EpochMs,
): ChannelState {
  if (link === null || now - link.heardAt > silentMs) return 'not-run'
  return link.state === 'up' || link.state === 'down' ? link.state : 'not-run'
}

/** The name of the way out of a mailbox, beside that of its entry point, which is the way in. */
export function outOf(entryPoint: string): string {
  return `${entryPoint}:out`
}
