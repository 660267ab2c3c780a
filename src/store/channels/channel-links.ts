import type { MaybePromise, Statements } from '../statements.ts'

/** How it stands with a channel, as whoever runs it sees it. */
export type ChannelLink = {
  readonly channel: string
  readonly state: 'up' | 'down'
  /** When it was seen so. */
  readonly at: number
  /** A refusal as JSON: why it is down. */
  readonly refusal: string | null
  /** The machine and process that runs it. */
  readonly runner: string
}

export type ChannelLinks = {
  readonly note: (link: ChannelLink) => Promise<void>
  /** Says that channels still are as they were told to be: whoever runs them is there. */
  readonly heard: (runner: string, at: number) => MaybePromise<unknown>
  /** Says that whoever ran them has stopped. */
  readonly stopped: (runner: string) => MaybePromise<unknown>
  readonly forget: (channel: string) => MaybePromise<unknown>
}

/** Changes of one channel that are kept. */
const kept = 200

export function channelLinksOf(statements: Statements): ChannelLinks {
  const last = statements.prepare<[string], { readonly state: string; readonly refusal: string | null }>(
    'SELECT state, refusal FROM channel_links WHERE channel = ?',
  )
  const note = statements.prepare<[string, string, number, number, string | null, string]>(
    `INSERT INTO channel_links (channel, state, since, heard_at, refusal, runner) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (channel) DO UPDATE SET state = excluded.state, since = excluded.since, heard_at = excluded.heard_at,
       refusal = excluded.refusal, runner = excluded.runner`,
  )
  const stays = statements.prepare<[number, string, string]>(
    'UPDATE channel_links SET heard_at = ?, runner = ? WHERE channel = ?',
  )
  const log = statements.prepare<[string, number, string, string | null]>(
    `INSERT INTO channel_events (channel, at, state, refusal) VALUES (?, ?, ?, ?)
     ON CONFLICT (channel, at) DO UPDATE SET state = excluded.state, refusal = excluded.refusal`,
  )
  const old = statements.prepare<[string, string, number]>(
    `DELETE FROM channel_events WHERE channel = ? AND at <=
       (SELECT at FROM channel_events WHERE channel = ? ORDER BY at DESC LIMIT 1 OFFSET ?)`,
  )
  const heard = statements.prepare<[number, string]>('UPDATE channel_links SET heard_at = ? WHERE runner = ?')
  const stopped = statements.prepare<[string]>(`UPDATE channel_links SET state = 'stopped' WHERE runner = ?`)
  const forget = statements.prepare<[string]>('DELETE FROM channel_links WHERE channel = ?')
  return {
    async note({ channel, state, at, refusal, runner }) {
      const before = await last.get(channel)
      if (before?.state === state && before.refusal === refusal) {
        await stays.run(at, runner, channel)
        return
      }
      await note.run(channel, state, at, at, refusal, runner)
      await log.run(channel, at, state, refusal)
      await old.run(channel, channel, kept)
    },
    heard: (runner, at) => heard.run(at, runner),
    stopped: (runner) => stopped.run(runner),
    forget: (channel) => forget.run(channel),
  }
}
