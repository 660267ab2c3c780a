/** How far a right reaches, each further than the one before it: no record, his own, his team mates', what lies in his queues, all. */
export const scopes = ['none', 'own', 'team', 'queue', 'site'] as const
export type Scope = (typeof scopes)[number]
