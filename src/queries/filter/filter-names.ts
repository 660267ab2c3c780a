import type { FilterChoice, FilterWorld } from '../../domain/filter/filter-field.ts'
import { allLabels, type Labels } from '../../domain/labels.ts'
import type { Reader } from '../../store/reader.ts'
import { agentList } from '../agents/agent-list.ts'
import { ownFieldList } from '../customers/own-field-list.ts'
import { skillList } from '../site/skill-list.ts'
import { queueList } from '../site/queue-list.ts'
import type { FilterKind } from './filter-kinds.ts'

/** The names of the site that a filter may use: queues and agents, retired and gone ones too, and its own fields. */
export function filterNames(
  reader: Reader,
  { ownOf }: Pick<FilterKind, 'ownOf'>,
): Pick<FilterWorld, 'choices' | 'own'> {
  const names = filterNamesOf({
    queues: reader.all(queueList, {}),
    skills: reader.all(skillList, {}),
    agents: reader.all(agentList, {}),
  })
  return { ...names, own: reader.all(ownFieldList, { of: ownOf }) }
}

type NamedQueue = {
  readonly key: string
  readonly name: string
  readonly labels: Labels
  readonly channels: readonly string[]
}

/** What of a site has names that filters use. */
export type NamedInSite = {
  readonly queues: readonly NamedQueue[]
  readonly skills: readonly { readonly key: string; readonly labels: Labels }[]
  readonly agents: readonly { readonly key: string; readonly name: string; readonly role: string }[]
}

/** The same of a site that is at hand. */
export function filterNamesOf({ queues, skills, agents }: NamedInSite): Pick<FilterWorld, 'choices'> {
  const queue = queues.map(({ key, name, labels }): FilterChoice => ({
    key,
    names: [name, ...allLabels(labels)],
  }))
  const agent = agents.map(({ key, name }): FilterChoice => ({ key, names: [key, name] }))
  // A site may add channels of its own; those that the program knows by itself have words in the language.
  const channel = [...new Set(queues.flatMap(({ channels }) => channels))].map((key): FilterChoice => ({
    key,
    names: [],
  }))
  const skill = skills.map(({ key, labels }): FilterChoice => ({ key, names: allLabels(labels) }))
  const partner = agent.filter((_one, index) => agents[index]?.role === 'partner')
  const handedTo = Object.entries({ queue, skill, partner }).flatMap(([what, choices]) =>
    choices.map(({ key, names }): FilterChoice => ({ key: `${what}:${key}`, names: [key, ...names] })),
  )
  return { choices: { queue, agent, channel, 'handed-to': handedTo } }
}
