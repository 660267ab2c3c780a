import { query } from '../../store/query.ts'

/** The interaction that holds a message with exactly this content. */
export const messageByRawHash = query<
  { readonly interactionId: string; readonly ref: string },
  { rawHash: string }
>('message-by-raw-hash', (db, p) =>
  db
    .selectFrom('messages')
    .innerJoin('interactions', 'interactions.id', 'messages.interaction_id')
    .select(['interactions.id as interactionId', 'interactions.ref'])
    .where('messages.raw_hash', '=', p.rawHash)
    .limit(1),
)
