import type { Interaction } from '../../domain/interaction.ts'
import { query } from '../../store/query.ts'
import { interactionColumns } from './interaction-columns.ts'

/** The contact that a call is, by what the phone or the exchange calls it; the latest, should there be several. */
export const interactionByCall = query<Interaction, { call: string }>('interaction-by-call', (db, p) =>
  db
    .selectFrom('interactions')
    .select(interactionColumns)
    .where('call_id', '=', p.call)
    .orderBy('id', 'desc')
    .limit(1)
    .$castTo<Interaction>(),
)
