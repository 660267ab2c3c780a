import type { AgentDesk } from '../../desk/open-desk.ts'
import type { Presence } from '../../domain/presence.ts'
import type { AgentRow } from '../../queries/agents/agent-by-key.ts'
import { agentList } from '../../queries/agents/agent-list.ts'
import { type CardMasking, cardMasking } from '../../queries/customers/card-masking.ts'
import { type Sight, sightOfViewer } from '../../queries/rights/sight.ts'
import type { Reader } from '../../store/reader.ts'
import type { ConsolePhone } from '../console-surroundings.ts'
import type { Look } from '../look.ts'
import type { Verbs } from '../verbs-port.ts'
import type { Remember } from './remember.ts'

/** What views are read with. */
export type Reading = {
  readonly reader: Reader
  readonly remember: Remember
  readonly look: Look
  readonly now: () => number
  readonly deskOf: (agent: string) => AgentDesk
  readonly verbs: Verbs
  readonly storePath: string
  /** What starts the program from where the person is. */
  readonly program: string
  /** What other consoles have before them. */
  readonly present: () => readonly Presence[]
  /** The phone of whoever sits here; null while none is open. */
  readonly phone: () => ConsolePhone | null
  /** Changes that the server has not got yet; null where there is no server. */
  readonly unsent: () => number | null
}

/** Everybody of the site by key. */
export function peopleOf({ reader, remember }: Reading): ReadonlyMap<string, AgentRow> {
  return remember('people', '', () => new Map(reader.all(agentList, {}).map((agent) => [agent.key, agent])))
}

/** What whoever is signed in may see. */
export function sightOn(agent: string, reading: Reading): Sight {
  return reading.remember('sight', agent, () => sightOfViewer(reading.reader, agent))
}

/** What is masked for whoever is signed in. */
export function maskingOn(agent: string, reading: Reading): CardMasking {
  return reading.remember('masking', agent, () => cardMasking(reading.reader, agent))
}

/** The name of whoever a row names: a person, or the program and the owner in words. */
export function nameOf(reading: Reading, actor: string): string {
  if (actor === 'system' || actor === 'owner') return reading.look.say(`actor.${actor}`)
  return peopleOf(reading).get(actor)?.name ?? actor
}
