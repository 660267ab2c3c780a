import { fold } from '../../domain/fold.ts'
import type { Labels } from '../../domain/labels.ts'
import { nearest } from '../../domain/nearest.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { ViewKind, ViewShape } from '../../domain/saved-view.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

/** A saved view as somebody has it: the site's, or his own, which stands before one of the site of the same name. */
export type ViewRow = ViewShape & {
  readonly id: string
  readonly name: string
  readonly labels: Labels
  /** The agent whose own it is; null for the site's. */
  readonly owner: string | null
}

type StoredView = Omit<ViewRow, 'of' | 'labels' | 'columns'> & {
  readonly of: string
  readonly labels: string
  readonly columns: string
}

/** The views of the site in its order, and those of one agent by their names; at most 300. */
export const viewList = query<StoredView, ViewRow, { agent: string }>(
  'view-list',
  (db, p) =>
    db
      .selectFrom('saved_views')
      .select(['id', 'name', 'labels', 'of', 'filter', 'columns', 'sort', 'owner'])
      .where((where) => where.or([where('owner', 'is', null), where('owner', '=', p.agent)]))
      .orderBy('owner')
      .orderBy('position')
      .orderBy('name')
      .limit(300)
      .$castTo<StoredView>(),
  ({ of, labels, columns, ...view }) => ({
    ...view,
    of: of as ViewKind,
    labels: fromJson(labels),
    columns: fromJson(columns),
  }),
)

/** What somebody may choose: his own first, and those of the site that no own one of the same name hides. */
export function viewsInOrder(rows: readonly ViewRow[]): readonly ViewRow[] {
  const own = rows.filter(({ owner }) => owner !== null)
  const hidden = new Set(own.map(({ name }) => name))
  return [...own, ...rows.filter(({ owner, name }) => owner === null && !hidden.has(name))]
}

/** The view that is meant by a name or a label, however it is written. Refuses: view-not-found. */
export function viewNamed(rows: readonly ViewRow[], typed: string): Decision<ViewRow> {
  const views = viewsInOrder(rows)
  const wanted = fold(typed.trim())
  const found =
    views.find(({ name }) => name === wanted) ??
    views.find(({ labels }) => [labels.en, labels.pl ?? ''].some((label) => fold(label) === wanted))
  if (found) return accept(found)
  const names = views.map(({ name }) => name)
  return refuse({ code: 'view-not-found', view: typed, nearest: nearest(typed, names) })
}
