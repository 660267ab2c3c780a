import { query } from '../../store/query.ts'

/** The language in which the site speaks where nobody chose; none before a site was applied. */
export const siteLanguage = query<{ readonly language: string }, Record<string, never>>(
  'site-language',
  (db) => db.selectFrom('sites').select('default_language as language').orderBy('id').limit(1),
)
