import type { Decision } from '../../domain/decision.ts'
import { signInAgent } from '../../commands/agents/sign-in-agent.ts'
import { signOutAgent } from '../../commands/agents/sign-out-agent.ts'
import type { LeftWork } from '../state/intent.ts'
import { waysToLeave } from '../views/read-offers.ts'
import type { Doing } from './doing.ts'
import { give } from './give.ts'
import { saidRefusal, tellDone, tellRefusal } from './tell.ts'

/** Signs an agent in; one who is signed in already, at another terminal or before a crash, just goes on. */
export async function signIn(doing: Doing): Promise<boolean> {
  const { agent, ui } = doing
  const done = await give(doing, signInAgent, {})
  if (!done.ok && done.refusal.code !== 'status-unchanged') {
    tellRefusal(doing, done.refusal)
    return false
  }
  ui.change({ do: 'signed-in', agent })
  if (done.ok) tellDone(doing, 'done.signed-in')
  return true
}

const onlyClose = waysToLeave.indexOf('stay-signed-in')

/**
 * Signs the agent out before the console closes; answers whether it may close. With work in hand he is asked first what
 * becomes of it.
 */
export async function signOut(doing: Doing, work: LeftWork | null): Promise<boolean> {
  const { ui } = doing
  if (work === 'stay-signed-in') return true
  const done = await given(doing, work)
  if (done.ok || done.refusal.code === 'status-unchanged') return true
  if (done.refusal.code === 'agent-has-work-in-hand') {
    ui.change({ do: 'open', overlay: { kind: 'leave', selected: 0, isOnlyClosing: false, problem: null } })
  } else if (done.refusal.code === 'interaction-live') {
    // Somebody on the line keeps the agent signed in, but never the console open.
    const { message, hint } = saidRefusal(doing, done.refusal)
    const problem = `${message} ${hint}`
    ui.change({ do: 'open', overlay: { kind: 'leave', selected: onlyClose, isOnlyClosing: false, problem } })
  } else {
    offerClosing(doing, saidRefusal(doing, done.refusal).message)
  }
  return false
}

/** Whatever became of the store, the console can be left: a fault is told as ever, and closing is offered. */
async function given(
  doing: Doing,
  work: Exclude<LeftWork, 'stay-signed-in'> | null,
): Promise<Decision<unknown>> {
  try {
    return await give(doing, signOutAgent, work === null ? {} : { work })
  } catch (fault) {
    offerClosing(doing, null)
    throw fault
  }
}

/** Signing out cannot be written: what is left is to close, signed in as before. */
function offerClosing({ ui }: Doing, problem: string | null): void {
  ui.change({ do: 'open', overlay: { kind: 'leave', selected: 0, isOnlyClosing: true, problem } })
}
