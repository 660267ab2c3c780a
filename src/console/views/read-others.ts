import type { Other, Others } from '../components/others.ts'
import type { Reading } from './reading.ts'
import { peopleOf } from './reading.ts'

/** Who else has which record open or writes on it, by its ref; whoever is not of the site is not believed. */
export function readOthers(agent: string | null, reading: Reading): Others {
  const others = new Map<string, Other[]>()
  if (agent === null) return others
  const people = peopleOf(reading)
  for (const { agent: key, opens, writes } of reading.present()) {
    const person = people.get(key)
    if (!person) continue
    const isSelf = key === agent
    for (const ref of new Set([...opens, ...(writes ? [writes.about] : [])])) {
      const writing = writes?.about === ref ? { what: writes.what, since: writes.since } : null
      others.set(ref, [...(others.get(ref) ?? []), { name: person.name, isSelf, writing }])
    }
  }
  return others
}
