import {
  type Caller,
  type WrapUp,
  acceptIt,
  contactOf,
  correct,
  decline,
  doneAndUndone,
  end,
  handOverTo,
  hangUp,
  hold,
  offer,
  resume,
  ring,
  takeNext,
  wrap,
} from './moves.ts'
import { planCase } from './play-cases.ts'
import { type Playing, rushHour } from './playing.ts'
import { comeBack, freeFor } from './play-shifts.ts'
import { outcomesOfQueues, reasonsOfQueues, wrapUpSeconds } from './the-site.ts'
import { tick } from './tick.ts'

const callers: readonly Caller[] = Array.from({ length: 24 }, (_one, index) => ({
  number: `9255512${String(10 + index)}`,
  name: `Dzwoniący ${index + 1}`,
}))

export function planCalls(playing: Playing, calls: number): void {
  for (let index = 0; index < calls; index++)
    playing.agenda.plan(rushHour(playing), async () => callComes(playing))
}

async function callComes(playing: Playing): Promise<void> {
  const { desk, agenda } = playing
  const { whole, chance, of } = desk.chance
  const queue = of(['billing', 'billing', 'billing', 'contracts', 'contracts', 'retention']) ?? 'billing'
  const caller = of(callers)
  if (!caller) return
  const ref = await ring(desk, caller, queue)
  const patience = chance(12) ? whole(1, 7) : whole(25, 400)
  agenda.plan(patience, async () => {
    const { state } = contactOf(desk, ref)
    if (state === 'queued' || state === 'offered') await hangUp(desk, ref)
  })
  agenda.plan(chance(75) ? whole(2, 18) : whole(18, 60), async () => answer(playing, ref))
}

/** Somebody who is free takes the best of the queue, or is offered this one; while nobody is, it waits. */
async function answer(playing: Playing, ref: string): Promise<void> {
  const { desk, agenda } = playing
  const { whole, chance, of } = desk.chance
  const { state, queue } = contactOf(desk, ref)
  if (state !== 'queued') return
  const again = (): void => agenda.plan(whole(6, 20), async () => answer(playing, ref))
  const agent = of(freeFor(playing, queue))
  if (agent === undefined) again()
  else if (chance(22)) {
    await offer(desk, ref, agent)
    planAnswerOf(playing, ref, { agent, isPatient: false })
  } else {
    const taken = await takeNext(desk, agent, queue)
    if (taken === undefined || taken !== ref) again()
    if (taken !== undefined) planTalk(playing, taken, agent)
  }
}

/** Who is offered something accepts it, declines it, or is not at his desk. */
export function planAnswerOf(
  playing: Playing,
  ref: string,
  { agent, isPatient }: { readonly agent: string; readonly isPatient: boolean },
): void {
  const { desk, agenda } = playing
  const { whole, chance } = desk.chance
  const isStill = (): boolean => {
    const { state, agent: offeredTo, offeredUntil } = contactOf(desk, ref)
    const isOver = offeredUntil !== null && offeredUntil <= desk.place.clock.now
    return state === 'offered' && offeredTo === agent && !isOver
  }
  const soon = isPatient ? whole(60, 900) : whole(3, 15)
  if (chance(55) || isPatient)
    agenda.plan(soon, async () => {
      if (!isStill()) return
      await acceptIt(desk, ref, agent)
      planTalk(playing, ref, agent)
    })
  else if (chance(45))
    agenda.plan(soon, async () => {
      if (!isStill()) return
      await decline(desk, ref, agent)
      agenda.plan(whole(3, 15), async () => answer(playing, ref))
    })
  else {
    agenda.plan(whole(31, 40), async () => {
      await tick(desk)
      await answer(playing, ref)
    })
    agenda.plan(whole(90, 300), async () => comeBack(playing, agent))
  }
}

function planTalk(playing: Playing, ref: string, agent: string): void {
  const { desk, agenda } = playing
  const { whole, chance } = desk.chance
  const during = (seconds: number, state: string, work: () => Promise<unknown>): void =>
    agenda.plan(seconds, async () => {
      const now = contactOf(desk, ref)
      if (now.agent === agent && now.state === state) await work()
    })
  const talk = whole(30, 420)
  if (chance(30)) {
    during(talk * 0.3, 'active', async () => hold(desk, ref, agent))
    if (chance(70)) during(talk * 0.6, 'held', async () => resume(desk, ref, agent))
  }
  if (chance(12)) during(talk * 0.7, 'active', async () => handOver(playing, ref, agent))
  if (chance(14)) during(talk * 0.8, 'active', async () => planCase(playing, ref, agent))
  const over = async (): Promise<void> => {
    const now = contactOf(desk, ref)
    if (now.agent !== agent || (now.state !== 'active' && now.state !== 'held')) return
    if (chance(20)) return finish(playing, ref, agent)
    await end(desk, ref, agent)
    if (chance(8)) agenda.plan((wrapUpSeconds[now.queue] ?? 0) + whole(1, 20), async () => tick(desk))
    else during(whole(5, 80), 'wrapping-up', async () => finish(playing, ref, agent))
  }
  agenda.plan(talk, over)
}

async function handOver(playing: Playing, ref: string, agent: string): Promise<void> {
  const { desk, agenda } = playing
  const { whole, chance, of } = desk.chance
  const { queue, channel } = contactOf(desk, ref)
  const colleague =
    channel === 'call' ? of(freeFor(playing, queue).filter((one) => one !== agent)) : undefined
  if (colleague !== undefined && chance(50)) {
    await handOverTo(desk, ref, { from: agent, agent: colleague })
    planAnswerOf(playing, ref, { agent: colleague, isPatient: false })
    return
  }
  const other = of(['billing', 'contracts', 'retention'].filter((one) => one !== queue)) ?? 'billing'
  await handOverTo(desk, ref, { from: agent, queue: other })
  agenda.plan(whole(2, 30), async () => answer(playing, ref))
  if (channel === 'call')
    agenda.plan(whole(20, 300), async () => {
      const { state } = contactOf(desk, ref)
      if (state === 'queued' || state === 'offered') await hangUp(desk, ref)
    })
}

/** Wraps up as people do: mostly once, sometimes taken back first, sometimes corrected later. */
export async function finish(playing: Playing, ref: string, agent: string): Promise<void> {
  const { desk, agenda } = playing
  const { whole, chance } = desk.chance
  if (chance(8)) await doneAndUndone(desk, agent, async () => wrap(desk, ref, agent, codesFor(playing, ref)))
  const codes = codesFor(playing, ref)
  await wrap(desk, ref, agent, codes)
  if (codes.callbackIn !== undefined) planCallback(playing, codes.callbackIn)
  if (chance(10))
    agenda.plan(whole(60, 2400), async () => {
      const { callbackIn: _callbackIn, ...others } = codesFor(playing, ref)
      const outcome = others.outcomes.find((one) => !one.startsWith('callback.')) ?? 'informed'
      await correct(desk, ref, agent, { ...others, outcomes: [outcome] })
    })
}

function codesFor({ desk }: Playing, ref: string): WrapUp {
  const { whole, chance, of } = desk.chance
  const { queue, channel } = contactOf(desk, ref)
  const reason = queue === 'retention' && chance(40) ? null : (of(reasonsOfQueues[queue] ?? []) ?? null)
  if (channel === 'call' && chance(14)) {
    const outcome = chance(50) ? 'callback.anyone' : 'callback.mine'
    return { reason, outcomes: [outcome], callbackIn: whole(20, 260) }
  }
  const outcome = of(outcomesOfQueues[queue] ?? []) ?? 'informed'
  const isTwofold = queue === 'written' && outcome !== 'informed' && chance(30)
  return { reason, outcomes: isTwofold ? [outcome, 'informed'] : [outcome] }
}

/** When its time comes it is made, said to be missed or done, or called off before. */
function planCallback(playing: Playing, minutes: number): void {
  const { desk, agenda } = playing
  const { whole, chance } = desk.chance
  const callback = [...desk.situation().callbacks.keys()].at(-1)
  if (callback === undefined) return
  const say = async (how: 'done' | 'missed' | 'cancelled'): Promise<void> => {
    const promised = desk.situation().callbacks.get(callback)
    if (!promised || promised.over !== null) return
    if (promised.ref !== null && contactOf(desk, promised.ref).state !== 'queued') return
    const verb = how === 'cancelled' ? 'cancel' : how
    await desk.say(['callback', verb, callback], 'hanna')
    const at = desk.place.clock.now
    desk.note({ at, what: 'callback-over', callback, how })
    if (promised.ref !== null) desk.note({ at, what: 'flowed-out', ref: promised.ref })
  }
  if (chance(12)) agenda.plan(minutes * 30, async () => say('cancelled'))
  else if (chance(10)) agenda.plan(minutes * 30, async () => say('done'))
  agenda.plan(minutes * 60 + whole(1, 90), async () => {
    await tick(desk)
    const promised = desk.situation().callbacks.get(callback)
    if (!promised || promised.ref === null) return
    const { ref } = promised
    const { state, agent } = contactOf(desk, ref)
    if (state === 'offered' && agent !== null) planAnswerOf(playing, ref, { agent, isPatient: true })
    else if (chance(25)) agenda.plan(whole(60, 900), async () => say(chance(70) ? 'missed' : 'done'))
    else agenda.plan(whole(30, 600), async () => answer(playing, ref))
  })
}
