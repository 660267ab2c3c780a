import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { dueWorkById } from '../../queries/events/due-work-by-id.ts'
import { refusedWorkById } from '../../queries/events/refused-work-by-id.ts'
import { refusedWorkLeft } from '../../queries/events/refused-work-left.ts'
import { command, personal } from '../command.ts'

const input = z.strictObject({
  dueWorkId: z.string(),
  code: z.string().max(100),
  /** The whole refusal, as JSON. */
  refusal: personal(z.string().max(20_000)),
})

/** What is left of work that is done since goes a little at a time. */
const sweptAtOnce = 100

/**
 * Keeps that something which fell due was refused, so that somebody sees it. It is kept once for each reason: what was dealt with
 * wants eyes again only when it is refused for another one. Work that is gone takes what was kept of it along.
 * Refuses: nothing-to-change when the work is gone, or is kept as refused for this already.
 */
export const keepRefusal = command('refused-work.keep', input, async (tx, given, context) => {
  const denied = await context.permit({})
  if (denied) return refuse(denied)
  const due = await tx.one(dueWorkById, { id: given.dueWorkId })
  if (!due) return refuse({ code: 'nothing-to-change' })
  const kept = await tx.one(refusedWorkById, { id: due.id })
  if (kept?.code === given.code) return refuse({ code: 'nothing-to-change' })
  for (const { id } of await tx.all(refusedWorkLeft, { limit: sweptAtOnce })) tx.remove('refused_work', id)
  const { code, refusal } = given
  const now = { code, refusal, at: context.at, settledBy: null, settledAt: null }
  if (kept) tx.patch('refused_work', kept.id, now)
  else tx.insert('refused_work', { id: due.id, kind: due.kind, subjectId: due.subjectId, ...now })
  return accept({ kind: due.kind, code })
})
