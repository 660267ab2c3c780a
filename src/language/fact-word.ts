import { isMessageKey, type MessageKey } from './say.ts'

/** Facts of the records that are keys, and the area of their words. */
const areas: Readonly<Record<string, string>> = {
  'interaction.channel': 'channel',
  'customer.language': 'language',
  'case.priority': 'priority',
}

/** The word for what a fact of the records holds, where that is a key; null where it stands as it is. */
export function factWord(fact: string, value: unknown): MessageKey | null {
  const key = `${areas[fact] ?? ''}.${String(value)}`
  return isMessageKey(key) ? key : null
}
