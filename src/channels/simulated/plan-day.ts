import type { EntryPointDefinition, QueueDefinition } from '../../domain/site/queue-definition.ts'
import type { Dice } from './dice.ts'

/** A contact that will come, in whole seconds since the day was opened. */
export type PlannedContact = {
  readonly comesAt: number
  readonly channel: 'call' | 'email' | 'form'
  readonly point: string
  readonly queue: string
  readonly person: number
  /** How long a caller waits before he gives up. */
  readonly patience: number
  readonly talk: number
  /** Of these seconds a caller is on hold; 0 for most. */
  readonly hold: number
  readonly wrapUp: number
}

export type DayWish = {
  readonly contacts: number
  readonly entryPoints: readonly EntryPointDefinition[]
  readonly queues: readonly QueueDefinition[]
  /** The hours for which the doors are open. */
  readonly openHours: number
}

/** Of a hundred contacts. Source: GOLDEN.md, "A day". */
const shares = [
  ['call', 62],
  ['email', 29],
  ['form', 9],
] as const
/** How much comes in each hour of an open day, the mornings most. */
const hourly = [7, 14, 14, 12, 10, 9, 9, 9, 8, 8]
/** So many of a hundred have been here before. */
const repeats = 12
const meanPatience = 180

/** The contacts of a day in the order in which they come. */
export function planDay(
  { contacts, entryPoints, queues, openHours }: DayWish,
  dice: Dice,
): readonly PlannedContact[] {
  const handling = new Map(queues.map(({ key, expectedHandlingSeconds }) => [key, expectedHandlingSeconds]))
  const planned: PlannedContact[] = []
  let people = 0
  for (let count = 0; count < contacts; count++) {
    const channel = channelOf(dice)
    const point = dice.of(entryPoints.filter((one) => one.channel === channel && !one.retired))
    if (!point) continue
    const isBack = people > 0 && dice.chance(repeats)
    const mean = handling.get(point.queue) ?? 300
    const talk = Math.round(Math.max(20, mean * (0.4 + 0.5 * dice.share()) + dice.around(mean * 0.15)))
    planned.push({
      comesAt: Math.round(comesAt(openHours, dice)),
      channel,
      point: point.key,
      queue: point.queue,
      person: isBack ? dice.whole(0, people - 1) : people++,
      patience: Math.round(5 + dice.around(meanPatience)),
      talk,
      hold: channel === 'call' && dice.chance(20) ? Math.round(talk * 0.2) : 0,
      wrapUp: channel === 'call' ? Math.round(10 + dice.around(20)) : 2,
    })
  }
  return planned.toSorted((a, b) => a.comesAt - b.comesAt)
}

function channelOf(dice: Dice): PlannedContact['channel'] {
  let left = dice.whole(1, 100)
  for (const [channel, percent] of shares) {
    left -= percent
    if (left <= 0) return channel
  }
  return 'call'
}

function comesAt(openHours: number, dice: Dice): number {
  let left = dice.share() * hourly.reduce((sum, one) => sum + one, 0)
  for (const [hour, weight] of hourly.entries()) {
    if (left < weight) return ((hour + left / weight) * openHours * 3600) / hourly.length
    left -= weight
  }
  return 0
}

/** What was there already, or what somebody else made: a short conversation. */
export const unplanned: Omit<PlannedContact, 'queue'> = {
  comesAt: 0,
  channel: 'call',
  point: '',
  person: 0,
  patience: 600,
  talk: 240,
  hold: 0,
  wrapUp: 20,
}

/** A contact whose lengths are so many times as short. */
export function faster(contact: PlannedContact, pace: number): PlannedContact {
  const { comesAt, patience, talk, hold, wrapUp } = contact
  const shorter = (seconds: number): number => Math.round((seconds / pace) * 1000) / 1000
  return {
    ...contact,
    comesAt: shorter(comesAt),
    patience: shorter(patience),
    talk: shorter(talk),
    hold: shorter(hold),
    wrapUp: shorter(wrapUp),
  }
}
