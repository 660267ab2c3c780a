import type { SiteChange } from '../../site/diff-site.ts'
import type { ValuesAtStake } from '../../site/values-at-stake.ts'
import { type ProcessChange, processChangesText } from '../process/publishing.ts'
import type { Page } from '../page.ts'

const marks = { added: '+', changed: '~', reordered: '~', restored: '+', retired: '-' } as const
const longestValue = 60

type WholeChanges = {
  readonly changes: readonly SiteChange[]
  readonly atStake: readonly ValuesAtStake[]
  readonly processes: readonly ProcessChange[]
}

/** The difference of a site and its processes for people, or that there is none. */
export function wholeChangesText({ changes, atStake, processes }: WholeChanges, page: Page): string {
  if (processes.length === 0) return changesText(changes, atStake, page)
  const ofSite = changes.length === 0 ? [] : [changesText(changes, atStake, page)]
  return [...ofSite, processChangesText(processes, page)].join('\n')
}

/** A line for each record, one for each field that changes, and what customers and cases hold of it. */
function changesText(
  changes: readonly SiteChange[],
  atStake: readonly ValuesAtStake[],
  { say, clean, paint }: Page,
): string {
  if (changes.length === 0) return say('site.unchanged')
  return changes
    .flatMap((change) => [
      `${paint.strong(marks[change.change])} ${change.section} ${'key' in change ? clean(change.key) : ''}`.trimEnd(),
      ...detailsOf(change).map((line) => `    ${line}`),
      ...atStake
        .filter(({ section, key }) => section === change.section && 'key' in change && key === change.key)
        .map((one) => `    ${paint.alarm(say('site.warning'))}: ${warningOf(one)}`),
    ])
    .join('\n')

  function detailsOf(change: SiteChange): readonly string[] {
    if (change.change === 'reordered') return [`${shown(change.before)} → ${shown(change.after)}`]
    if (!('fields' in change)) return []
    return change.fields.map(
      ({ field, before, after }) => `${clean(field)}: ${shown(before)} → ${shown(after)}`,
    )
  }

  function warningOf({ section, because, choice, n }: ValuesAtStake): string {
    const choiceGone = choice === null ? {} : { choice }
    return say(`site.held.${section}.${because}`, { n, ...choiceGone })
  }

  function shown(value: unknown): string {
    const text = written(value)
    return clean(text.length > longestValue ? `${text.slice(0, longestValue)}…` : text)
  }
}

/** A value about as it stands in a file. */
function written(value: unknown): string {
  if (value === undefined) return '–'
  if (Array.isArray(value)) return `[ ${value.map(written).join(', ')} ]`
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? value : JSON.stringify(value)
  return `{ ${Object.entries(value)
    .map(([key, part]) => `${key}: ${written(part)}`)
    .join(', ')} }`
}
