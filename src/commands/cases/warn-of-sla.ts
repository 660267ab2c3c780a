import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { slaClockById } from '../../queries/cases/sla-clock-by-id.ts'
import { command } from '../command.ts'

const input = z.strictObject({ dueWorkId: z.string(), clockId: z.string() })

/**
 * Marks that a clock of a case has used up its share for a warning.
 * Refuses: due-work-gone when it was stopped or has been answered meanwhile.
 */
export const warnOfSla = command('sla.warn', input, async (tx, given, context) => {
  const clock = await tx.one(slaClockById, { id: given.clockId })
  const denied = await context.permit({})
  if (denied) return refuse(denied)
  if (!clock || clock.warnAt === null) return refuse({ code: 'due-work-gone', kind: 'sla.warn' })
  tx.patch('sla_clocks', clock.id, { warnedAt: Math.max(context.at, clock.warnAt), warnAt: null })
  tx.remove('due_work', given.dueWorkId)
  return accept({ kind: clock.kind, dueAt: clock.dueAt })
})
