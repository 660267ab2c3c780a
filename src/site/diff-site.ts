import { isDeepStrictEqual } from 'node:util'
import type { SiteDefinition } from '../domain/site-definition.ts'

type SiteSection = keyof SiteDefinition

/** `before` and `after` are plain JSON; undefined stands for a part that is not there. */
type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown }

/** One record of the site that is not as it was; `key` is `outcome:refund.promised` for a code, and `site` for the settings. */
export type SiteChange =
  | { readonly change: 'added'; readonly section: SiteSection; readonly key: string; readonly record: object }
  | {
      readonly change: 'changed' | 'restored'
      readonly section: SiteSection
      readonly key: string
      readonly fields: readonly FieldChange[]
    }
  | { readonly change: 'retired'; readonly section: SiteSection; readonly key: string }

/**
 * What it takes to turn one site into another, section by section; empty when they are the same. A record that `after` leaves out
 * is retired like one that it marks so, and one that is retired in both is no change.
 */
export function diffSite(before: SiteDefinition, after: SiteDefinition): readonly SiteChange[] {
  const settings = fieldChanges(before.site, after.site)
  return [
    ...(settings.length > 0
      ? [{ change: 'changed', section: 'site', key: 'site', fields: settings } as const]
      : []),
    ...sections.flatMap((section) => sectionChanges(section, before[section], after[section])),
  ]
}

type ListSection = Exclude<SiteSection, 'site'>
type Entry = { readonly retired: boolean } & (
  { readonly key: string } | { readonly kind: string; readonly path: string }
)

const sections: readonly ListSection[] = [
  'calendars',
  'notReadyReasons',
  'fields',
  'caseFields',
  'purposes',
  'verification',
  'codes',
  'sets',
  'queues',
  'entryPoints',
  'putBackReasons',
  'teams',
  'skills',
  'rights',
  'templates',
  'macros',
  'people',
]

function sectionChanges(
  section: ListSection,
  before: readonly Entry[],
  after: readonly Entry[],
): SiteChange[] {
  const earlier = new Map(before.map((entry) => [keyOf(entry), entry]))
  const kept = new Set(after.map(keyOf))
  const changes = after.flatMap((entry): SiteChange[] => {
    const key = keyOf(entry)
    const old = earlier.get(key)
    if (!old) return [{ change: 'added', section, key, record: entry }]
    if (entry.retired && !old.retired) return [{ change: 'retired', section, key }]
    const fields = fieldChanges(old, entry).filter(({ field }) => field !== 'retired')
    if (old.retired && !entry.retired) return [{ change: 'restored', section, key, fields }]
    return fields.length > 0 ? [{ change: 'changed', section, key, fields }] : []
  })
  const left = before.filter((entry) => !entry.retired && !kept.has(keyOf(entry)))
  return [...changes, ...left.map((entry) => ({ change: 'retired', section, key: keyOf(entry) }) as const)]
}

function keyOf(entry: Entry): string {
  return 'key' in entry ? entry.key : `${entry.kind}:${entry.path}`
}

/** Goes into objects, so that a label's one language is one change; a list is changed as a whole. */
function fieldChanges(before: object, after: object, above = ''): FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap((name) => {
    const field = above + name
    const old: unknown = Reflect.get(before, name)
    const now: unknown = Reflect.get(after, name)
    if (isDeepStrictEqual(old, now)) return []
    return isRecord(old) && isRecord(now)
      ? fieldChanges(old, now, `${field}.`)
      : [{ field, before: old, after: now }]
  })
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
