import type { Refusal } from '../../domain/refusal.ts'
import { whyNotShape, type ViewShape } from '../../domain/saved-view.ts'
import { agentList } from '../../queries/agents/agent-list.ts'
import { ownFieldList } from '../../queries/customers/own-field-list.ts'
import { filterKinds } from '../../queries/filter/filter-kinds.ts'
import { filterNamesOf } from '../../queries/filter/filter-names.ts'
import { recordsOfView } from '../../queries/filter/view-parts.ts'
import { queueList } from '../../queries/site/queue-list.ts'
import { skillList } from '../../queries/site/skill-list.ts'
import { siteRows } from '../../queries/site/site-rows.ts'
import type { CommandReading } from '../../store/command-definition.ts'
import { whyNotFilter } from '../../writing/why-not-filter.ts'

/** Why a view could not be shown as it is: a column or an order that it cannot have, a filter that cannot be read. */
export async function whyNotView(
  tx: CommandReading,
  view: ViewShape,
  now: number,
): Promise<Refusal | undefined> {
  const wrong = whyNotShape(view)
  if (wrong) return wrong
  const { fields, ownOf } = filterKinds[recordsOfView[view.of]]
  const [site] = await tx.all(siteRows.sites, {})
  return whyNotFilter(view.filter, fields, {
    ...filterNamesOf({
      queues: await tx.all(queueList, {}),
      skills: await tx.all(skillList, {}),
      agents: await tx.all(agentList, {}),
    }),
    own: await tx.all(ownFieldList, { of: ownOf }),
    now,
    timeZone: site?.time_zone ?? 'UTC',
  })
}
