import { type ViewKind } from '../../domain/saved-view.ts'
import type { FilterKindName } from '../../queries/filter/filter-kinds.ts'
import { recordsOfView } from '../../queries/filter/view-parts.ts'
import { type ViewRow, viewList, viewNamed } from '../../queries/site/view-list.ts'
import { type Answer, refuseWith } from '../answer.ts'
import type { Call } from '../call.ts'
import { actorOf } from '../give.ts'
import type { ShellReading } from '../shell.ts'

/** The verbs that list what views are of. */
export const verbsOfViews: Readonly<Record<ViewKind, string>> = {
  waiting: 'interactions',
  contacts: 'interactions',
  cases: 'cases',
  callbacks: 'callback list',
  customers: 'customers',
}

/** The view that `--view` names, null where it was not given; an answer where there is none, or it lists something else. */
export function viewAsked(
  kind: FilterKindName,
  call: Call,
  { reader }: Pick<ShellReading, 'reader'>,
): { readonly view: ViewRow | null } | Answer {
  const name = call.text('view')
  if (name === null) return { view: null }
  const found = viewNamed(reader.all(viewList, { agent: actorOf(call) }), name)
  if (!found.ok) return refuseWith(found.refusal)
  const view = found.value
  if (recordsOfView[view.of] === kind) return { view }
  return refuseWith({ code: 'view-of-other-kind', view: view.name })
}
