import type { CustomerCounts, CustomersToImport } from '../../exchange/customers/import-customers.ts'
import type { SaidRefusal } from '../../language/say-refusal.ts'
import type { Page } from '../page.ts'

/** What an import of customers came to, or would. */
export type CustomersSeen = {
  readonly wanted: CustomersToImport
  readonly counts: CustomerCounts
  readonly matched: readonly { readonly line: number; readonly ref: string | null }[]
  readonly rejected: readonly { readonly line: number; readonly row: number; readonly error: SaidRefusal }[]
  /** How the first rows are read; for a look before. */
  readonly first: readonly object[]
  readonly batch: string | null
  readonly rejectedFile: string | null
  readonly stoppedAt: number | null
}

/** What an import came to, as programs read it. */
export function importedShape({ wanted, ...seen }: CustomersSeen): object {
  const { source, mapping } = wanted
  return {
    file: source.path,
    encoding: source.encoding,
    encodingIs: source.encodingIs,
    delimiter: source.delimiter,
    rowsInFile: source.rows,
    columns: source.columns.map((column, place) => ({ column, becomes: mapping[place] ?? null })),
    counts: seen.counts,
    matched: seen.matched.map(({ line, ref }) => ({ line, customer: ref })),
    rejected: seen.rejected,
    rejectedFile: seen.rejectedFile,
    batch: seen.batch,
    stoppedAt: seen.stoppedAt,
  }
}

const linesShown = 20

/** What an import came to, as people read it. */
export function customersText(seen: CustomersSeen, page: Page, isDryRun: boolean): string {
  const { wanted, counts, matched, rejected } = seen
  const { say, clean } = page
  const { source, mapping } = wanted
  const became = (['created', 'updated', 'already', 'same', 'matched', 'rejected'] as const).flatMap((one) =>
    counts[one] > 0 ? [say(`shell.import.customers.${one}`, { n: counts[one] })] : [],
  )
  const columns = source.columns.map((column, place) => ({ column, becomes: mapping[place] ?? null }))
  const used = columns.filter(({ becomes }) => becomes !== null)
  const ignored = columns.filter(({ becomes }) => becomes === null).map(({ column }) => clean(column))
  return [
    say(`shell.import.file.${source.encodingIs}`, {
      file: source.path,
      n: source.rows,
      encoding: source.encoding,
      delimiter: signOf(source.delimiter),
    }),
    ...used.map(({ column, becomes }) => `  ${clean(column)} → ${clean(becomes ?? '')}`),
    ...(ignored.length > 0 ? [say('shell.import.ignored', { columns: ignored.join(', ') })] : []),
    ...seen.first.map((row, index) => `${index + 1}. ${clean(rowText(row))}`),
    ...matched
      .slice(0, linesShown)
      .map(({ line, ref }) =>
        ref === null
          ? say('shell.import.matched-in-file', { place: placeOf(seen, line) })
          : say('shell.import.matched-line', { place: placeOf(seen, line), ref }),
      ),
    ...more(counts.matched - Math.min(matched.length, linesShown), page),
    ...rejected
      .slice(0, linesShown)
      .map(({ line, error }) => `${clean(placeOf(seen, line))}: ${error.message} ${error.hint}`.trimEnd()),
    ...more(counts.rejected - Math.min(rejected.length, linesShown), page),
    ...(isDryRun ? [say('shell.dry-run')] : []),
    became.length > 0 ? became.join(', ') : say('shell.import.nothing'),
    ...(seen.rejectedFile === null ? [] : [say('shell.import.rejected-file', { file: seen.rejectedFile })]),
    ...(seen.batch === null ? [] : [say('shell.batch', { batch: seen.batch })]),
    ...(seen.stoppedAt === null
      ? []
      : [say('shell.import.stopped', { place: placeOf(seen, seen.stoppedAt) })]),
  ].join('\n')
}

function placeOf({ wanted }: CustomersSeen, line: number): string {
  return `${wanted.source.path}:${line}`
}

function more(count: number, { say }: Page): readonly string[] {
  return count > 0 ? [say('shell.import.more', { n: count })] : []
}

function signOf(delimiter: string | null): string {
  return delimiter === null ? 'JSON Lines' : delimiter === '\t' ? 'tab' : delimiter
}

function rowText(row: object): string {
  return Object.entries(row)
    .flatMap(([name, value]) => (isEmpty(value) ? [] : [`${name}: ${valueText(value)}`]))
    .join(' · ')
}

function isEmpty(value: unknown): boolean {
  return value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join(', ')
  if (typeof value !== 'object' || value === null) return String(value)
  if ('kind' in value && 'value' in value) return String(value.value)
  return Object.entries(value)
    .map(([key, part]) => `${key} ${String(part)}`)
    .join(', ')
}
