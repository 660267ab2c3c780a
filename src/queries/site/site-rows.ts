import type { CommandTable, Tables } from '../../store/tables.ts'
import { type Query, query } from '../../store/query.ts'

/** The tables that site files configure; small, read whole. */
export type SiteTable = Extract<
  CommandTable,
  | 'sites'
  | 'calendars'
  | 'sla_policies'
  | 'not_ready_reasons'
  | 'customer_fields'
  | 'purposes'
  | 'verification_methods'
  | 'wrap_up_codes'
  | 'wrap_up_sets'
  | 'wrap_up_set_codes'
  | 'queues'
  | 'entry_points'
  | 'agents'
  | 'queue_members'
  | 'put_back_reasons'
  | 'teams'
  | 'skills'
  | 'agent_skills'
  | 'rights'
  | 'templates'
  | 'macros'
  | 'saved_views'
>

type NoParams = Record<string, never>

function rowsOf<Name extends SiteTable>(table: Name): Query<Tables[Name], NoParams> {
  return query<Tables[Name], NoParams>(`site-rows-of-${table}`, (db) =>
    db
      .selectFrom(table as 'agents')
      .selectAll()
      .orderBy('id')
      .$castTo<Tables[Name]>(),
  )
}

/** Without what agents keep for themselves. */
function ownRowsOf<Name extends 'templates' | 'macros' | 'saved_views'>(
  table: Name,
): Query<Tables[Name], NoParams> {
  return query<Tables[Name], NoParams>(`site-rows-of-${table}`, (db) =>
    db
      .selectFrom(table as 'templates')
      .selectAll()
      .where('owner', 'is', null)
      .orderBy('id')
      .$castTo<Tables[Name]>(),
  )
}

/** Every row of one configured table as it is stored, by id. */
export const siteRows: { readonly [Name in SiteTable]: Query<Tables[Name], NoParams> } = {
  sites: rowsOf('sites'),
  calendars: rowsOf('calendars'),
  sla_policies: rowsOf('sla_policies'),
  not_ready_reasons: rowsOf('not_ready_reasons'),
  customer_fields: rowsOf('customer_fields'),
  purposes: rowsOf('purposes'),
  verification_methods: rowsOf('verification_methods'),
  wrap_up_codes: rowsOf('wrap_up_codes'),
  wrap_up_sets: rowsOf('wrap_up_sets'),
  wrap_up_set_codes: rowsOf('wrap_up_set_codes'),
  queues: rowsOf('queues'),
  entry_points: rowsOf('entry_points'),
  agents: rowsOf('agents'),
  queue_members: rowsOf('queue_members'),
  put_back_reasons: rowsOf('put_back_reasons'),
  teams: rowsOf('teams'),
  skills: rowsOf('skills'),
  agent_skills: rowsOf('agent_skills'),
  rights: rowsOf('rights'),
  templates: ownRowsOf('templates'),
  macros: ownRowsOf('macros'),
  saved_views: ownRowsOf('saved_views'),
}
