import { abandonInteraction } from '../../commands/interactions/abandon-interaction.ts'
import { endInteraction } from '../../commands/interactions/end-interaction.ts'
import { holdInteraction } from '../../commands/interactions/hold-interaction.ts'
import { receiveInteraction } from '../../commands/interactions/receive-interaction.ts'
import { resumeInteraction } from '../../commands/interactions/resume-interaction.ts'
import { takeNextInteraction } from '../../commands/interactions/take-next-interaction.ts'
import { transferInteraction } from '../../commands/interactions/transfer-interaction.ts'
import { wrapUpInteraction } from '../../commands/interactions/wrap-up-interaction.ts'
import { setAgentStatus } from '../../commands/agents/set-agent-status.ts'
import { signInAgent } from '../../commands/agents/sign-in-agent.ts'
import { signOutAgent } from '../../commands/agents/sign-out-agent.ts'
import { fireDueWork } from '../../commands/fire-due-work.ts'
import { replyMessage } from '../../commands/messages/reply-message.ts'
import { startDelivery } from '../../commands/messages/start-delivery.ts'
import { succeedDelivery } from '../../commands/messages/succeed-delivery.ts'
import type { EpochMs } from '../../domain/ids.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { SiteDefinition } from '../../domain/site-definition.ts'
import { deliveriesDue } from '../../queries/messages/deliveries-due.ts'
import type { CommandDefinition } from '../../store/command-definition.ts'
import type { Store } from '../../store/open-store.ts'
import type { Outcome } from '../../store/outcome.ts'
import type { Dice } from './dice.ts'
import { eventQueue } from './event-queue.ts'
import { type PlannedContact, faster, planDay, unplanned } from './plan-day.ts'
import { type DayRecord, recordOf } from './simulated-record.ts'
import { arrivalOf } from './arrival-of.ts'
import { wrapUpOf } from './wrap-up-of.ts'

export type DayToSimulate = {
  readonly store: Pick<Store, 'runner' | 'reader' | 'info'>
  readonly site: SiteDefinition
  /** Who works; each stands in the site with his queues. */
  readonly agents: readonly string[]
  readonly contacts: number
  /** When the doors open, and for how many hours. */
  readonly opensAt: EpochMs
  readonly openHours: number
  readonly dice: Dice
  /** How many times as fast as it would be: each length of the plan is divided by it; 1 unless given. */
  readonly pace?: number
  /** Told to stop before the day is over. */
  readonly stop?: AbortSignal
  /** Waits until it is so late, where the day is played for people to watch, and answers when that is; at once where it is not. */
  readonly until?: (at: EpochMs) => Promise<EpochMs>
}

export type SimulatedDay = {
  readonly record: DayRecord
  /** When the last contact was wrapped up. */
  readonly endedAt: EpochMs
  readonly wrappedUp: number
  readonly abandoned: number
  readonly came: number
  /** What the store refused, by the command and the code: more than a few are a mistake of the simulation. */
  readonly refused: ReadonlyMap<string, number>
}

type Happening =
  | { readonly what: 'comes'; readonly contact: PlannedContact }
  | { readonly what: 'gives-up'; readonly ref: string }
  | { readonly what: 'looks'; readonly agent: string }
  | { readonly what: 'holds' | 'resumes' | 'ends' | 'wraps-up'; readonly agent: string; readonly work: Work }
  | { readonly what: 'fires' }

/** A contact in somebody's hands. */
type Work = {
  readonly ref: string
  readonly queue: string
  readonly plan: PlannedContact
  readonly takenAt: number
  readonly endedAt: number
  readonly isHandedOver: boolean
}

const second = 1000
const firesEvery = 30 * second
/** How soon somebody sees that something waits, and how often he looks by himself. */
const notices = { least: 1 * second, most: 5 * second }
const looksEvery = 60 * second
const handedOverPercent = 3

/**
 * Plays a day: contacts come at the doors of the site as channels let them in, callers give up, agents take, hold, answer, hand over
 * and wrap up, until nothing waits. All of it are real commands at the times of the day; the same dice make the same day.
 */
export async function simulateDay(day: DayToSimulate): Promise<SimulatedDay> {
  const { store, site, dice, opensAt, pace = 1, stop, until = async (at: EpochMs) => at } = day
  const record: DayRecord = new Map()
  const refused = new Map<string, number>()
  const events = eventQueue<Happening>()
  const plans = new Map<string, PlannedContact>()
  const waiting = new Map<string, { readonly queue: string; readonly since: EpochMs }>()
  const idle = new Set<string>()
  const queuesOf = new Map(site.people.map(({ key, queues }) => [key, queues]))
  const planned = planDay({ ...site, ...day }, dice).map((contact) => faster(contact, pace))
  let left = planned.length
  let wrappedUp = 0
  let abandoned = 0
  let inHand = 0
  let endedAt = opensAt

  const give = async <Input, Value>(
    actor: string,
    command: CommandDefinition<string, Input, Value>,
    { input, at }: { readonly input: Input; readonly at: EpochMs },
  ): Promise<Value | null> => {
    const outcome: Outcome<Value> = await store.runner.run({ command, input, actor, at })
    if (outcome.ok) return 'value' in outcome ? outcome.value : null
    note(command.name, outcome.refusal)
    return null
  }
  const note = (name: string, { code }: Refusal): void => {
    const what = `${name} ${code}`
    refused.set(what, (refused.get(what) ?? 0) + 1)
  }
  const soon = (): number => dice.whole(notices.least, notices.most)
  const waitsFor = (agent: string): boolean => {
    const served = queuesOf.get(agent) ?? []
    return [...waiting.values()].some(({ queue }) => served.includes(queue))
  }
  const forgetWaitingFor = (agent: string): void => {
    const served = queuesOf.get(agent) ?? []
    for (const [ref, { queue }] of waiting) if (served.includes(queue)) waiting.delete(ref)
  }
  const wake = (queue: string, at: number): void => {
    const who = dice.of([...idle].filter((agent) => queuesOf.get(agent)?.includes(queue)))
    if (who !== undefined) events.put(at + soon(), { what: 'looks', agent: who })
  }

  const comes = async (contact: PlannedContact, at: number): Promise<void> => {
    left--
    const received = await give('system', receiveInteraction, { input: arrivalOf(contact, at), at })
    if (!received) return
    const { ref, queue } = received
    // A mail that goes on with what is being worked on is no other contact.
    if (received.isAppended) return
    plans.set(ref, contact)
    waiting.set(ref, { queue, since: at })
    recordOf(record, queue).offered++
    if (contact.channel === 'call') events.put(at + contact.patience * second, { what: 'gives-up', ref })
    wake(queue, at)
  }

  const givesUp = async (ref: string, at: number): Promise<void> => {
    const where = waiting.get(ref)
    if (!where) return
    waiting.delete(ref)
    if (!(await give('system', abandonInteraction, { input: { ref }, at }))) return
    abandoned++
    endedAt = at
    recordOf(record, where.queue).abandoned++
  }

  const looks = async (agent: string, at: number): Promise<void> => {
    if (!idle.has(agent)) return
    if (!waitsFor(agent)) {
      if (left > 0 || inHand > 0 || waiting.size > 0) events.put(at + looksEvery, { what: 'looks', agent })
      return
    }
    const outcome = await store.runner.run({ command: takeNextInteraction, input: {}, actor: agent, at })
    if (!outcome.ok || !('value' in outcome)) {
      const code = outcome.ok ? 'already' : outcome.refusal.code
      // Somebody who is no simulation took what waited.
      if (code === 'queue-empty') forgetWaitingFor(agent)
      else if (!outcome.ok && code !== 'skills-missing') note('interaction.take-next', outcome.refusal)
      events.put(at + looksEvery, { what: 'looks', agent })
      return
    }
    const { ref, queue } = outcome.value
    const plan = plans.get(ref) ?? faster({ ...unplanned, queue }, pace)
    idle.delete(agent)
    const of = recordOf(record, queue)
    of.answered++
    of.waitedMs += at - (waiting.get(ref)?.since ?? at)
    waiting.delete(ref)
    inHand++
    const ends = at + plan.talk * second
    const isHandedOver = plan.channel === 'call' && queue === plan.queue && dice.chance(handedOverPercent)
    const work = { ref, queue, plan, takenAt: at, endedAt: ends, isHandedOver }
    if (plan.hold > 0) {
      const holds = Math.round(at + plan.talk * 0.4 * second)
      events.put(holds, { what: 'holds', agent, work })
      events.put(holds + plan.hold * second, { what: 'resumes', agent, work })
    }
    events.put(ends, { what: 'ends', agent, work })
  }

  const ends = async (agent: string, work: Work, at: number): Promise<void> => {
    const { ref, plan, queue } = work
    const of = recordOf(record, queue)
    const holdMs = plan.hold * second
    if (work.isHandedOver && (await handedOver(agent, work, at))) {
      of.handled++
      of.holdMs += holdMs
      of.talkMs += at - work.takenAt - holdMs
      inHand--
      free(agent, at)
      return
    }
    if (plan.channel !== 'call')
      await give(agent, replyMessage, { input: { ref, text: 'Dzień dobry,\n\nsprawa jest załatwiona.' }, at })
    if (!(await give(agent, endInteraction, { input: { ref }, at }))) return
    of.holdMs += holdMs
    of.talkMs += at - work.takenAt - holdMs
    events.put(at + plan.wrapUp * second, { what: 'wraps-up', agent, work })
  }

  const handedOver = async (agent: string, { ref, queue }: Work, at: number): Promise<boolean> => {
    const others = site.queues.filter(
      ({ key, channels }) => key !== queue && channels.includes('call') && key !== 'complaints',
    )
    const to = dice.of(others)
    if (!to || !(await give(agent, transferInteraction, { input: { ref, queue: to.key }, at }))) return false
    waiting.set(ref, { queue: to.key, since: at })
    recordOf(record, to.key).offered++
    const patience = plans.get(ref)?.patience ?? 0
    events.put(at + (patience + 60) * second, { what: 'gives-up', ref })
    wake(to.key, at)
    return true
  }

  const wrapsUp = async (agent: string, { ref, queue, endedAt: ended }: Work, at: number): Promise<void> => {
    const answer = wrapUpOf(ref, { queue, reader: store.reader, dice })
    if (!(await give(agent, wrapUpInteraction, { input: answer, at }))) return
    const of = recordOf(record, queue)
    of.handled++
    of.wrapUpMs += at - ended
    wrappedUp++
    inHand--
    endedAt = at
    free(agent, at)
  }

  const free = (agent: string, at: number): void => {
    idle.add(agent)
    events.put(at + soon(), { what: 'looks', agent })
  }

  const fires = async (at: number): Promise<void> => {
    await fireDueWork(store, at)
    for (const { id } of store.reader.all(deliveriesDue, { channel: 'email', now: at, limit: 100 })) {
      if (await give('system', startDelivery, { input: { delivery: id }, at }))
        await give('system', succeedDelivery, { input: { delivery: id }, at })
    }
    if (left > 0 || waiting.size > 0 || inHand > 0) events.put(at + firesEvery, { what: 'fires' })
  }

  for (const agent of day.agents) {
    await give(agent, signInAgent, { input: {}, at: opensAt })
    await give(agent, setAgentStatus, { input: { status: 'ready' }, at: opensAt })
    free(agent, opensAt)
  }
  for (const contact of planned) events.put(opensAt + contact.comesAt * second, { what: 'comes', contact })
  events.put(opensAt, { what: 'fires' })
  let last = opensAt
  const isStopped = (): boolean => stop?.aborted === true
  for (let next = events.next(); next && !isStopped(); next = events.next()) {
    const { event } = next
    const at = await until(next.at)
    last = at
    if (event.what === 'comes') await comes(event.contact, at)
    else if (event.what === 'gives-up') await givesUp(event.ref, at)
    else if (event.what === 'looks') await looks(event.agent, at)
    else if (event.what === 'holds')
      await give(event.agent, holdInteraction, { input: { ref: event.work.ref }, at })
    else if (event.what === 'resumes')
      await give(event.agent, resumeInteraction, { input: { ref: event.work.ref }, at })
    else if (event.what === 'ends') await ends(event.agent, event.work, at)
    else if (event.what === 'wraps-up') await wrapsUp(event.agent, event.work, at)
    else await fires(at)
  }
  // What leaves last waits out its delay.
  await fires(last + 120 * second)
  for (const agent of day.agents) await give(agent, signOutAgent, { input: {}, at: last })
  return { record, endedAt, wrappedUp, abandoned, came: planned.length - left, refused }
}
