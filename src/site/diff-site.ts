import { isDeepStrictEqual } from 'node:util'
import type { SiteDefinition } from '../domain/site-definition.ts'
import { codesOf } from './checks/check-codes.ts'
import { canonicalSite, sectionNames, siteFileOf, type SectionName, type SiteFile } from './site-file.ts'

/** `before` and `after` are plain JSON as it stands in the files; undefined stands for a part that is not there. */
type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown }

/**
 * One record of the site that is not as it was, in the words of the files; `key` is `outcome:refund.promised` for a code,
 * `agent:note.add` for a right, and `site` for the settings. Records that stand in another order are one change of their section.
 */
export type SiteChange =
  | {
      readonly change: 'added'
      readonly section: SectionName
      readonly key: string
      readonly record: unknown
    }
  | {
      readonly change: 'changed' | 'restored'
      readonly section: SectionName
      readonly key: string
      readonly fields: readonly FieldChange[]
    }
  | { readonly change: 'retired'; readonly section: SectionName; readonly key: string }
  | {
      readonly change: 'reordered'
      readonly section: SectionName
      readonly before: readonly string[]
      readonly after: readonly string[]
    }

/**
 * What it takes to turn one site into another, section by section; empty when they are the same. A record that `after` leaves out
 * is retired like one that it marks so, and one that is retired in both is no change. Without `before` there is nothing yet.
 */
export function diffSite(before: SiteDefinition | undefined, after: SiteDefinition): readonly SiteChange[] {
  const old = before && siteFileOf(canonicalSite(before))
  const now = siteFileOf(canonicalSite(after))
  const settings = fieldChanges(old?.site ?? {}, now.site)
  return [
    ...(settings.length > 0
      ? [{ change: 'changed', section: 'site', key: 'site', fields: settings } as const]
      : []),
    ...sectionNames
      .filter((section) => section !== 'site')
      .flatMap((section) =>
        sectionChanges(section, old ? recordsOf(old, section) : new Map(), recordsOf(now, section)),
      ),
  ]
}

/** Records of a section by their names, in their order. */
type Records = ReadonlyMap<string, unknown>

function recordsOf(file: SiteFile, section: Exclude<SectionName, 'site'>): Records {
  switch (section) {
    case 'codes':
      return new Map(
        (['reasons', 'outcomes'] as const).flatMap((tree) =>
          codesOf(file, tree).map(({ name, entry: { under: _under, ...code } }) => [
            `${tree.slice(0, -1)}:${name}`,
            code,
          ]),
        ),
      )
    case 'rights':
      return new Map(
        Object.entries(file.rights).flatMap(([role, rows]) =>
          Object.entries(rows).map(([what, right]) => [`${role}:${what}`, right]),
        ),
      )
    default:
      return new Map<string, unknown>(Object.entries(file[section]))
  }
}

function sectionChanges(section: SectionName, before: Records, after: Records): SiteChange[] {
  const changes = [...after].flatMap(([key, record]): SiteChange[] => {
    if (!before.has(key)) return [{ change: 'added', section, key, record }]
    const old = before.get(key)
    if (isRetired(record) && !isRetired(old)) return [{ change: 'retired', section, key }]
    const fields = recordChanges(old, record).filter(({ field }) => field !== 'retired')
    if (isRetired(old) && !isRetired(record)) return [{ change: 'restored', section, key, fields }]
    return fields.length > 0 ? [{ change: 'changed', section, key, fields }] : []
  })
  const left = [...before].filter(([key, record]) => !isRetired(record) && !after.has(key))
  return [
    ...changes,
    ...reordered(section, before, after),
    ...left.map(([key]) => ({ change: 'retired', section, key }) as const),
  ]
}

/** What is new or went moves nothing; of what stays, the order counts. */
function reordered(section: SectionName, before: Records, after: Records): SiteChange[] {
  const stays = (key: string): boolean =>
    before.has(key) && after.has(key) && !isRetired(before.get(key)) && !isRetired(after.get(key))
  const [then, now] = [[...before.keys()].filter(stays), [...after.keys()].filter(stays)]
  return isDeepStrictEqual(then, now) ? [] : [{ change: 'reordered', section, before: then, after: now }]
}

function isRetired(record: unknown): boolean {
  return isRecord(record) && 'retired' in record && record.retired === true
}

/** A right may be one word; any other record is a map. */
function recordChanges(before: unknown, after: unknown): readonly FieldChange[] {
  if (isRecord(before) && isRecord(after)) return fieldChanges(before, after)
  return isDeepStrictEqual(before, after) ? [] : [{ field: 'scope', before, after }]
}

/** Goes into objects, so that a label's one language is one change; a list is changed as a whole. */
function fieldChanges(before: object, after: object, above = ''): FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap((name) => {
    const field = above + name
    const old: unknown = Reflect.get(before, name)
    const now: unknown = Reflect.get(after, name)
    if (isRecord(old) && isRecord(now)) {
      return [...fieldChanges(old, now, `${field}.`), ...movedKeys(field, old, now)]
    }
    return isDeepStrictEqual(old, now) ? [] : [{ field, before: old, after: now }]
  })
}

/** The keys of choices, and of what a code asks for, stand in an order that people see. */
function movedKeys(field: string, before: object, after: object): FieldChange[] {
  const then = Object.keys(before).filter((key) => Object.hasOwn(after, key))
  const now = Object.keys(after).filter((key) => Object.hasOwn(before, key))
  return isDeepStrictEqual(then, now) ? [] : [{ field, before: then, after: now }]
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
