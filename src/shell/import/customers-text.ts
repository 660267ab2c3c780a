import type { CustomerCounts } from '../../exchange/customers/import-customers.ts'
import type { SaidRefusal } from '../../language/say-refusal.ts'
import type { Page } from '../page.ts'
import { columnsTable } from './columns-table.ts'
import type { CustomersAsked } from './customers-asked.ts'
import { type RowShown, rowText } from './row-text.ts'
import type { RejectedGroup } from './rejected-groups.ts'

/** What an import of customers came to, or would. */
export type CustomersSeen = {
  readonly wanted: CustomersAsked
  readonly counts: CustomerCounts
  readonly matched: readonly { readonly line: number; readonly ref: string | null }[]
  readonly rejected: readonly { readonly line: number; readonly row: number; readonly error: SaidRefusal }[]
  readonly groups: readonly RejectedGroup[]
  /** How the first rows are read; for a look before. */
  readonly first: readonly RowShown[]
  readonly batch: string | null
  readonly earlierBatch: string | null
  readonly rejectedFile: string | null
  /** What imports the rejected rows once they are corrected. */
  readonly again: string | null
  readonly stoppedAt: number | null
}

/** What an import came to, as programs read it. */
export function importedShape({ wanted, ...seen }: CustomersSeen): object {
  const { source, mapping, leftOut } = wanted
  const why = new Map(leftOut.map(({ place, because }) => [place, because]))
  return {
    file: source.path,
    encoding: source.encoding,
    encodingIs: source.encodingIs,
    delimiter: source.delimiter,
    rowsInFile: source.rows,
    columns: source.columns.map((column, place) => ({
      column,
      becomes: mapping[place] ?? null,
      leftOut: why.get(place) ?? null,
      rows: source.filled[place] ?? 0,
    })),
    counts: seen.counts,
    matched: seen.matched.map(({ line, ref }) => ({ line, customer: ref })),
    rejected: seen.rejected,
    rejectedByReason: seen.groups,
    rejectedFile: seen.rejectedFile,
    batch: seen.batch,
    earlierBatch: seen.earlierBatch,
    stoppedAt: seen.stoppedAt,
  }
}

const linesShown = 20

/** What an import came to, as people read it. */
export function customersText(seen: CustomersSeen, page: Page, isDryRun: boolean): string {
  const { wanted, counts, matched } = seen
  const { say, clean } = page
  const { source, leftOut, fields } = wanted
  const became = (['created', 'updated', 'already', 'same', 'matched', 'rejected'] as const).flatMap((one) =>
    counts[one] > 0 ? [say(`shell.import.customers.${one}`, { n: counts[one] })] : [],
  )
  const names = leftOut
    .filter(({ because }) => because !== 'empty' && because !== 'reason')
    .map(({ column }) => clean(column))
  return [
    say(`shell.import.file.${source.encodingIs}`, {
      file: source.path,
      n: source.rows,
      encoding: source.encoding,
      delimiter: signOf(source.delimiter, page),
    }),
    ...(isDryRun ? ['', columnsTable(wanted, page), ''] : []),
    ...(!isDryRun && names.length > 0 ? [say('shell.import.ignored', { columns: names.join(', ') })] : []),
    ...seen.first.map(
      (row) => `${say('shell.import.line', { line: String(row.line) })}: ${rowText(row, fields, page)}`,
    ),
    ...matched
      .slice(0, linesShown)
      .map(({ line, ref }) =>
        ref === null
          ? say('shell.import.matched-in-file', { place: placeOf(seen, line) })
          : say('shell.import.matched-line', { place: placeOf(seen, line), ref }),
      ),
    ...more(counts.matched - Math.min(matched.length, linesShown), page),
    ...rejectedLines(seen, page),
    ...(isDryRun ? [say('shell.dry-run')] : []),
    became.length > 0 ? became.join(', ') : say('shell.import.nothing'),
    ...(seen.rejectedFile === null
      ? []
      : [say('shell.import.rejected-file', { file: seen.rejectedFile, again: seen.again ?? '' })]),
    ...batchLine(seen, page),
    ...(seen.stoppedAt === null
      ? []
      : [say('shell.import.stopped', { place: placeOf(seen, seen.stoppedAt) })]),
  ].join('\n')
}

/** A reason once, with the first of its rows, and how many more there are. */
function rejectedLines(seen: CustomersSeen, page: Page): readonly string[] {
  const { say, clean } = page
  const shown = seen.groups.slice(0, linesShown)
  const told = shown.reduce((sum, { rows }) => sum + rows, 0)
  return [
    ...shown.map(({ rows, line, error }) => {
      const place = placeOf(seen, line)
      const where = rows === 1 ? clean(place) : say('shell.import.rows-from', { n: rows, place })
      return `${where}: ${error.message} ${error.hint}`.trimEnd()
    }),
    ...more(seen.counts.rejected - told, page),
  ]
}

function batchLine({ batch, earlierBatch }: CustomersSeen, { say }: Page): readonly string[] {
  if (batch !== null) return [say(batch === earlierBatch ? 'shell.import.goes-on' : 'shell.batch', { batch })]
  return earlierBatch === null ? [] : [say('shell.import.nothing-new', { batch: earlierBatch })]
}

function placeOf({ wanted }: CustomersSeen, line: number): string {
  return `${wanted.source.path}:${line}`
}

function more(count: number, { say }: Page): readonly string[] {
  return count > 0 ? [say('shell.import.more', { n: count })] : []
}

function signOf(delimiter: string | null, { say }: Page): string {
  return delimiter === null ? 'JSON Lines' : delimiter === '\t' ? say('shell.import.tab') : delimiter
}
