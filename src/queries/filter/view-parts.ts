import type { FilterTest } from '../../domain/filter/filter-test.ts'
import { orderOfView, type ViewKind, type ViewShape } from '../../domain/saved-view.ts'
import type { FilterKindName } from './filter-kinds.ts'

/** The records that each kind of view lists. */
export const recordsOfView: Readonly<Record<ViewKind, FilterKindName>> = {
  waiting: 'interactions',
  contacts: 'interactions',
  cases: 'cases',
  callbacks: 'callbacks',
  customers: 'customers',
}

/** What a view asks beside its filter: of contacts that wait, that they do. */
export function testsOfView({ of }: Pick<ViewShape, 'of'>): readonly FilterTest[] {
  return of === 'waiting' ? [{ is: 'equal', column: 'state', value: 'queued' }] : []
}

/** What orders sort by. Who waits longest, and what is due first, comes first. */
const columns: Readonly<Record<ViewKind, Readonly<Record<string, string>>>> = {
  waiting: { waits: 'queuedAt', due: 'dueAt', arrived: 'arrivedAt' },
  contacts: { waits: 'queuedAt', due: 'dueAt', arrived: 'arrivedAt', done: 'doneAt' },
  cases: { due: 'nearestDue', opened: 'openedAt', pending: 'pendingUntil', resolved: 'resolvedAt' },
  callbacks: { due: 'dueAt', made: 'createdAt' },
  customers: { made: 'place' },
}

/** The order of a view as its list is sorted. */
export function sortOfView(view: Pick<ViewShape, 'of' | 'sort'>): {
  readonly by: string
  readonly isDescending: boolean
} {
  const { by, isTurned } = orderOfView(view)
  const column = columns[view.of][by]
  if (column === undefined) throw new Error(`no view is sorted by ${by}`)
  return { by: column, isDescending: isTurned }
}
