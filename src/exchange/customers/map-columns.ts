import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { allLabels } from '../../domain/labels.ts'
import { nearest } from '../../domain/nearest.ts'
import type { CustomerField } from '../../queries/customer-field-list.ts'
import { type CustomerTarget, customerTargets, headerKey, targetOfHeader } from './known-headers.ts'

/** What each column becomes, in the order of the columns; null for one that is ignored. */
export type ColumnMapping = readonly (CustomerTarget | null)[]

/** What somebody says of columns: name of the column, or its number, and what it becomes. */
export type GivenMapping = readonly { readonly column: string; readonly target: string }[]

const onceOnly: ReadonlySet<CustomerTarget> = new Set([
  'name',
  'first-name',
  'last-name',
  'type',
  'language',
  'account',
])

/**
 * Decides what each column becomes: what was told first, then the site's fields by key or label, then the names by which
 * columns are known. A name that is known goes to one column only; the others of it are ignored, phones and mails aside.
 * Refuses: import-column-unknown, import-target-unknown, import-target-twice, import-name-missing.
 */
export function mapColumns(
  columns: readonly string[],
  given: GivenMapping,
  fields: readonly CustomerField[],
): Decision<ColumnMapping> {
  const mapping: (CustomerTarget | null | undefined)[] = columns.map(() => undefined)
  for (const { column, target } of given) {
    const places = placesOf(columns, column)
    if (places.length === 0)
      return refuse({ code: 'import-column-unknown', column, nearest: nearest(column, columns) })
    const read = readTarget(target, fields)
    if (!read.ok) return read
    for (const place of places) mapping[place] = read.value === 'ignore' ? null : read.value
  }
  const told = new Set(mapping)
  const taken = new Set<CustomerTarget>()
  for (const [place, column] of columns.entries()) {
    if (mapping[place] !== undefined) continue
    const target = fieldOfHeader(column, fields) ?? targetOfHeader(column)
    const isTaken = target !== undefined && (told.has(target) || taken.has(target)) && !isMany(target)
    mapping[place] = target === undefined || target === 'ignore' || isTaken ? null : target
    if (target !== undefined) taken.add(target)
  }
  const decided = mapping.map((target) => target ?? null)
  return whyNotMapping(columns, decided) ?? accept(decided)
}

function whyNotMapping(
  columns: readonly string[],
  mapping: ColumnMapping,
): Extract<Decision<never>, { ok: false }> | undefined {
  for (const target of mapping) {
    if (target === null || isMany(target)) continue
    const own = columns.filter((_column, place) => mapping[place] === target)
    if (own.length > 1) return refuse({ code: 'import-target-twice', target, columns: own })
  }
  const isNamed = mapping.some(
    (target) => target === 'name' || target === 'last-name' || target === 'first-name',
  )
  return isNamed ? undefined : refuse({ code: 'import-name-missing', columns: columns.slice(0, 50) })
}

function isMany(target: CustomerTarget): boolean {
  return !onceOnly.has(target) && !target.startsWith('fields.')
}

/** By the whole name as it stands, else by its folded form, else by its number. */
function placesOf(columns: readonly string[], wanted: string): readonly number[] {
  const where = (same: (column: string) => boolean): readonly number[] =>
    columns.flatMap((column, place) => (same(column) ? [place] : []))
  const exact = where((column) => column === wanted)
  if (exact.length > 0) return exact
  const key = headerKey(wanted)
  const folded = key === '' ? [] : where((column) => headerKey(column) === key && sameNumber(column, wanted))
  if (folded.length > 0) return folded
  return /^[1-9]\d{0,3}$/.test(wanted) && Number(wanted) <= columns.length ? [Number(wanted) - 1] : []
}

/** `Telefon 2` is not `Telefon`. */
function sameNumber(column: string, wanted: string): boolean {
  return (/\d+\s*$/.exec(column)?.[0] ?? '').trim() === (/\d+\s*$/.exec(wanted)?.[0] ?? '').trim()
}

function readTarget(target: string, fields: readonly CustomerField[]): Decision<CustomerTarget> {
  const wanted = target.trim()
  const plain = customerTargets.find((known) => known === wanted.toLowerCase())
  if (plain) return accept(plain)
  const key = wanted.replace(/^fields\./, '')
  const field = fields.find((known) => known.key === key)
  if (field) return accept<CustomerTarget>(`fields.${field.key}`)
  const all = [...customerTargets, ...fields.map((known) => `fields.${known.key}`)]
  return refuse({ code: 'import-target-unknown', target: wanted, nearest: nearest(wanted, all) })
}

function fieldOfHeader(column: string, fields: readonly CustomerField[]): CustomerTarget | undefined {
  const key = headerKey(column.replace(/^fields\./, ''))
  if (key === '') return undefined
  const field = fields.find((known) =>
    [known.key, ...allLabels(known.labels)].some((name) => headerKey(name) === key),
  )
  return field && `fields.${field.key}`
}
