import type { CaseView } from './case-view.ts'
import type { Sight } from '../rights/sight.ts'

type Lying = { readonly assignee: string | null; readonly queueId: string | null }

/**
 * A case with what lies within a sight: without relatives and contacts that whoever looks may not see, and without what was
 * noted on such contacts. Its other notes keep their numbers.
 */
export function seenCase(view: CaseView, sight: Sight): CaseView {
  if (sight.scopeOf('case.see') === 'site' && sight.scopeOf('interaction.see') === 'site') return view
  const isSeen = ({ assignee, queueId }: Lying): boolean =>
    sight.sees('case.see', { owner: assignee, queue: queueId })
  const interactions = view.interactions.filter(({ heldBy, queueId }) =>
    sight.sees('interaction.see', { owner: heldBy, queue: queueId }),
  )
  const seenIds = new Set<string>(interactions.map(({ id }) => id))
  return {
    ...view,
    parent: view.parent && isSeen(view.parent) ? view.parent : undefined,
    children: view.children.filter(isSeen),
    links: view.links.filter(isSeen),
    interactions,
    earlier: {
      interactions: view.earlier.interactions === 0 ? 0 : null,
      notes: view.earlier.notes === 0 ? 0 : null,
      children: view.earlier.children === 0 ? 0 : null,
    },
    notes: view.notes.filter(({ interactionId }) => interactionId === null || seenIds.has(interactionId)),
  }
}
