import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { slaClockById } from '../../queries/cases/sla-clock-by-id.ts'
import { command } from '../command.ts'

const input = z.strictObject({ dueWorkId: z.string(), clockId: z.string() })

/**
 * Marks that a clock of a case has used up all of its time. It runs on: how late an answer was is known when it comes.
 * The breach counts from the moment it happened, not from when somebody was there to fire it.
 * Refuses: due-work-gone when it was stopped or has been answered meanwhile.
 */
export const breachSla = command('sla.breach', input, async (tx, given, context) => {
  const clock = await tx.one(slaClockById, { id: given.clockId })
  const denied = await context.permit({})
  if (denied) return refuse(denied)
  if (!clock || clock.dueAt === null) return refuse({ code: 'due-work-gone', kind: 'sla.breach' })
  tx.patch('sla_clocks', clock.id, { breachedAt: clock.dueAt, dueAt: null })
  tx.remove('due_work', given.dueWorkId)
  return accept({ kind: clock.kind, breachedAt: clock.dueAt })
})
