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

/** All addresses of mails that are the site's own or its people's. */
export const addressesOfSite = query<{ readonly address: string }, Record<string, never>>(
  'addresses-of-site',
  (db) =>
    db
      .selectFrom('entry_points')
      .select('address')
      .where('channel', '=', 'email')
      .union(
        db
          .selectFrom('agents')
          .select('email as address')
          .where('email', 'is not', null)
          .$narrowType<{ address: string }>(),
      ),
)
