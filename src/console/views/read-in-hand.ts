import { myWork, type MyWorkRow } from '../../queries/agents/my-work.ts'
import type { Reading } from './reading.ts'

/** What the agent holds. */
export function readInHand(agent: string, { reader, remember }: Reading): readonly MyWorkRow[] {
  return remember('in-hand', agent, () => reader.all(myWork, { agent }))
}
