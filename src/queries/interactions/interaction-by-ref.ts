import type { Interaction } from '../../domain/interaction.ts'
import { query } from '../../store/query.ts'
import { interactionColumns } from './interaction-columns.ts'

/** One interaction by its ref. */
export const interactionByRef = query<Interaction, { ref: string }>('interaction-by-ref', (db, p) =>
  db.selectFrom('interactions').select(interactionColumns).where('ref', '=', p.ref).$castTo<Interaction>(),
)
