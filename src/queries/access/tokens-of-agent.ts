import { query } from '../../store/query.ts'

/** The tokens that may be used in the name of an agent; `device` is null for a script. */
export const tokensOfAgent = query<
  { readonly id: string; readonly device: string | null; readonly label: string },
  { agent: string }
>('tokens-of-agent', (db, p) =>
  db
    .selectFrom('access_tokens')
    .select(['id', 'device', 'label'])
    .where('agent_id', '=', p.agent)
    .where('revoked_at', 'is', null)
    .orderBy('made_at')
    .orderBy('id'),
)
