import type { SiteDefinition } from '../../domain/site-definition.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import {
  agentRows,
  agentSkillRows,
  codeRows,
  entryPointRows,
  fieldRows,
  memberRows,
  notReadyReasonRows,
  queueRows,
  rightRows,
  rowOf,
  setCodeRows,
  setRows,
  slaPolicyRows,
  viewRows,
} from './rows-of-site.ts'
import { stageCalendarChanges } from './stage-calendar-changes.ts'
import { stageSiteRows } from './stage-site-rows.ts'

/** Stages what differs between a site and what its files say, what is named before what names it. Answers how many rows change. */
export async function stageSite(
  tx: CommandView,
  site: SiteDefinition,
  context: CommandContext,
): Promise<number> {
  const retire = { leftOut: { mark: { retired: true } } } as const
  const ofTheSite = { ...retire, whenNew: { owner: null } } as const
  const ofEverybody = { leftOut: 'remove', whenNew: { owner: null } } as const
  const remove = { leftOut: 'remove' } as const
  const dismiss = {
    leftOut: { mark: { disabled: true } },
    whenNew: {
      login: null,
      status: 'logged-out',
      reasonId: null,
      statusSince: context.at,
      nextStatus: null,
      nextReasonId: null,
    },
  } as const
  const settings = await stageSiteRows(tx, 'sites', [{ id: 'site', ...site.site }], { leftOut: 'keep' })
  await stageCalendarChanges(tx, site, context)
  const records = [
    await stageSiteRows(tx, 'calendars', site.calendars.map(rowOf), retire),
    await stageSiteRows(tx, 'sla_policies', slaPolicyRows(site), retire),
    await stageSiteRows(tx, 'not_ready_reasons', notReadyReasonRows(site), retire),
    await stageSiteRows(tx, 'customer_fields', fieldRows(site), retire),
    await stageSiteRows(tx, 'purposes', site.purposes.map(rowOf), retire),
    await stageSiteRows(tx, 'verification_methods', site.verification.map(rowOf), retire),
    await stageSiteRows(tx, 'wrap_up_codes', codeRows(site), retire),
    await stageSiteRows(tx, 'wrap_up_sets', setRows(site), retire),
    await stageSiteRows(tx, 'wrap_up_set_codes', setCodeRows(site), remove),
    await stageSiteRows(tx, 'templates', site.templates.map(rowOf), ofTheSite),
    await stageSiteRows(tx, 'macros', site.macros.map(rowOf), ofTheSite),
    await stageSiteRows(tx, 'saved_views', viewRows(site), ofEverybody),
    await stageSiteRows(tx, 'queues', queueRows(site), retire),
    await stageSiteRows(tx, 'entry_points', entryPointRows(site), retire),
    await stageSiteRows(tx, 'put_back_reasons', site.putBackReasons.map(rowOf), retire),
    await stageSiteRows(tx, 'teams', site.teams.map(rowOf), retire),
    await stageSiteRows(tx, 'skills', site.skills.map(rowOf), retire),
    await stageSiteRows(tx, 'agents', agentRows(site), dismiss),
    await stageSiteRows(tx, 'queue_members', memberRows(site), remove),
    await stageSiteRows(tx, 'agent_skills', agentSkillRows(site), remove),
    await stageSiteRows(tx, 'rights', rightRows(site), remove),
  ]
  return records.reduce((sum, changed) => sum + changed, settings)
}
