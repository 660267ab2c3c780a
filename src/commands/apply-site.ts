import { accept, refuse } from '../domain/decision.ts'
import type { Refusal } from '../domain/refusal.ts'
import { caseFieldId } from '../domain/case-field.ts'
import type {
  CodeDefinition,
  CustomerFieldDefinition,
  QueueDefinition,
  SiteDefinition,
} from '../domain/site-definition.ts'
import { wrapUpCodeId } from '../domain/wrap-up-code.ts'
import { agentList } from '../queries/agent-list.ts'
import { interactionById } from '../queries/interaction-by-id.ts'
import { queueCounts } from '../queries/queue-counts.ts'
import { siteRows } from '../queries/site-rows.ts'
import { workInHand } from '../queries/work-in-hand.ts'
import type { CommandView } from '../store/command-definition.ts'
import { command } from './command.ts'
import { changeRights, raisesSomebody } from './finding/raises-somebody.ts'
import { siteInput } from './site-input.ts'
import { stageCalendarChanges } from './staging/stage-calendar-changes.ts'
import { stageSiteRows } from './staging/stage-site-rows.ts'

/**
 * Makes a site what its files say: what is new is added, what differs changed, what they leave out retired. A code whose
 * meaning changes needs a new version; a queue in which work waits cannot be retired, nor what has work in hand.
 * Who may, may not by that raise anybody, himself included: rights, roles and his own reach are a right of their own.
 * Refuses: not-permitted, site-code-changed, site-queue-not-empty, site-work-in-hand, nothing-to-change.
 */
export const applySite = command('site.apply', siteInput, async (tx, given, context) => {
  // Read again: an event from before a part of the site existed comes without it.
  const site = siteInput.parse(given)
  const raises = await raisesSomebody(tx, site, context.actor)
  const refusal =
    (await context.permit({})) ??
    (raises ? await context.permit({}, changeRights) : undefined) ??
    (await changedCode(tx, site)) ??
    (await retiredWithWork(tx, site, context.at)) ??
    (await retiredInHand(tx, site))
  if (refusal) return refuse(refusal)
  let changed = 0
  const stage = async (staged: Promise<number>): Promise<void> => {
    changed += await staged
  }
  const retire = { leftOut: { mark: { retired: true } } } as const
  await stage(stageSiteRows(tx, 'sites', [{ id: 'site', ...site.site }], { leftOut: 'keep' }))
  await stageCalendarChanges(tx, site, context)
  await stage(stageSiteRows(tx, 'calendars', site.calendars.map(withId), retire))
  await stage(
    stageSiteRows(
      tx,
      'sla_policies',
      site.sla.map(({ calendar, ...policy }) => ({ ...withId(policy), calendarId: calendar })),
      retire,
    ),
  )
  await stage(
    stageSiteRows(
      tx,
      'not_ready_reasons',
      site.notReadyReasons.map(({ isPaid, ...reason }) => ({ ...withId(reason), paid: isPaid })),
      retire,
    ),
  )
  await stage(stageSiteRows(tx, 'customer_fields', fieldRows(site), retire))
  await stage(stageSiteRows(tx, 'purposes', site.purposes.map(withId), retire))
  await stage(stageSiteRows(tx, 'verification_methods', site.verification.map(withId), retire))
  await stage(
    stageSiteRows(
      tx,
      'wrap_up_codes',
      site.codes.map(({ isNoteRequired, ...code }) => ({
        id: codeId(code),
        ...code,
        noteRequired: isNoteRequired,
      })),
      retire,
    ),
  )
  await stage(
    stageSiteRows(
      tx,
      'wrap_up_sets',
      site.sets.map(({ reasons: _reasons, outcomes: _outcomes, ...set }) => withId(set)),
      retire,
    ),
  )
  await stage(stageSiteRows(tx, 'wrap_up_set_codes', setCodeRows(site), { leftOut: 'remove' }))
  const theSites = { ...retire, whenNew: { owner: null } } as const
  await stage(stageSiteRows(tx, 'templates', site.templates.map(withId), theSites))
  await stage(stageSiteRows(tx, 'macros', site.macros.map(withId), theSites))
  await stage(stageSiteRows(tx, 'queues', site.queues.map(queueRow), retire))
  await stage(
    stageSiteRows(
      tx,
      'entry_points',
      site.entryPoints.map(({ queue, ...point }) => ({ ...withId(point), queueId: queue })),
      retire,
    ),
  )
  await stage(stageSiteRows(tx, 'put_back_reasons', site.putBackReasons.map(withId), retire))
  await stage(stageSiteRows(tx, 'teams', site.teams.map(withId), retire))
  await stage(stageSiteRows(tx, 'skills', site.skills.map(withId), retire))
  await stage(
    stageSiteRows(
      tx,
      'agents',
      site.people.map(({ queues: _queues, skills: _skills, team, retired, ...person }, position) => ({
        ...withId(person),
        teamId: team,
        position,
        disabled: retired,
      })),
      {
        leftOut: { mark: { disabled: true } },
        whenNew: {
          login: null,
          status: 'logged-out',
          reasonId: null,
          statusSince: context.at,
          nextStatus: null,
          nextReasonId: null,
        },
      },
    ),
  )
  await stage(stageSiteRows(tx, 'queue_members', memberRows(site), { leftOut: 'remove' }))
  await stage(stageSiteRows(tx, 'agent_skills', skillRows(site), { leftOut: 'remove' }))
  await stage(stageSiteRows(tx, 'rights', rightRows(site), { leftOut: 'remove' }))
  return changed === 0 ? refuse({ code: 'nothing-to-change' }) : accept({ changed })
})

function withId<Record_ extends { readonly key: string }>({
  key,
  ...rest
}: Record_): Omit<Record_, 'key'> & { readonly id: string } {
  return { id: key, ...rest }
}

function rightRows(site: SiteDefinition) {
  return site.rights.map(({ key, retired: _retired, ...right }) => ({ id: key, ...right }))
}

/** Customers and cases have keys of their own, so a field of cases is kept under another id. */
function fieldRows({ fields, caseFields }: SiteDefinition) {
  return [
    ...fields.map((field) => fieldRow('customer', field)),
    ...caseFields.map((field) => fieldRow('case', field)),
  ]
}

function fieldRow(of: 'customer' | 'case', { key, check, ...field }: CustomerFieldDefinition) {
  return { id: of === 'customer' ? key : caseFieldId(key), of, ...field, checkRule: check }
}

function codeId({ kind, path, version }: Pick<CodeDefinition, 'kind' | 'path' | 'version'>): string {
  return wrapUpCodeId(kind, path, version)
}

function setCodeRows(site: SiteDefinition) {
  const versions = new Map(site.codes.map((code) => [`${code.kind}:${code.path}`, codeId(code)]))
  return site.sets.flatMap((set) =>
    (['reason', 'outcome'] as const).flatMap((kind) =>
      set[`${kind}s`].map(({ code, hotKey, isHidden }, position) => ({
        id: `${set.key}:${kind}:${code}`,
        setId: set.key,
        codeId: versions.get(`${kind}:${code}`) ?? wrapUpCodeId(kind, code, 1),
        kind,
        position,
        hotKey,
        hidden: isHidden,
      })),
    ),
  )
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

function memberRows(site: SiteDefinition) {
  return site.people.flatMap((person) =>
    person.queues.map((queueId, position) => ({
      id: `${queueId}:${person.key}`,
      queueId,
      agentId: person.key,
      position,
    })),
  )
}

function skillRows(site: SiteDefinition) {
  return site.people.flatMap((person) =>
    Object.entries(person.skills).map(([skillId, level]) => ({
      id: `${person.key}:${skillId}`,
      agentId: person.key,
      skillId,
      level,
    })),
  )
}

/** A code is immutable: what it asks, causes and counts as stays with its version. */
async function changedCode(tx: CommandView, site: SiteDefinition): Promise<Refusal | undefined> {
  const known = new Map((await tx.all(siteRows.wrap_up_codes, {})).map((row) => [row.id, row]))
  for (const code of site.codes) {
    const before = known.get(codeId(code))
    if (!before) continue
    const isSame =
      before.fields === JSON.stringify(code.fields) &&
      before.consequences === JSON.stringify(code.consequences) &&
      before.flags === JSON.stringify(code.flags) &&
      before.note_required === (code.isNoteRequired ? 1 : 0) &&
      before.system === code.system
    if (!isSame) return { code: 'site-code-changed', wrapUpCode: code.path, version: code.version }
  }
  return undefined
}

async function retiredWithWork(
  tx: CommandView,
  site: SiteDefinition,
  now: number,
): Promise<Refusal | undefined> {
  const kept = new Set(site.queues.filter((queue) => !queue.retired).map((queue) => queue.key))
  for (const row of await tx.all(siteRows.queues, {})) {
    if (row.retired === 1 || kept.has(row.id)) continue
    const counts = await tx.one(queueCounts, { queueId: row.id, now })
    if (counts && counts.waiting > 0) {
      return { code: 'site-queue-not-empty', queue: row.name, waiting: counts.waiting }
    }
  }
  return undefined
}

/** Who leaves, and a queue that goes, leave nothing behind that nobody can hand on. */
async function retiredInHand(tx: CommandView, site: SiteDefinition): Promise<Refusal | undefined> {
  const people = new Set(site.people.filter(({ retired }) => !retired).map(({ key }) => key))
  const queues = new Set(site.queues.filter(({ retired }) => !retired).map(({ key }) => key))
  const ofQueues = new Map<string, string[]>()
  for (const { key } of await tx.all(agentList, {})) {
    const work = await tx.all(workInHand, { agent: key })
    if (work.length > 0 && !people.has(key)) {
      return { code: 'site-work-in-hand', record: key, refs: work.map(({ ref }) => ref) }
    }
    for (const { id, ref } of work) {
      const queue = (await tx.one(interactionById, { id }))?.queueId ?? ''
      if (!queues.has(queue)) ofQueues.set(queue, [...(ofQueues.get(queue) ?? []), ref])
    }
  }
  const [first] = ofQueues
  return first && { code: 'site-work-in-hand', record: first[0], refs: first[1] }
}
