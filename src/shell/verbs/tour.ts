import { type Answer, mistakenBy, refuseWith } from '../answer.ts'
import type { Call } from '../call.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Shell } from '../shell.ts'

/** Shows somebody round in the console, on a demo site that is gone afterwards. */
export async function tour(_call: Call, shell: Shell): Promise<Answer> {
  if (!shell.hasConsole()) return mistakenBy({ kind: 'verb-missing' })
  const end = await shell.openTour()
  if (end.ended === 'refused') return refuseWith(end.refusal)
  if (end.ended === 'left') return { kind: 'ended', exitCode: exitCodes.done }
  shell.err(end.problems.map((problem) => `${problem}\n`).join(''))
  return { kind: 'ended', exitCode: exitCodes.usage }
}
