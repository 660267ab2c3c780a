import { commandsOfSteps } from '../commands/processes/commands-of-steps.ts'
import { roles } from '../domain/role.ts'
import type { SiteDefinition } from '../domain/site-definition.ts'
import type { KnownSite } from '../process/checks/known-site.ts'

type Keyed = { readonly key: string; readonly retired: boolean }

/** What processes may name of a site: what is in use. A partner is a person of the role partner, an owner a team or a person. */
export function knownSiteOf(site: SiteDefinition): KnownSite {
  const codes = site.codes.filter(({ retired, system }) => !retired && system === null)
  const paths = (kind: 'reason' | 'outcome') =>
    new Set(codes.filter((code) => code.kind === kind).map(({ path }) => path))
  const people = site.people.filter(({ retired }) => !retired)
  return {
    fields: { customer: [...inUse(site.fields)], case: [...inUse(site.caseFields)] },
    languages: site.site.languages,
    calendars: inUse(site.calendars),
    queues: inUse(site.queues),
    skills: inUse(site.skills),
    partners: inUse(people.filter(({ role }) => role === 'partner')),
    roles: new Set(roles),
    owners: new Set([...inUse(site.teams), ...inUse(people)]),
    reasons: paths('reason'),
    outcomes: paths('outcome'),
    points: inUse(site.entryPoints),
    commands: commandsOfSteps(),
  }
}

function inUse(records: readonly Keyed[]): ReadonlySet<string> {
  return new Set(records.flatMap(({ key, retired }) => (retired ? [] : [key])))
}
