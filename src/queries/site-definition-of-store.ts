import { fieldKeyOf } from '../domain/case-field.ts'
import type { Labels } from '../domain/labels.ts'
import type { SiteDefinition } from '../domain/site-definition.ts'
import type { SetCodeDefinition } from '../domain/site/wrap-up-definition.ts'
import type { Reader } from '../store/reader.ts'
import { type SiteTable, siteRows } from './site-rows.ts'
import { fromJson } from './stored-json.ts'
import type { Tables } from '../store/tables.ts'

/**
 * The site as it stands in a store, for export and for the difference to files; undefined before a site was applied.
 * Of a code's versions the newest stands.
 */
export function siteDefinitionOfStore(reader: Reader): SiteDefinition | undefined {
  const rows = <Name extends SiteTable>(table: Name): readonly Tables[Name][] =>
    reader.all(siteRows[table], {})
  const [site] = rows('sites')
  if (!site) return undefined
  const members = rows('queue_members').toSorted((a, b) => a.position - b.position)
  const levels = rows('agent_skills')
  const setCodes = rows('wrap_up_set_codes').toSorted((a, b) => a.position - b.position)
  return {
    site: {
      name: site.name,
      languages: fromJson(site.languages),
      defaultLanguage: site.default_language === 'en' ? 'en' : 'pl',
      timeZone: site.time_zone,
      capacity: fromJson(site.capacity),
      undoDelaySeconds: site.undo_delay_seconds,
    },
    calendars: rows('calendars').map((row) => ({
      key: row.id,
      labels: labels(row),
      timeZone: row.time_zone,
      hours: fromJson(row.hours),
      holidays: fromJson(row.holidays),
      retired: row.retired === 1,
    })),
    sla: inOrder(rows('sla_policies')).map((row) => ({
      key: row.id,
      labels: labels(row),
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
      labels: labels(row),
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
      labels: labels(row),
      kind: row.kind === 'marketing' ? 'marketing' : 'service',
      position: row.position,
      retired: row.retired === 1,
    })),
    verification: inOrder(rows('verification_methods')).map((row) => ({
      key: row.id,
      labels: labels(row),
      hotKey: row.hot_key,
      position: row.position,
      retired: row.retired === 1,
    })),
    codes: codes(rows('wrap_up_codes')),
    sets: rows('wrap_up_sets').map((row) => ({
      key: row.id,
      labels: labels(row),
      reason: row.reason as SiteDefinition['sets'][number]['reason'],
      outcome: row.outcome as SiteDefinition['sets'][number]['outcome'],
      severalOutcomes: row.several_outcomes === 1,
      acwMode: row.acw_mode as SiteDefinition['sets'][number]['acwMode'],
      acwSeconds: row.acw_seconds,
      timeoutOutcome: row.timeout_outcome,
      afterTimeout: fromJson(row.after_timeout),
      reasons: codesOfSet(setCodes, row.id, 'reason'),
      outcomes: codesOfSet(setCodes, row.id, 'outcome'),
      retired: row.retired === 1,
    })),
    queues: inOrder(rows('queues')).map((row) => ({
      key: row.id,
      name: row.name,
      labels: labels(row),
      channels: fromJson(row.channels),
      calendar: row.calendar_id,
      set: row.wrap_up_set_id,
      routing: row.routing as SiteDefinition['queues'][number]['routing'],
      serviceTarget:
        row.target_percent === null || row.target_seconds === null
          ? null
          : { percent: row.target_percent, seconds: row.target_seconds },
      due: dueOf(row),
      shortAbandonSeconds: row.short_abandon_seconds,
      expectedHandlingSeconds: row.expected_handling_seconds,
      priorityCreditSeconds: row.priority_credit_seconds,
      sla: row.sla_policy_id,
      offerSeconds: row.offer_seconds,
      skills: fromJson(row.skills),
      lastAgentSeconds: row.last_agent_seconds,
      caseOwnerSeconds: row.case_owner_seconds,
      verifiesCallers: row.verify_callers === 1,
      position: row.position,
      retired: row.retired === 1,
    })),
    entryPoints: rows('entry_points').map((row) => ({
      key: row.id,
      labels: labels(row),
      channel: row.channel,
      address: row.address,
      queue: row.queue_id,
      language: row.language as SiteDefinition['entryPoints'][number]['language'],
      reason: row.reason,
      retired: row.retired === 1,
    })),
    putBackReasons: inOrder(rows('put_back_reasons')).map((row) => ({
      key: row.id,
      labels: labels(row),
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
      labels: labels(row),
      channels: fromJson(row.channels),
      texts: fromJson(row.texts),
      position: row.position,
      retired: row.retired === 1,
    })),
    macros: inOrder(rows('macros')).map((row) => ({
      key: row.id,
      shortName: row.short_name,
      labels: labels(row),
      hotKey: row.hot_key,
      steps: fromJson(row.steps),
      position: row.position,
      retired: row.retired === 1,
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

function labels(row: { readonly labels: string }): Labels {
  return fromJson(row.labels)
}

function namedInOrder(row: Tables['teams']): SiteDefinition['teams'][number] {
  return { key: row.id, labels: labels(row), position: row.position, retired: row.retired === 1 }
}

function inOrder<Row extends { readonly position: number }>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => a.position - b.position)
}

function fieldsOf(
  rows: readonly Tables['customer_fields'][],
  of: 'customer' | 'case',
): SiteDefinition['fields'] {
  return inOrder(rows.filter((row) => row.of === of)).map((row) => ({
    key: fieldKeyOf(row.id),
    labels: labels(row),
    type: row.type as SiteDefinition['fields'][number]['type'],
    choices: fromJson(row.choices),
    digits: row.digits === null ? null : fromJson(row.digits),
    check: row.check_rule as SiteDefinition['fields'][number]['check'],
    isSearchable: row.is_searchable === 1,
    position: row.position,
    retired: row.retired === 1,
  }))
}

function codes(rows: readonly Tables['wrap_up_codes'][]): SiteDefinition['codes'] {
  const newest = new Map<string, Tables['wrap_up_codes']>()
  for (const row of rows) {
    const known = newest.get(`${row.kind}:${row.path}`)
    if (!known || known.version < row.version) newest.set(`${row.kind}:${row.path}`, row)
  }
  return inOrder([...newest.values()])
    .toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind === 'reason' ? -1 : 1))
    .map((row) => ({
      kind: row.kind === 'reason' ? 'reason' : 'outcome',
      path: row.path,
      version: row.version,
      labels: labels(row),
      aliases: fromJson(row.aliases),
      fields: fromJson(row.fields),
      isNoteRequired: row.note_required === 1,
      consequences: fromJson(row.consequences),
      flags: fromJson(row.flags),
      system: row.system as SiteDefinition['codes'][number]['system'],
      position: row.position,
      retired: row.retired === 1,
    }))
}

function codesOfSet(
  rows: readonly Tables['wrap_up_set_codes'][],
  setId: string,
  kind: string,
): readonly SetCodeDefinition[] {
  return rows
    .filter((row) => row.set_id === setId && row.kind === kind)
    .map((row) => ({
      code: row.code_id.slice(kind.length + 1, row.code_id.lastIndexOf('@')),
      hotKey: row.hot_key,
      isHidden: row.hidden === 1,
    }))
}

function dueOf(row: Tables['queues']): SiteDefinition['queues'][number]['due'] {
  if (row.due_days !== null) return { kind: 'calendar-days', days: row.due_days }
  return row.due_seconds === null ? null : { kind: 'open-hours', seconds: row.due_seconds }
}
