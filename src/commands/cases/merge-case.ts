import * as z from 'zod'
import { grown, swallowed, whyNotMerge } from '../../domain/case-merge.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { command } from '../command.ts'
import { findCasesAbove } from '../finding/find-cases-above.ts'
import { findOpenCase } from '../finding/find-open-case.ts'
import { stageCaseState } from '../staging/stage-case-state.ts'
import { stageMergedRows } from '../staging/stage-merged-rows.ts'

const input = z.strictObject({
  ref: z.string().min(1),
  into: z.string().min(1),
  /** Both customers have one matter, and each may learn of the other. */
  acrossCustomers: z.boolean().optional(),
})

/**
 * Makes one case part of another: contacts, notes, children, links and checklist move, and its ref names the other from now
 * on. The earlier term and the higher priority stand.
 * Refuses: case-not-found, case-closed, case-in-other-state, case-merge-into-itself, case-of-other-customer,
 * case-parent-cycle.
 */
export const mergeCase = command('case.merge', input, async (tx, given, context) => {
  const source = await findOpenCase(tx, given.ref, context)
  if (!source.ok) return source
  const target = await findOpenCase(tx, given.into, context)
  if (!target.ok) return target
  const merge = {
    source: source.value,
    target: target.value,
    aboveSource: await findCasesAbove(tx, source.value),
    aboveTarget: await findCasesAbove(tx, target.value),
    acrossCustomers: given.acrossCustomers ?? false,
  }
  const refusal = whyNotMerge(merge)
  if (refusal) return refuse(refusal)
  await stageMergedRows(tx, merge.source, merge.target)
  await stageCaseState(tx, merge.source, swallowed(merge, context.at), context)
  await stageCaseState(tx, merge.target, grown(merge), context)
  return accept({ ref: merge.source.ref, into: merge.target.ref })
})
