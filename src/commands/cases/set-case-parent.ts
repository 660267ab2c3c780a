import * as z from 'zod'
import { caseStatesInWork } from '../../domain/case-state.ts'
import { isInWork, whyNotInState } from '../../domain/case.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { command } from '../command.ts'
import { findCase } from '../finding/find-case.ts'
import { findCasesAbove } from '../finding/find-cases-above.ts'
import { findOpenCase } from '../finding/find-open-case.ts'
import { whyNotNamed } from '../finding/why-not-named.ts'
import { stageCaseState } from '../staging/stage-case-state.ts'

/** `parent`: null takes it from under the one it is under. */
const input = z.strictObject({ ref: z.string().min(1), parent: z.string().min(1).nullable() })

/**
 * Puts a case under another, as every complaint about one outage is under the outage, or takes it out. What is in work does
 * not go under what is not.
 * Refuses: case-not-found, case-closed, case-in-other-state, case-parent-cycle, nothing-to-change.
 */
export const setCaseParent = command('case.set-parent', input, async (tx, given, context) => {
  const found = await findOpenCase(tx, given.ref, context)
  if (!found.ok) return found
  const { id, ref, parentId } = found.value
  const parent = given.parent === null ? undefined : await findCase(tx, given.parent)
  if (parent && !parent.ok) return parent
  const unseen = await whyNotNamed(tx, { cases: [parent?.value] }, context)
  if (unseen) return refuse(unseen)
  const wanted = parent?.value.id ?? null
  if (wanted === parentId) return refuse({ code: 'nothing-to-change' })
  if (parent) {
    const line = [parent.value, ...(await findCasesAbove(tx, parent.value))]
    if (line.some((above) => above.id === id)) {
      return refuse({ code: 'case-parent-cycle', ref, parent: parent.value.ref })
    }
    const refusal = isInWork(found.value) ? whyNotInState(parent.value, caseStatesInWork) : undefined
    if (refusal) return refuse(refusal)
    tx.patch('cases', parent.value.id, {})
  }
  if (parentId !== null) tx.patch('cases', parentId, {})
  await stageCaseState(tx, found.value, { parentId: wanted }, context)
  return accept({ ref, parent: parent?.value.ref ?? null })
})
