import { type Answer, mistakenBy, refuseWith } from '../answer.ts'
import type { Call } from '../call.ts'
import { exitCodeOfConsole } from '../console-ended.ts'
import type { Shell } from '../shell.ts'

/** Shows somebody round in the console, on a demo site that is gone afterwards. */
export async function tour(_call: Call, shell: Shell): Promise<Answer> {
  if (!shell.hasConsole()) return mistakenBy({ kind: 'verb-missing' })
  const end = await shell.openTour()
  if (end.ended === 'refused') return refuseWith(end.refusal)
  if (end.ended === 'keys-wrong') shell.err(end.problems.map((problem) => `${problem}\n`).join(''))
  return { kind: 'ended', exitCode: exitCodeOfConsole(end) }
}
