import { reviewWrapUp } from '../../commands/sync/review-wrap-up.ts'
import { lateWrapUpsSeen } from '../../queries/sync/to-settle.ts'
import { type Answer, refuseWith } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Lets late wrap-ups of contacts count as any other. */
export function lateCount(call: Call, shell: ShellOnStore): Promise<Answer> {
  return review(true, call, shell)
}

/** Takes late wrap-ups of contacts out of what is counted; the history has them. */
export function lateDrop(call: Call, shell: ShellOnStore): Promise<Answer> {
  return review(false, call, shell)
}

async function review(counts: boolean, call: Call, shell: ShellOnStore): Promise<Answer> {
  const waiting = lateWrapUpsSeen(shell.reader, shell.sight)
  const inputs = []
  for (const operand of call.operands) {
    const ofContact = waiting.filter(({ ref }) => ref === operand.toUpperCase())
    if (ofContact.length === 0) return refuseWith({ code: 'late-wrap-up-none', ref: operand })
    inputs.push(...ofContact.map(({ id, ref }) => ({ id, ref, counts })))
  }
  return give(
    {
      command: reviewWrapUp,
      inputs,
      json: (value) => value,
      text: ({ ref }, { say }) => say(counts ? 'shell.done.late-counts' : 'shell.done.late-dropped', { ref }),
    },
    call,
    shell,
  )
}
