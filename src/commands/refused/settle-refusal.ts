import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { parseRef } from '../../domain/ids.ts'
import { refOfRefused, refusedWorkView } from '../../queries/events/refused-work-view.ts'
import { command } from '../command.ts'

/** `ref`: the contact, case, customer or callback on which something was refused. */
const input = z.strictObject({ ref: z.string().min(1) })

const lookedThrough = 1000

/**
 * Says that what was refused on a record is dealt with: nobody is shown it any more, unless it is refused for another reason.
 * Refuses: refused-work-none.
 */
export const settleRefusal = command('refused-work.settle', input, async (tx, given, context) => {
  const ref = parseRef(given.ref) ?? given.ref
  const refused = (await tx.all(refusedWorkView, { limit: lookedThrough })).filter(
    (row) => refOfRefused(row) === ref,
  )
  const [first] = refused
  const record = first ? { owner: first.owner, queue: first.queueId } : { owner: context.actor }
  const denied = await context.permit(record)
  if (denied) return refuse(denied)
  if (!first) return refuse({ code: 'refused-work-none', ref })
  for (const { id } of refused)
    tx.patch('refused_work', id, { settledBy: context.actor, settledAt: context.at })
  return accept({ ref, settled: refused.length })
})
