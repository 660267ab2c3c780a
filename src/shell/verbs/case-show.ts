import { findCase } from '../../commands/finding/find-case.ts'
import { type Answer, refuseWith } from '../answer.ts'
import type { Call } from '../call.ts'
import type { ShellReading } from '../shell.ts'
import { viewOf } from '../view-of.ts'
import { showRecord } from './show.ts'

/** A case with all that belongs to it. */
export async function caseShow(call: Call, { reader, sight }: ShellReading): Promise<Answer> {
  const found = await findCase(viewOf(reader), call.operands[0] ?? '')
  if (!found.ok) return refuseWith(found.refusal)
  return showRecord({ is: 'case', record: found.value }, call, { reader, sight })
}
