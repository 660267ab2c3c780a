import type { SiteFinding } from './finding.ts'
import { sectionNames, type SectionName } from './site-file.ts'
import type { SiteProblemCode } from './site-problem.ts'

/** The section that a problem is about, where it is about what a name leads to. */
const leadsTo: Partial<Record<SiteProblemCode, SectionName>> = {
  'calendar-unknown': 'calendars',
  'sla-unknown': 'sla',
  'set-unknown': 'sets',
  'queue-unknown': 'queues',
  'reason-unknown': 'codes',
  'outcome-unknown': 'codes',
  'code-is-system': 'codes',
  'right-unknown': 'codes',
  'limit-without-amount': 'codes',
  'not-ready-reason-unknown': 'not-ready',
  'skill-unknown': 'skills',
  'team-unknown': 'teams',
  'macro-template-unknown': 'templates',
  'text-name-unknown': 'fields',
  'channel-unknown': 'queues',
  'label-missing': 'site',
  'language-not-of-site': 'site',
}

const namesShown = 8

/**
 * What the sections that were read do to those that were left out: one finding for each section that is at the bottom of it,
 * at that section, because no file holds the places themselves. `read` is not empty.
 */
export function findingsOfRest(
  elsewhere: readonly SiteFinding[],
  read: readonly SectionName[],
): readonly SiteFinding[] {
  const byCause = Map.groupBy(elsewhere, (finding) => `${causeOf(finding, read)} ${kindOf(finding)}`)
  return [...byCause.values()].flatMap((findings): readonly SiteFinding[] => {
    const [first] = findings
    if (!first) return []
    const sections = sectionNames.filter((name) => findings.some(({ path }) => path[0] === name)).join(', ')
    const place = { path: [causeOf(first, read)], at: 'key' } as const
    const common = { n: findings.length, sections }
    if (kindOf(first) === 'named') {
      const names = [...new Set(findings.map(({ params }) => String(params['name'] ?? '')))]
      const more = names.length > namesShown ? [...names.slice(0, namesShown), '…'] : names
      return [{ code: 'still-named', ...place, params: { ...common, names: more.join(', ') } }]
    }
    return [
      {
        code: 'rest-disagrees',
        ...place,
        params: { ...first.params, ...common, first: first.code, place: first.path.join('.') },
      },
    ]
  })
}

function causeOf({ code, params }: SiteFinding, read: readonly SectionName[]): SectionName {
  const named = leadsTo[code === 'record-retired' ? ((params['of'] ?? code) as SiteProblemCode) : code]
  const isOfCase = named === 'fields' && String(params['name']).startsWith('case.')
  const section = isOfCase ? 'case-fields' : named
  return read.find((name) => name === section) ?? read[0] ?? 'site'
}

/** Whether the places name something that went, or disagree in another way. */
function kindOf({ code }: SiteFinding): 'named' | 'other' {
  return code === 'record-retired' || code.endsWith('-unknown') ? 'named' : 'other'
}
