import * as z from 'zod'
import { casePriorities } from '../../domain/case-state.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { command } from '../command.ts'
import { findOpenCase } from '../finding/find-open-case.ts'
import { stageCaseState } from '../staging/stage-case-state.ts'

const input = z.strictObject({ ref: z.string().min(1), priority: z.enum(casePriorities) })

/** Says how urgent a case is. Refuses: case-not-found, case-closed, nothing-to-change. */
export const setCasePriority = command(
  'case.set-priority',
  input,
  async (tx, given, context) => {
    const found = await findOpenCase(tx, given.ref, context)
    if (!found.ok) return found
    const { priority } = given
    if (priority === found.value.priority) return refuse({ code: 'nothing-to-change' })
    const { ref } = await stageCaseState(tx, found.value, { priority }, context)
    return accept({ ref, priority })
  },
  { edits: 'as-a-whole' },
)
