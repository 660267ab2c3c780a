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
  const done = await give(doing, signOutAgent, work === null ? {} : { work })
  if (done.ok || done.refusal.code === 'status-unchanged') return true
  if (done.refusal.code === 'agent-has-work-in-hand') {
    ui.change({ do: 'open', overlay: { kind: 'leave', selected: 0, problem: null } })
  } else if (done.refusal.code === 'interaction-live') {
    // Somebody on the line keeps the agent signed in, but never the console open.
    const { message, hint } = saidRefusal(doing, done.refusal)
    const problem = `${message} ${hint}`
    ui.change({ do: 'open', overlay: { kind: 'leave', selected: onlyClose, problem } })
  } else {
    ui.change({ do: 'close' })
    tellRefusal(doing, done.refusal)
  }
  return false
}
