import { knownChannels } from '../domain/channel.ts'
import type { FilterChoice, FilterWorld } from '../domain/filter/filter-field.ts'
import type { Message } from './message.ts'
import { wordMessages } from './messages/words.ts'

/** The values of choices that the program knows by itself: what is a choice of what, and the area of its words. */
const areas: Readonly<Record<string, readonly [area: string, keys: readonly string[]]>> = {
  state: ['state', ['queued', 'offered', 'active', 'held', 'wrapping-up', 'done', 'abandoned', 'flowed-out']],
  channel: ['channel', knownChannels],
  direction: ['direction', ['in', 'out']],
  'callback-state': ['callback-state', ['scheduled', 'due', 'done', 'missed', 'cancelled']],
  'customer-type': ['customer-type', ['person', 'organisation']],
  language: ['language', ['en', 'pl']],
  'case-state': ['case-state', ['new', 'open', 'pending', 'resolved', 'closed']],
  priority: ['priority', ['low', 'normal', 'high', 'urgent']],
}

/** Those values by their keys and by their words in both languages. */
export function filterWords(): FilterWorld['choices'] {
  return Object.fromEntries(
    Object.entries(areas).map(([name, [area, keys]]) => [name, keys.map((key) => choice(area, key))]),
  )
}

function choice(area: string, key: string): FilterChoice {
  const words: Readonly<Record<string, Message>> = wordMessages
  const name = `${area}.${key}`
  const message = Object.hasOwn(words, name) ? words[name] : undefined
  const said = message ? [message.en, message.pl] : []
  return { key, names: [key, ...said.filter((word) => typeof word === 'string')] }
}
