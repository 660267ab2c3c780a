import { contactsInHand } from '../../../queries/cases/contacts-in-hand.ts'
import { openStep } from '../../../queries/processes/open-step.ts'
import { processesAtPeople } from '../../../queries/processes/processes-at-people.ts'
import type { CommandContext, CommandView } from '../../../store/command-definition.ts'
import { pausedUntil } from './paused-until.ts'

/** Stages that nobody is at the processes of a case any more, unless another of its contacts is still in somebody's hand. */
export async function stagePaused(
  tx: CommandView,
  caseId: string | null,
  { at }: Pick<CommandContext, 'at'>,
): Promise<void> {
  if (caseId === null) return
  const running = (await tx.all(processesAtPeople, { caseId })).filter(({ pausedAt }) => pausedAt === null)
  if (running.length === 0) return
  // Several contacts may leave in one command.
  await tx.settle()
  if (await tx.one(contactsInHand, { caseId })) return
  for (const { id } of running) tx.patch('process_instances', id, { pausedAt: at })
  await tx.settle()
}

/** Stages that somebody is at the processes of a case again: how long nobody was is kept with their steps. */
export async function stageResumed(
  tx: CommandView,
  caseId: string | null,
  { at }: Pick<CommandContext, 'at'>,
): Promise<void> {
  if (caseId === null) return
  for (const { id, pausedAt } of await tx.all(processesAtPeople, { caseId })) {
    if (pausedAt === null) continue
    const open = await tx.one(openStep, { instanceId: id })
    if (open) tx.patch('process_steps', open.id, { pausedMs: pausedUntil(open.pausedMs, pausedAt, at) })
    tx.patch('process_instances', id, { pausedAt: null })
  }
}
