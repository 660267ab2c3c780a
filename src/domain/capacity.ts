import { isLiveChannel } from './channel.ts'
import type { InteractionState } from './interaction-state.ts'
import type { AcwMode } from './wrap-up-code.ts'

/** How many interactions of a channel one agent handles at once, by channel. */
export type Capacity = Readonly<Record<string, number>>

/** One interaction in an agent's hands, as capacity looks at it. */
export type WorkLoad = {
  readonly channel: string
  readonly state: InteractionState
  /** How wrapping up goes in its queue; null where that is not known. */
  readonly acwMode: AcwMode | null
}

/** What the site says of a channel, and where an agent differs. */
export type CapacityRules = { readonly site: Capacity; readonly agent: Capacity }

/** The limit of a channel: the agent's own, else the site's; null where neither names it. */
function capacityOf({ site, agent }: CapacityRules, channel: string): number | null {
  return agent[channel] ?? site[channel] ?? null
}

/**
 * Whether a piece of work still takes its agent up. After the contact it does as its wrap-up set says: where wrapping up is
 * optional the next may come, where it must be done it takes the agent up until it is.
 */
export function takesUp({ state, acwMode }: WorkLoad): boolean {
  return state !== 'wrapping-up' || acwMode !== 'optional'
}

/** How much of a channel an agent is taken up with. */
function loadOf(work: readonly WorkLoad[], channel: string): number {
  return work.filter((one) => one.channel === channel && takesUp(one)).length
}

/**
 * How one more comes to an agent: he takes or accepts it, a colleague hands it to him, or it is offered to him by the rules
 * or by a supervisor.
 */
export type ComingHow = 'by-hand' | 'handed-over' | 'offered'

/**
 * The limit that stands in the way of one more of a channel; undefined when there is room. What waits for his answer does not
 * keep an agent from beginning something else, or two offers would block one another; it does keep away further ones.
 * Only what is configured limits; of what is not, one at a time is offered.
 */
export function fullAt(
  rules: CapacityRules,
  work: readonly WorkLoad[],
  more: { readonly channel: string; readonly how: ComingHow },
): number | undefined {
  const limit = capacityOf(rules, more.channel) ?? (more.how === 'offered' ? 1 : Number.POSITIVE_INFINITY)
  const counted = more.how === 'by-hand' ? work.filter(({ state }) => state !== 'offered') : work
  return loadOf(counted, more.channel) >= limit ? limit : undefined
}

/** How work takes a person up: with the voice, with a written conversation that waits for answers, or as fits. */
type Attention = 'voice' | 'chat' | 'deferred'

/** Whoever is busy with what stands before may be offered what stands in the list. */
const mayInterrupt: Readonly<Record<Attention, readonly Attention[]>> = {
  voice: [],
  chat: ['chat'],
  deferred: ['voice', 'chat', 'deferred'],
}

/** Whether an offer of a channel may come while an agent has this work. Source: FIELD.md, "Routing", capacity. */
export function mayComeBeside(work: readonly WorkLoad[], channel: string): boolean {
  const coming = isLiveChannel(channel) ? attentionOf(channel) : 'deferred'
  return work.filter(takesUp).every((one) => mayInterrupt[attentionOf(one.channel)].includes(coming))
}

function attentionOf(channel: string): Attention {
  // A callback waits like a mail, but whoever makes it is talking.
  if (channel === 'callback') return 'voice'
  if (!isLiveChannel(channel)) return 'deferred'
  return channel === 'chat' ? 'chat' : 'voice'
}
