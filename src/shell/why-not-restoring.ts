import { findAgent } from '../commands/finding/find-agent.ts'
import { agentList } from '../queries/agents/agent-list.ts'
import { sightOf } from '../queries/rights/sight.ts'
import { type Answer, refuseWith } from './answer.ts'
import type { Call } from './call.ts'
import type { Shell } from './shell.ts'
import { viewOf } from './view-of.ts'
import { whyNotLooking } from './why-not-looking.ts'

/**
 * Why whoever is named may not put a backup in the place of the store that is asked for: the people of that store decide, not
 * those of the backup. Where no store lies, or one without people, there is nobody to ask; the owner, who is no name, is not
 * asked. Refuses: not-permitted, agent-unknown, and what a store that cannot be asked is refused for.
 */
export async function whyNotRestoring(
  { agent }: Call,
  { storePath, openReader }: Pick<Shell, 'storePath' | 'openReader'>,
): Promise<Answer | undefined> {
  if (agent === null) return undefined
  const opened = await openReader(storePath)
  if (!opened.ok) {
    if (opened.refusal.code === 'store-not-found') return undefined
    return { kind: 'refused', refusal: opened.refusal, hint: ({ say }) => say('shell.restore.unasked') }
  }
  const { reader } = opened.value
  try {
    if (reader.all(agentList, {}).length === 0) return undefined
    const found = await findAgent(viewOf(reader), agent)
    if (!found.ok) return refuseWith(found.refusal)
    const refusal = whyNotLooking({ name: 'restore', needs: 'nothing' }, sightOf(reader, found.value))
    return refusal && refuseWith(refusal)
  } finally {
    await opened.value.close()
  }
}
