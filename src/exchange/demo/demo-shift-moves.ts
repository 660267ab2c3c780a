import { setAgentStatus } from '../../commands/agents/set-agent-status.ts'
import { signInAgent } from '../../commands/agents/sign-in-agent.ts'
import { signOutAgent } from '../../commands/agents/sign-out-agent.ts'
import type { EpochMs } from '../../domain/ids.ts'
import type { DemoShift } from './demo-lines.ts'
import { type DemoMove, move } from './demo-move.ts'
import type { JsonLine } from '../json-lines.ts'

/** Signs agents in, lets them be away and come back, and signs out who has left. */
export function demoShiftMoves(shifts: readonly JsonLine<DemoShift>[], now: EpochMs): readonly DemoMove[] {
  return shifts.flatMap(({ value, ...from }) => {
    const { agent, cameSecondsAgo, away, leftSecondsAgo } = value
    const step = (secondsAgo: number) => ({ from, at: now - secondsAgo * 1000, actor: agent })
    return [
      move(step(cameSecondsAgo), signInAgent, () => ({})),
      move(step(cameSecondsAgo - 40), setAgentStatus, ready),
      ...away.flatMap(({ reason, secondsAgo, minutes }) => {
        const gone = move(step(secondsAgo), setAgentStatus, () => ({ status: 'not-ready' as const, reason }))
        return minutes === undefined
          ? [gone]
          : [gone, move(step(secondsAgo - minutes * 60), setAgentStatus, ready)]
      }),
      ...(leftSecondsAgo === undefined ? [] : [move(step(leftSecondsAgo), signOutAgent, () => ({}))]),
    ]
  })
}

function ready(): { readonly status: 'ready' } {
  return { status: 'ready' }
}
