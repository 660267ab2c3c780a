import { choose, inHand, signIn, signOut } from './moves.ts'
import type { Playing } from './playing.ts'
import { queuesOfAgents } from './the-site.ts'

/** Everybody comes, goes on breaks, at once or after this, and goes home. */
export function planShifts(playing: Playing): void {
  const { desk, agenda } = playing
  const { whole, chance } = desk.chance
  for (const agent of Object.keys(queuesOfAgents)) {
    const comes = whole(0, 900)
    const ready = { status: 'ready', reason: null, afterThis: false } as const
    if (chance(60)) {
      agenda.plan(comes, async () => signIn(desk, agent))
      agenda.plan(comes + whole(10, 90), async () => choose(desk, agent, ready))
    } else agenda.plan(comes, async () => choose(desk, agent, ready))
    planBreak(playing, agent, { from: whole(7000, 11_000), reason: 'break', seconds: whole(300, 1200) })
    planBreak(playing, agent, { from: whole(14_000, 20_000), reason: 'meal', seconds: whole(1200, 2400) })
    if (chance(50))
      planBreak(playing, agent, { from: whole(22_000, 28_000), reason: 'meeting', seconds: whole(900, 2400) })
    agenda.plan(whole(34_000, 36_500), async () => goHome(playing, agent))
  }
}

function planBreak(
  playing: Playing,
  agent: string,
  { from, reason, seconds }: { readonly from: number; readonly reason: string; readonly seconds: number },
): void {
  const { desk, agenda } = playing
  agenda.plan(from, async () => {
    const stands = desk.situation().agents.get(agent)
    if (stands?.status !== 'ready' || stands.next !== null) return
    const afterThis = hasVoice(playing, agent) || desk.chance.chance(30)
    await choose(desk, agent, { status: 'not-ready', reason, afterThis })
    agenda.plan(seconds, async () => comeBack(playing, agent))
  })
}

/** Back at work, once the break was one at all. */
export async function comeBack(playing: Playing, agent: string): Promise<void> {
  const { desk, agenda } = playing
  const stands = desk.situation().agents.get(agent)
  if (!stands || stands.status === 'logged-out') return
  if (stands.next !== null) agenda.plan(240, async () => comeBack(playing, agent))
  else if (stands.status === 'not-ready')
    await choose(desk, agent, { status: 'ready', reason: null, afterThis: false })
}

async function goHome(playing: Playing, agent: string): Promise<void> {
  const { desk, agenda } = playing
  if (desk.situation().agents.get(agent)?.status === 'logged-out') return
  if (hasVoice(playing, agent)) agenda.plan(45, async () => goHome(playing, agent))
  else await signOut(desk, agent)
}

/** Whether an agent is talking, still has to write down what was said, or is being rung. */
export function hasVoice({ desk }: Playing, agent: string): boolean {
  const rings = [...desk.situation().contacts.values()].filter(
    (one) => one.agent === agent && one.state === 'offered',
  )
  return [...inHand(desk, agent), ...rings].some(({ channel }) => channel !== 'email')
}

/** Who could take a call of a queue now, with nothing else in his ear. */
export function freeFor(playing: Playing, queue: string): readonly string[] {
  const { agents } = playing.desk.situation()
  return Object.keys(queuesOfAgents).filter((agent) => {
    const stands = agents.get(agent)
    return (
      queuesOfAgents[agent]?.includes(queue) === true &&
      stands?.status === 'ready' &&
      stands.next === null &&
      !hasVoice(playing, agent)
    )
  })
}
