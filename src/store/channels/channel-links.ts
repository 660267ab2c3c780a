import type { MaybePromise, Statements } from '../statements.ts'

/** How it stands with a channel, as whoever runs it saw it. */
export type ChannelLink = {
  readonly channel: string
  readonly state: 'connecting' | 'up' | 'down'
  /** Since when it stands so. */
  readonly since: number
  readonly heardAt: number
  /** A refusal as JSON: why it is down. */
  readonly refusal: string | null
  /** The machine and process that runs it. */
  readonly runner: string
}

export type ChannelLinks = {
  readonly note: (link: ChannelLink) => MaybePromise<unknown>
  readonly forget: (channel: string) => MaybePromise<unknown>
}

export function channelLinksOf(statements: Statements): ChannelLinks {
  const note = statements.prepare<[string, string, number, number, string | null, string]>(
    `INSERT INTO channel_links (channel, state, since, heard_at, refusal, runner) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (channel) DO UPDATE SET state = excluded.state, since = excluded.since, heard_at = excluded.heard_at,
       refusal = excluded.refusal, runner = excluded.runner`,
  )
  const forget = statements.prepare<[string]>('DELETE FROM channel_links WHERE channel = ?')
  return {
    note: ({ channel, state, since, heardAt, refusal, runner }) =>
      note.run(channel, state, since, heardAt, refusal, runner),
    forget: (channel) => forget.run(channel),
  }
}
