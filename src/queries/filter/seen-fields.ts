import type { FilterWorld } from '../../domain/filter/filter-field.ts'
import type { FilterTest } from '../../domain/filter/filter-test.ts'
import type { Reader } from '../../store/reader.ts'
import { queuesOfAgent } from '../agents/queues-of-agent.ts'
import { sightOfViewer } from '../rights/sight.ts'
import { type FilterKindName, filterKinds } from './filter-kinds.ts'

/**
 * How far somebody may filter by the own fields of customers: everywhere when he sees all of them; of contacts only in his
 * queues when he sees customers by these; else not at all, because every answer would tell a field of a card that he may not
 * see. `viewer`: an agent's key, or null for the owner.
 */
export function seenFields(
  reader: Reader,
  kind: FilterKindName,
  viewer: string | null,
): Pick<FilterWorld, 'ownDenied' | 'ownWithin'> {
  if (viewer === null || filterKinds[kind].ownOf !== 'customer') return {}
  const sight = sightOfViewer(reader, viewer)
  const scope = sight.scopeOf('customer.see')
  if (scope === 'site') return {}
  if (kind === 'interactions' && scope === 'queue') {
    const parts = reader
      .all(queuesOfAgent, { agent: viewer })
      .map(({ key }): FilterTest => ({ is: 'equal', column: 'queue', value: key }))
    return { ownWithin: { is: 'any', parts } }
  }
  const ownDenied = sight.whyNot('customer.see', {})
  return ownDenied ? { ownDenied } : {}
}
