/** Channels the program knows by itself; a site can add its own, which behave as deferred ones. */
export const knownChannels = [
  'call',
  'email',
  'chat',
  'form',
  'sms',
  'social',
  'video',
  'letter',
  'visit',
  'task',
  'callback',
] as const

const liveChannels: ReadonlySet<string> = new Set(['call', 'chat', 'video', 'visit'])

/** A live channel has a person waiting at the other end; a deferred one can lie until its due time. */
export function isLiveChannel(channel: string): boolean {
  return liveChannels.has(channel)
}
