import type { Others } from '../components/others.ts'
import { peopleOf, type Reading } from './reading.ts'

/** Who else has which record open or writes on it; whoever is not of the site is not believed. */
export function readOthers(agent: string | null, reading: Reading): Others {
  if (agent === null) return []
  const people = peopleOf(reading)
  return reading.present().flatMap(({ agent: key, opens, writes }) => {
    const person = people.get(key)
    if (!person) return []
    const refs = new Set([...opens, ...(writes ? [writes.about] : [])])
    return [...refs].map((ref) => ({
      ref,
      name: person.name,
      isSelf: key === agent,
      writing: writes?.about === ref ? { what: writes.what, since: writes.since } : null,
    }))
  })
}
