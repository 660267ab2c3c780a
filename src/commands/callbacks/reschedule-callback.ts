import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { dueWorkOfSubject } from '../../queries/events/due-work-of-subject.ts'
import { command } from '../command.ts'
import { findOpenCallback } from '../finding/find-open-callback.ts'

const input = z.strictObject({ ref: z.string().min(1), dueAt: z.number().int() })

/** Moves a callback that has not come up yet. Refuses: callback-not-found, callback-finished, callback-in-past. */
export const rescheduleCallback = command(
  'callback.reschedule',
  input,
  async (tx, given, context) => {
    const found = await findOpenCallback(tx, given.ref)
    if (!found.ok) return found
    const callback = found.value
    const denied = await context.permit({ owner: callback.agentId, queue: callback.queueId })
    if (denied) return refuse(denied)
    if (callback.state !== 'scheduled') {
      return refuse({ code: 'callback-finished', ref: callback.ref, state: callback.state })
    }
    if (given.dueAt < context.at) return refuse({ code: 'callback-in-past', at: given.dueAt })
    tx.patch('callbacks', callback.id, { dueAt: given.dueAt })
    for (const due of await tx.all(dueWorkOfSubject, { subjectId: callback.id })) {
      tx.patch('due_work', due.id, { dueAt: given.dueAt, attempt: due.attempt + 1 })
    }
    return accept({ ref: callback.ref, dueAt: given.dueAt })
  },
  { edits: 'as-a-whole' },
)
