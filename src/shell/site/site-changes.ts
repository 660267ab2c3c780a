import type { SiteDefinition } from '../../domain/site-definition.ts'
import { usualUndoDelaySeconds } from '../../domain/site/site-settings.ts'
import { type SiteChange, diffSite } from '../../site/diff-site.ts'
import type { Page } from '../page.ts'

/** What it takes to turn the site as it is into the one of the files; undefined stands for a store without a site. */
export function siteChanges(
  before: SiteDefinition | undefined,
  after: SiteDefinition,
): readonly SiteChange[] {
  return diffSite(before ?? emptySite, after)
}

const emptySite: SiteDefinition = {
  site: {
    name: '',
    languages: [],
    defaultLanguage: 'en',
    timeZone: '',
    capacity: {},
    undoDelaySeconds: usualUndoDelaySeconds,
  },
  calendars: [],
  sla: [],
  notReadyReasons: [],
  fields: [],
  caseFields: [],
  purposes: [],
  verification: [],
  codes: [],
  sets: [],
  queues: [],
  entryPoints: [],
  putBackReasons: [],
  teams: [],
  skills: [],
  rights: [],
  templates: [],
  macros: [],
  people: [],
}

const marks = { added: '+', changed: '~', restored: '+', retired: '-' } as const
const longestValue = 60

/** The difference for people: a line for each record, and one for each field that changes. */
export function changesText(changes: readonly SiteChange[], { say, clean, paint }: Page): string {
  if (changes.length === 0) return say('site.unchanged')
  return changes
    .flatMap((change) => [
      `${paint.strong(marks[change.change])} ${change.section} ${clean(change.key)}`,
      ...('fields' in change
        ? change.fields.map(
            ({ field, before, after }) => `    ${clean(field)}: ${shown(before)} → ${shown(after)}`,
          )
        : []),
    ])
    .join('\n')

  function shown(value: unknown): string {
    const text = value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value)
    return clean(text.length > longestValue ? `${text.slice(0, longestValue)}…` : text)
  }
}
