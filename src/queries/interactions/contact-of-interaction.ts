import { query } from '../../store/query.ts'

/** The number, address or handle that an interaction came from or goes to. */
export type ContactOfInteraction = { readonly contact: string | null }

/** Whence an interaction came, by its ref; one index lookup. */
export const contactOfInteraction = query<ContactOfInteraction, { ref: string }>(
  'contact-of-interaction',
  (db, p) =>
    db.selectFrom('interactions').select('contact').where('ref', '=', p.ref).$castTo<ContactOfInteraction>(),
)
