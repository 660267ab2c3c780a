import { valueFinding, type SiteFinding } from '../finding.ts'
import type { FilterChoice, OwnField } from '../../domain/filter/filter-field.ts'
import { caseFieldId } from '../../domain/case-field.ts'
import { nearest } from '../../domain/nearest.ts'
import { viewParts } from '../../domain/saved-view.ts'
import { filterKinds } from '../../queries/filter/filter-kinds.ts'
import { filterNamesOf } from '../../queries/filter/filter-names.ts'
import { recordsOfView } from '../../queries/filter/view-parts.ts'
import { whyNotFilter } from '../../writing/why-not-filter.ts'
import { unknownName } from '../../yaml/finding.ts'
import { labelsOf } from '../../yaml/scalars.ts'
import type { FieldsSection } from '../sections/fields-section.ts'
import type { ViewsSection } from '../sections/views-section.ts'
import type { SiteFile } from '../site-file.ts'

/** Filters that cannot be read, with the character at which they go wrong, and columns and orders that a list does not have. */
export function checkViews(file: SiteFile): readonly SiteFinding[] {
  return Object.entries(file.views).flatMap(([key, view]) => [
    ...filterFindings(key, view, file),
    ...columnFindings(key, view),
    ...orderFindings(key, view),
  ])
}

function filterFindings(
  key: string,
  { of, where }: ViewsSection[string],
  file: SiteFile,
): readonly SiteFinding[] {
  if (where === undefined) return []
  const { fields, ownOf } = filterKinds[recordsOfView[of]]
  const queues = Object.entries(file.queues).map(([queue, { name, label, channels }]) => ({
    key: queue,
    name,
    labels: labelsOf(label),
    channels,
  }))
  const skills = Object.entries(file.skills).map(([skill, { label }]) => ({
    key: skill,
    labels: labelsOf(label),
  }))
  const agents = Object.entries(file.people).map(([agent, { name, role }]) => ({ key: agent, name, role }))
  const refusal = whyNotFilter(where, fields, {
    ...filterNamesOf({ queues, skills, agents }),
    own: ownOf === 'customer' ? ownFields(file.fields, (field) => field) : ownFields(file['case-fields'], caseFieldId), // prettier-ignore
    // A check knows no day: whatever words name one day name one on another.
    now: 0,
    timeZone: file.site['time-zone'],
  })
  if (!refusal) return []
  if (refusal.code !== 'filter-invalid') return [valueFinding('view-filter-malformed', ['views', key, 'where'], noParams)] // prettier-ignore
  const { position, found, expected } = refusal
  const near = refusal.nearest.length > 0 ? refusal.nearest : nearest(found, expected)
  return [
    {
      ...valueFinding('view-filter-malformed', ['views', key, 'where'], {
        found,
        expected: expected.slice(0, mostExpected).join(', '),
        nearest: near.join(', '),
      }),
      inText: { line: 1, column: position },
    },
  ]
}

const mostExpected = 12
const noParams = { found: '', expected: '', nearest: '' }

function ownFields(section: FieldsSection, idOf: (key: string) => string): readonly OwnField[] {
  return Object.entries(section).map(([key, { type, choices }]) => ({
    key: idOf(key),
    type,
    choices: Object.entries(choices ?? {}).map(([choice, label]): FilterChoice => {
      const { en, pl } = labelsOf(label)
      return { key: choice, names: pl === undefined ? [en] : [en, pl] }
    }),
  }))
}

function columnFindings(key: string, { of, columns = [] }: ViewsSection[string]): readonly SiteFinding[] {
  const known: readonly string[] = viewParts[of].columns
  return columns.flatMap((column, index) => {
    const path = ['views', key, 'columns', index]
    const list = known.join(', ')
    if (!known.includes(column))
      return [valueFinding('view-column-unknown', path, { ...unknownName(column, known), known: list })]
    return columns.indexOf(column) === index
      ? []
      : [valueFinding('view-column-twice', path, { name: column })]
  })
}

function orderFindings(key: string, { of, order }: ViewsSection[string]): readonly SiteFinding[] {
  const names = [...new Set(viewParts[of].orders.map((one) => one.replace(/^-/, '')))]
  const name = order?.replace(/^-/, '')
  if (name === undefined || names.includes(name)) return []
  const params = { ...unknownName(name, names), known: names.join(', ') }
  return [valueFinding('view-order-unknown', ['views', key, 'order'], params)]
}
