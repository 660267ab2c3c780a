import type { Interaction } from '../../domain/interaction.ts'
import { query } from '../../store/query.ts'
import { interactionColumns } from './interaction-columns.ts'

/** One interaction by its id. */
export const interactionById = query<Interaction, { id: string }>('interaction-by-id', (db, p) =>
  db.selectFrom('interactions').select(interactionColumns).where('id', '=', p.id).$castTo<Interaction>(),
)
