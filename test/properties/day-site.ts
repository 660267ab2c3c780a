import type { SiteDefinition } from '../../src/domain/site-definition.ts'
import { aPerson, aQueue, aSiteDefinition } from '../builders/a-site-definition.ts'
import type { Random } from './random.ts'

/** What one agent may have begun of each channel at once. */
export const dayCapacity: Readonly<Record<string, number>> = { call: 1, chat: 2, email: 3 }

function skill(level: number) {
  return {
    skill: 'prosumer',
    rings: [
      { afterSeconds: 0, level },
      { afterSeconds: 10, level: 1 },
      { afterSeconds: 30, level: 0 },
    ],
  }
}

/** A contact centre of so many agents: calls, chats and mail are pushed, complaints are taken by `next`. */
export function daySite(agents: number, dice: Random): Partial<SiteDefinition> {
  const usual = aSiteDefinition()
  const rona = usual.notReadyReasons.slice(0, 1).map((reason) => ({
    ...reason,
    key: 'rona',
    system: 'rona' as const,
    position: 9,
  }))
  return {
    site: { ...usual.site, capacity: dayCapacity },
    notReadyReasons: [...usual.notReadyReasons, ...rona],
    skills: [{ key: 'prosumer', labels: { en: 'Prosumers' }, position: 1, retired: false }],
    queues: [
      aQueue({ key: 'calls', set: 'boxed', routing: 'push', offerSeconds: 20, lastAgentSeconds: 15 }),
      aQueue({ key: 'chats', routing: 'push', offerSeconds: 15, skills: [skill(3)], position: 2 }),
      aQueue({ key: 'mail', routing: 'push', offerSeconds: 40, position: 3 }),
      aQueue({ key: 'complaints', routing: 'next-only', position: 4 }),
    ],
    people: Array.from({ length: agents }, (_, number) =>
      aPerson({
        key: `a${String(number).padStart(2, '0')}`,
        queues: ['calls', 'chats', 'mail', 'complaints'].filter(() => dice.chance(75)),
        skills: dice.chance(50) ? { prosumer: dice.whole(1, 5) } : {},
      }),
    ),
  }
}
