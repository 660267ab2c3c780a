import { caseFieldId } from '../../domain/case-field.ts'
import type { SiteDefinition } from '../../domain/site-definition.ts'
import type { CustomerFieldDefinition } from '../../domain/site/customer-definition.ts'
import type { QueueDefinition } from '../../domain/site/queue-definition.ts'
import { wrapUpCodeId } from '../../domain/wrap-up-code.ts'

/** A record whose columns are called as the site calls them. */
export function rowOf<Record_ extends { readonly key: string }>({
  key,
  ...rest
}: Record_): Omit<Record_, 'key'> & { readonly id: string } {
  return { id: key, ...rest }
}

export function slaPolicyRows({ sla }: SiteDefinition) {
  return sla.map(({ calendar, ...policy }) => ({ ...rowOf(policy), calendarId: calendar }))
}

export function notReadyReasonRows({ notReadyReasons }: SiteDefinition) {
  return notReadyReasons.map(({ isPaid, ...reason }) => ({ ...rowOf(reason), paid: isPaid }))
}

/** Customers and cases have keys of their own, so a field of cases is kept under another id. */
export function fieldRows({ fields, caseFields }: SiteDefinition) {
  return [
    ...fields.map((field) => fieldRow('customer', field)),
    ...caseFields.map((field) => fieldRow('case', field)),
  ]
}

function fieldRow(of: 'customer' | 'case', { key, check, ...field }: CustomerFieldDefinition) {
  return { id: of === 'customer' ? key : caseFieldId(key), of, ...field, checkRule: check }
}

export function codeRows({ codes }: SiteDefinition) {
  return codes.map(({ isNoteRequired, ...code }) => ({
    id: wrapUpCodeId(code.kind, code.path, code.version),
    ...code,
    noteRequired: isNoteRequired,
  }))
}

export function setRows({ sets }: SiteDefinition) {
  return sets.map(({ reasons: _reasons, outcomes: _outcomes, ...set }) => rowOf(set))
}

export function setCodeRows({ codes, sets }: SiteDefinition) {
  const ids = new Map(
    codes.map(({ kind, path, version }) => [`${kind}:${path}`, wrapUpCodeId(kind, path, version)]),
  )
  return sets.flatMap((set) =>
    (['reason', 'outcome'] as const).flatMap((kind) =>
      set[`${kind}s`].map(({ code, hotKey, isHidden }, position) => ({
        id: `${set.key}:${kind}:${code}`,
        setId: set.key,
        codeId: ids.get(`${kind}:${code}`) ?? wrapUpCodeId(kind, code, 1),
        kind,
        position,
        hotKey,
        hidden: isHidden,
      })),
    ),
  )
}

export function queueRows({ queues }: SiteDefinition) {
  return queues.map(queueRow)
}

function queueRow({
  key,
  calendar,
  set,
  serviceTarget,
  due,
  sla,
  verifiesCallers,
  ...queue
}: QueueDefinition) {
  return {
    id: key,
    ...queue,
    verifyCallers: verifiesCallers,
    calendarId: calendar,
    wrapUpSetId: set,
    slaPolicyId: sla,
    targetPercent: serviceTarget?.percent ?? null,
    targetSeconds: serviceTarget?.seconds ?? null,
    dueSeconds: due?.kind === 'open-hours' ? due.seconds : null,
    dueDays: due?.kind === 'calendar-days' ? due.days : null,
  }
}

export function entryPointRows({ entryPoints }: SiteDefinition) {
  return entryPoints.map(({ queue, ...point }) => ({ ...rowOf(point), queueId: queue }))
}

export function agentRows({ people }: SiteDefinition) {
  return people.map(({ queues: _queues, skills: _skills, team, retired, ...person }, position) => ({
    ...rowOf(person),
    teamId: team,
    position,
    disabled: retired,
  }))
}

export function memberRows({ people }: SiteDefinition) {
  return people.flatMap((person) =>
    person.queues.map((queueId, position) => ({
      id: `${queueId}:${person.key}`,
      queueId,
      agentId: person.key,
      position,
    })),
  )
}

export function agentSkillRows({ people }: SiteDefinition) {
  return people.flatMap((person) =>
    Object.entries(person.skills).map(([skillId, level]) => ({
      id: `${person.key}:${skillId}`,
      agentId: person.key,
      skillId,
      level,
    })),
  )
}

export function rightRows({ rights }: SiteDefinition) {
  return rights.map(({ retired: _retired, ...right }) => rowOf(right))
}

/** A view of the site is known by its key. */
export function viewRows({ views }: SiteDefinition) {
  return views.map(({ retired: _retired, ...view }) => ({ ...rowOf(view), name: view.key }))
}
