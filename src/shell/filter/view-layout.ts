import { columnsOfView } from '../../domain/saved-view.ts'
import type { FilterSort } from '../../queries/filter/filtered-list.ts'
import { sortOfView } from '../../queries/filter/view-parts.ts'
import type { ViewRow } from '../../queries/site/view-list.ts'
import type { Column } from '../print-table.ts'

/** The order of a view, or that of the list where there is none. */
export function sortFor<Row>(view: ViewRow | null, usual: FilterSort<Row>): FilterSort<Row> {
  return view ? (sortOfView(view) as FilterSort<Row>) : usual
}

/** The columns of a view in its order, or those of the list where there is none. */
export function columnsFor<Row>(
  view: ViewRow | null,
  named: Readonly<Record<string, Column<Row>>>,
  usual: readonly Column<Row>[],
): readonly Column<Row>[] {
  return view ? columnsOfView(view).flatMap((name) => named[name] ?? []) : usual
}
