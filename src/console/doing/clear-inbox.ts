import { retryDelivery } from '../../commands/messages/retry-delivery.ts'
import { seeMention } from '../../commands/cases/see-mention.ts'
import type { Doing } from './doing.ts'
import { give } from './give.ts'
import { tellDone, tellRefusal } from './tell.ts'

/** Says that what mentions the agent on a record was read. */
export async function markMentionRead(doing: Doing, ref: string): Promise<void> {
  const done = await give(doing, seeMention, { ref })
  if (done.ok) tellDone(doing, 'done.mention-read', { ref })
  else tellRefusal(doing, done.refusal)
}

/** Sends again what did not arrive. */
export async function retryUndelivered(doing: Doing, ref: string): Promise<void> {
  const done = await give(doing, retryDelivery, { ref })
  if (done.ok) tellDone(doing, 'done.delivery-retried', { ref })
  else tellRefusal(doing, done.refusal)
}
