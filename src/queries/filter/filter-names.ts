import type { FilterChoice, FilterWorld } from '../../domain/filter/filter-field.ts'
import type { Labels } from '../../domain/labels.ts'
import type { Reader } from '../../store/reader.ts'
import { agentList } from '../agents/agent-list.ts'
import { ownFieldList } from '../customers/own-field-list.ts'
import { queueList } from '../site/queue-list.ts'
import type { FilterKind } from './filter-kinds.ts'

/** The names of the site that a filter may use: queues and agents, retired and gone ones too, and its own fields. */
export function filterNames(
  reader: Reader,
  { ownOf }: Pick<FilterKind, 'ownOf'>,
): Pick<FilterWorld, 'choices' | 'own'> {
  const names = filterNamesOf(reader.all(queueList, {}), reader.all(agentList, {}))
  return { ...names, own: reader.all(ownFieldList, { of: ownOf }) }
}

type NamedQueue = {
  readonly key: string
  readonly name: string
  readonly labels: Labels
  readonly channels: readonly string[]
}

/** The same of queues and people that are at hand. */
export function filterNamesOf(
  queues: readonly NamedQueue[],
  agents: readonly { readonly key: string; readonly name: string }[],
): Pick<FilterWorld, 'choices'> {
  const queue = queues.map(({ key, name, labels }): FilterChoice => ({
    key,
    names: [name, labels.en, ...(labels.pl === undefined ? [] : [labels.pl])],
  }))
  const agent = agents.map(({ key, name }): FilterChoice => ({ key, names: [key, name] }))
  // A site may add channels of its own; those that the program knows by itself have words in the language.
  const channel = [...new Set(queues.flatMap(({ channels }) => channels))].map((key): FilterChoice => ({
    key,
    names: [],
  }))
  return { choices: { queue, agent, channel } }
}
