import type { Labels } from '../../domain/labels.ts'
import { fromJson } from '../stored-json.ts'

/** The names of a configured record in the site's languages. */
export function labelsOf(row: { readonly labels: string }): Labels {
  return fromJson(row.labels)
}

/** Configured records in the order of the site. */
export function inOrder<Row extends { readonly position: number }>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => a.position - b.position)
}
