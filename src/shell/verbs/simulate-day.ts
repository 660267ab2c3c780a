import { setTimeout } from 'node:timers/promises'
import { diceOf } from '../../channels/simulated/dice.ts'
import { simulateDay } from '../../channels/simulated/simulate-day.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { EpochMs } from '../../domain/ids.ts'
import { placeForPeople } from '../../domain/database-address.ts'
import { siteDefinitionOfStore } from '../../queries/site/site-definition-of-store.ts'
import { type Answer, mistakenBy, refuseWith, show } from '../answer.ts'
import {
  type BegunDay,
  type DayWish,
  beginSimulatedDay,
  openHours,
  workers,
} from '../begin/begin-simulated-day.ts'
import type { Call } from '../call.ts'
import type { Shell } from '../shell.ts'
import { iso } from '../shapes/iso.ts'

/**
 * Plays a day of contacts with simulated agents: into a new store, all at once, on the last working day; or with --speed into the store that is
 * there, for people to watch and to work beside.
 */
export async function simulateDayVerb(call: Call, shell: Shell): Promise<Answer> {
  const numbers = {
    contacts: call.number('contacts') ?? 400,
    agents: call.number('agents') ?? 8,
    seed: call.number('seed') ?? 1,
  }
  for (const [option, value] of Object.entries(numbers)) {
    if (value < 0 || value > mosts[option as keyof typeof numbers])
      return mistakenBy({
        kind: 'option-invalid',
        verb: 'simulate day',
        option,
        value: String(value),
        wanted: `0 … ${mosts[option as keyof typeof numbers]}`,
      })
  }
  const speed = call.number('speed')
  const simulated = await (speed === null
    ? beginSimulatedDay(numbers, { ...shell, group: false })
    : live({ ...numbers, pace: speed }, shell))
  if (!simulated.ok) return refuseWith(simulated.refusal)
  const { day, opensAt } = simulated.value
  const { came, wrappedUp, abandoned, endedAt } = day
  const json = {
    store: placeForPeople(shell.storePath),
    from: iso(opensAt),
    until: iso(endedAt),
    came,
    wrappedUp,
    abandoned,
    queues: Object.fromEntries(day.record),
    refused: Object.fromEntries(day.refused),
  }
  return show(json, ({ say, format }) =>
    say('shell.simulate-day.done', {
      path: placeForPeople(shell.storePath),
      day: format.moment(opensAt),
      came,
      wrapped: wrappedUp,
      abandoned,
    }),
  )
}

const mosts = { contacts: 20_000, agents: 500, seed: 2 ** 31 }

/** Beside people, in the store that is there: those agents are simulated who are not signed in. */
async function live(
  { contacts, agents, seed, pace }: DayWish & { readonly pace: number },
  shell: Shell,
): Promise<Decision<BegunDay>> {
  const opened = await shell.openStore(shell.storePath)
  if (!opened.ok) return opened
  const store = opened.value
  const { signal, forget } = shell.interruption()
  try {
    const site = siteDefinitionOfStore(store.reader)
    if (!site) return refuse({ code: 'store-not-found', path: placeForPeople(shell.storePath) })
    const opensAt = shell.now()
    const who = workers(site)
      .slice(0, agents)
      .map(({ key }) => key)
    const until = async (at: EpochMs): Promise<EpochMs> => {
      await setTimeout(Math.max(0, at - shell.now()), undefined, { signal }).catch(() => undefined)
      return Math.max(at, shell.now())
    }
    const dice = diceOf(seed)
    const day = await simulateDay({
      store,
      site,
      agents: who,
      contacts,
      opensAt,
      openHours,
      dice,
      pace,
      stop: signal,
      until,
    })
    return accept({ day, opensAt })
  } finally {
    forget()
    await store.close()
  }
}
