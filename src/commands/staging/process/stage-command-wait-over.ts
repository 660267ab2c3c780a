import { latestInteractionsOfCase } from '../../../queries/cases/latest-interactions-of-case.ts'
import {
  everyInstanceWaiting,
  isWaitedFor,
  type WaitingInstance,
} from '../../../queries/processes/waiting-instances.ts'
import type { CommandContext, CommandView } from '../../../store/command-definition.ts'
import { goOn } from './stage-wait-over.ts'

/** How many contacts of a case are looked at, the newest first. */
const contactsLookedAt = 50

/**
 * Takes on the processes that wait for a command which has been done to their case, to a contact of it or to its customer. To be called
 * before the command's handler reads, so that where answers come later both come one way; what it answers, once the handler has accepted.
 */
export function commandWaitOver(
  tx: CommandView,
  command: string,
  context: CommandContext,
): () => Promise<void> {
  const waitsFor = `command:${command}`
  const before = tx.one(isWaitedFor, { waitsFor })
  before.catch(() => undefined)
  return async () => {
    const isWaited = tx.isPartWritten() ? tx.one(isWaitedFor, { waitsFor }) : before
    if (await isWaited) await goOnWith(tx, waitsFor, context)
  }
}

async function goOnWith(tx: CommandView, waitsFor: string, context: CommandContext): Promise<void> {
  const waiting = await tx.all(everyInstanceWaiting, { waitsFor })
  await tx.settle()
  const touched: WaitingInstance[] = []
  for (const one of waiting) if (await isTouched(tx, one, context.seq)) touched.push(one)
  await goOn(tx, touched, context)
}

async function isTouched(
  tx: CommandView,
  { caseId, customerId }: WaitingInstance,
  seq: number,
): Promise<boolean> {
  if ((await tx.versionOf('cases', caseId)) === seq) return true
  if (customerId !== null && (await tx.versionOf('customers', customerId)) === seq) return true
  for (const { id } of await tx.all(latestInteractionsOfCase, { caseId, limit: contactsLookedAt })) {
    if ((await tx.versionOf('interactions', id)) === seq) return true
  }
  return false
}
