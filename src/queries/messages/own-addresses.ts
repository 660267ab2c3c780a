import { query } from '../../store/query.ts'

/** An address of the site on a channel, at which work enters and from which answers come. */
export type OwnAddress = { readonly key: string; readonly address: string; readonly queueId: string }

/** The site's own addresses on a channel, by their keys. */
export const ownAddresses = query<OwnAddress, { channel: string }>('own-addresses', (db, p) =>
  db
    .selectFrom('entry_points')
    .select(['id as key', 'address', 'queue_id as queueId'])
    .where('channel', '=', p.channel)
    .where('retired', '=', 0)
    .orderBy('id'),
)

/** Where an interaction came in and what it came from. */
export const originOfInteraction = query<
  { readonly entryPointId: string | null; readonly contact: string | null },
  { id: string }
>('origin-of-interaction', (db, p) =>
  db.selectFrom('interactions').select(['entry_point_id as entryPointId', 'contact']).where('id', '=', p.id),
)
