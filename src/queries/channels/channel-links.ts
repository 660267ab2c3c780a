import type { Refusal } from '../../domain/refusal.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

/** How it stands with a channel. */
export type ChannelLinkRow = {
  readonly channel: string
  readonly state: string
  readonly since: number
  /** When whoever runs it said so last. */
  readonly heardAt: number
  readonly refusal: Refusal | null
}

type Stored<Row> = Omit<Row, 'refusal'> & { readonly refusal: string | null }

/** All channels that were ever run, by their keys. */
export const channelLinks = query<Stored<ChannelLinkRow>, ChannelLinkRow, Record<string, never>>(
  'channel-links',
  (db) =>
    db
      .selectFrom('channel_links')
      .select(['channel', 'state', 'since', 'heard_at as heardAt', 'refusal'])
      .orderBy('channel'),
  read,
)

/** A change of a channel's link. */
export type ChannelEventRow = {
  readonly channel: string
  readonly at: number
  readonly state: string
  readonly refusal: Refusal | null
}

/** The last changes, the newest first. */
export const channelEvents = query<Stored<ChannelEventRow>, ChannelEventRow, { limit: number }>(
  'channel-events',
  (db, p) =>
    db
      .selectFrom('channel_events')
      .select(['channel', 'at', 'state', 'refusal'])
      .orderBy('at', 'desc')
      .orderBy('channel')
      .limit(p.limit),
  read,
)

/** Those of one channel. */
export const channelEventsOf = query<
  Stored<ChannelEventRow>,
  ChannelEventRow,
  { channel: string; limit: number }
>(
  'channel-events-of',
  (db, p) =>
    db
      .selectFrom('channel_events')
      .select(['channel', 'at', 'state', 'refusal'])
      .where('channel', '=', p.channel)
      .orderBy('at', 'desc')
      .limit(p.limit),
  read,
)

function read<Row extends { readonly refusal: string | null }>({
  refusal,
  ...row
}: Row): Omit<Row, 'refusal'> & { readonly refusal: Refusal | null } {
  return { ...row, refusal: refusal === null ? null : fromJson(refusal) }
}
