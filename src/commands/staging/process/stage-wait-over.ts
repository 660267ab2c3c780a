import type { CallbackRecord } from '../../../queries/callbacks/callback-by-ref.ts'
import { refuse } from '../../../domain/decision.ts'
import { instanceById } from '../../../queries/processes/process-instance.ts'
import { interactionById } from '../../../queries/interactions/interaction-by-id.ts'
import {
  everyInstanceWaiting,
  instancesWaiting,
  type WaitingInstance,
} from '../../../queries/processes/waiting-instances.ts'
import type { CommandContext, CommandView } from '../../../store/command-definition.ts'
import { movedProcesses } from './move-processes.ts'

/** Takes on the processes of a case that wait for a mail of its customer, which has come. */
export async function stageMailCame(
  tx: CommandView,
  caseId: string | null,
  context: CommandContext,
): Promise<void> {
  if (caseId === null) return
  await goOn(tx, await tx.all(instancesWaiting, { waitsFor: 'mail', caseId }), context)
}

/**
 * Takes on the processes that wait for a callback which was made: those of the case of the contact in which it was promised, or which
 * it was made in. One that was promised in none is of its customer.
 */
export async function stageCallbackCame(
  tx: CommandView,
  { interactionId, madeInteractionId, customerId }: CallbackRecord,
  context: CommandContext,
): Promise<void> {
  const waiting = await tx.all(everyInstanceWaiting, { waitsFor: 'callback' })
  if (waiting.length === 0) return
  const cases = new Set<string | null | undefined>()
  for (const id of [interactionId, madeInteractionId]) {
    if (id !== null) cases.add((await tx.one(interactionById, { id }))?.caseId)
  }
  const isOfCustomer = interactionId === null && customerId !== null
  const met = waiting.filter(
    (one) => cases.has(one.caseId) || (isOfCustomer && one.customerId === customerId),
  )
  await goOn(tx, met, context)
}

/** Lets what instances waited for happen; one that cannot go on then stays where it was. */
export async function goOn(
  tx: CommandView,
  waiting: readonly Pick<WaitingInstance, 'id'>[],
  context: CommandContext,
): Promise<void> {
  if (waiting.length === 0) return
  await tx.settle()
  for (const { id } of waiting) {
    await tx.attempt(async () => {
      const found = await tx.one(instanceById, { id })
      if (found?.instance.state !== 'waiting') return refuse({ code: 'nothing-to-change' })
      return movedProcesses(tx, 'itself', context).happen(found, {
        is: 'happened',
        step: found.instance.at,
      })
    })
  }
}
