import { fieldKeyOf } from '../../domain/case-field.ts'
import type { SiteDefinition } from '../../domain/site-definition.ts'
import type { Reader } from '../../store/reader.ts'
import { type SiteTable, siteRows } from './site-rows.ts'
import { entryPointsOfRows, queuesOfRows } from './queue-definition-of-store.ts'
import { inOrder, labelsOf } from './site-row-parts.ts'
import { fromJson } from '../stored-json.ts'
import { codesOfRows, setsOfRows } from './wrap-up-definition-of-store.ts'
import type { Tables } from '../../store/tables.ts'

/**
 * The site as it stands in a store, for export and for the difference to files; undefined before a site was applied.
 * Of a code's versions the newest stands.
 */
export function siteDefinitionOfStore(reader: Reader): SiteDefinition | undefined {
  const rows = <Name extends SiteTable>(table: Name): readonly Tables[Name][] =>
    reader.all(siteRows[table], {})
  const [site] = rows('sites')
  if (!site) return undefined
  const members = inOrder(rows('queue_members'))
  const levels = rows('agent_skills')
  return {
    site: {
      name: site.name,
      languages: fromJson(site.languages),
      defaultLanguage: site.default_language === 'en' ? 'en' : 'pl',
      timeZone: site.time_zone,
      capacity: fromJson(site.capacity),
      undoDelaySeconds: site.undo_delay_seconds,
      attachedMegabytes: site.attached_megabytes,
      quotesAnswered: site.quotes_answered === 1,
    },
    calendars: rows('calendars').map((row) => ({
      key: row.id,
      labels: labelsOf(row),
      timeZone: row.time_zone,
      hours: fromJson(row.hours),
      holidays: fromJson(row.holidays),
      retired: row.retired === 1,
    })),
    sla: inOrder(rows('sla_policies')).map((row) => ({
      key: row.id,
      labels: labelsOf(row),
      calendar: row.calendar_id,
      firstResponseSeconds: row.first_response_seconds,
      nextResponseSeconds: row.next_response_seconds,
      resolutionSeconds: row.resolution_seconds,
      warningPercent: row.warning_percent,
      pauses: fromJson(row.pauses),
      byPriority: fromJson(row.by_priority),
      position: row.position,
      retired: row.retired === 1,
    })),
    notReadyReasons: inOrder(rows('not_ready_reasons')).map((row) => ({
      key: row.id,
      labels: labelsOf(row),
      isPaid: row.paid === 1,
      hotKey: row.hot_key,
      limitSeconds: row.limit_seconds,
      system: row.system as SiteDefinition['notReadyReasons'][number]['system'],
      position: row.position,
      retired: row.retired === 1,
    })),
    fields: fieldsOf(rows('customer_fields'), 'customer'),
    caseFields: fieldsOf(rows('customer_fields'), 'case'),
    purposes: inOrder(rows('purposes')).map((row) => ({
      key: row.id,
      labels: labelsOf(row),
      kind: row.kind === 'marketing' ? 'marketing' : 'service',
      position: row.position,
      retired: row.retired === 1,
    })),
    verification: inOrder(rows('verification_methods')).map((row) => ({
      key: row.id,
      labels: labelsOf(row),
      hotKey: row.hot_key,
      questions: fromJson(row.questions),
      position: row.position,
      retired: row.retired === 1,
    })),
    codes: codesOfRows(rows('wrap_up_codes')),
    sets: setsOfRows(rows('wrap_up_sets'), rows('wrap_up_set_codes')),
    queues: queuesOfRows(rows('queues')),
    entryPoints: entryPointsOfRows(rows('entry_points')),
    putBackReasons: inOrder(rows('put_back_reasons')).map((row) => ({
      key: row.id,
      labels: labelsOf(row),
      uses: fromJson(row.uses),
      hotKey: row.hot_key,
      position: row.position,
      retired: row.retired === 1,
    })),
    teams: inOrder(rows('teams')).map(namedInOrder),
    skills: inOrder(rows('skills')).map(namedInOrder),
    rights: rows('rights').map(({ id, role, what, scope, limit_amount }) => ({
      key: id,
      role,
      what,
      scope: scope as SiteDefinition['rights'][number]['scope'],
      limitAmount: limit_amount,
      retired: false,
    })),
    templates: inOrder(rows('templates')).map((row) => ({
      key: row.id,
      shortName: row.short_name,
      labels: labelsOf(row),
      channels: fromJson(row.channels),
      texts: fromJson(row.texts),
      position: row.position,
      retired: row.retired === 1,
    })),
    macros: inOrder(rows('macros')).map((row) => ({
      key: row.id,
      shortName: row.short_name,
      labels: labelsOf(row),
      hotKey: row.hot_key,
      steps: fromJson(row.steps),
      position: row.position,
      retired: row.retired === 1,
    })),
    views: inOrder(rows('saved_views')).map((row) => ({
      key: row.id,
      labels: labelsOf(row),
      of: row.of as SiteDefinition['views'][number]['of'],
      filter: row.filter,
      columns: fromJson(row.columns),
      sort: row.sort,
      position: row.position,
      retired: false,
    })),
    people: rows('agents').map((row) => ({
      key: row.id,
      name: row.name,
      role: row.role as SiteDefinition['people'][number]['role'],
      language: row.language === 'en' ? 'en' : 'pl',
      email: row.email,
      queues: members.filter((member) => member.agent_id === row.id).map((member) => member.queue_id),
      team: row.team_id,
      skills: Object.fromEntries(
        levels.filter((one) => one.agent_id === row.id).map((one) => [one.skill_id, one.level]),
      ),
      capacity: fromJson(row.capacity),
      retired: row.disabled === 1,
    })),
  }
}

function namedInOrder(row: Tables['teams']): SiteDefinition['teams'][number] {
  return { key: row.id, labels: labelsOf(row), position: row.position, retired: row.retired === 1 }
}

function fieldsOf(
  rows: readonly Tables['customer_fields'][],
  of: 'customer' | 'case',
): SiteDefinition['fields'] {
  return inOrder(rows.filter((row) => row.of === of)).map((row) => ({
    key: fieldKeyOf(row.id),
    labels: labelsOf(row),
    type: row.type as SiteDefinition['fields'][number]['type'],
    choices: fromJson(row.choices),
    digits: row.digits === null ? null : fromJson(row.digits),
    check: row.check_rule as SiteDefinition['fields'][number]['check'],
    isSearchable: row.is_searchable === 1,
    position: row.position,
    retired: row.retired === 1,
  }))
}
