import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { allLabels } from '../../domain/labels.ts'
import { nearest } from '../../domain/nearest.ts'
import type { CustomerField } from '../../queries/customers/customer-field-list.ts'
import {
  type CustomerTarget,
  customerTargets,
  headerKey,
  knownHeaders,
  targetOfHeader,
} from './known-headers.ts'

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
  const decided = decideColumns(columns, given, fields)
  if (!decided.ok) return decided
  const mapping = decided.value.map(({ target }) => target)
  return whyNotMapping(columns, mapping) ?? accept(mapping)
}

/** A column that nothing is imported from; `taken` ones would become what an earlier column is. */
export type LeftOutColumn = {
  readonly column: string
  readonly place: number
  readonly because: 'told' | 'reason' | 'empty' | 'unknown' | 'taken'
  /** What it would become, where that is taken; else what names like it become. */
  readonly nearest: readonly string[]
}

/** The columns of a table that nothing is imported from, each with the reason. Those that are unknown or taken hold something. */
export function leftOutColumns(
  { columns, filled }: { readonly columns: readonly string[]; readonly filled: readonly number[] },
  given: GivenMapping,
  fields: readonly CustomerField[],
): readonly LeftOutColumn[] {
  const decided = decideColumns(columns, given, fields)
  if (!decided.ok) return []
  return decided.value.flatMap(({ target, why }, place): readonly LeftOutColumn[] => {
    const column = columns[place] ?? ''
    if (target !== null) return []
    if (why.because === 'told' || why.because === 'reason')
      return [{ column, place, because: why.because, nearest: [] }]
    if (filled[place] === 0) return [{ column, place, because: 'empty', nearest: [] }]
    const { because } = why
    return [
      { column, place, because, nearest: because === 'taken' ? [why.target] : nearTargets(column, fields) },
    ]
  })
}

type Decided = {
  readonly target: CustomerTarget | null
  readonly why:
    | { readonly because: 'told' | 'reason' | 'unknown' }
    | { readonly because: 'taken'; readonly target: string }
}

function decideColumns(
  columns: readonly string[],
  given: GivenMapping,
  fields: readonly CustomerField[],
): Decision<readonly Decided[]> {
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
  return accept(
    columns.map((column, place): Decided => {
      const asked = mapping[place]
      if (asked !== undefined) return { target: asked, why: { because: 'told' } }
      const target = fieldOfHeader(column, fields) ?? targetOfHeader(column)
      if (target === undefined) return { target: null, why: { because: 'unknown' } }
      if (target === 'ignore') return { target: null, why: { because: 'reason' } }
      if ((told.has(target) || taken.has(target)) && !isMany(target)) {
        return { target: null, why: { because: 'taken', target } }
      }
      taken.add(target)
      return { target, why: { because: 'told' } }
    }),
  )
}

/** What a column with a mistyped name was probably meant to become. */
function nearTargets(column: string, fields: readonly CustomerField[]): readonly string[] {
  const names = new Map<string, string>(knownHeaders)
  for (const { key, labels } of fields) {
    for (const name of [key, ...allLabels(labels)]) names.set(headerKey(name), `fields.${key}`)
  }
  const key = headerKey(column)
  const near = key.length < 4 ? [] : nearest(key, names.keys())
  return [...new Set(near.map((name) => names.get(name) ?? ''))]
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
  const own = fields.map((known) => `fields.${known.key}`)
  const all = [...customerTargets, ...own]
  const oneOf = wanted.startsWith('fields.') && own.length > 0 ? own : all
  return refuse({ code: 'import-target-unknown', target: wanted, nearest: nearest(wanted, oneOf), oneOf })
}

function fieldOfHeader(column: string, fields: readonly CustomerField[]): CustomerTarget | undefined {
  const key = headerKey(column.replace(/^fields\./, ''))
  if (key === '') return undefined
  const field = fields.find((known) =>
    [known.key, ...allLabels(known.labels)].some((name) => headerKey(name) === key),
  )
  return field && `fields.${field.key}`
}
