import type { Other, Others } from '../components/others.ts'
import { peopleOf, type Reading } from './reading.ts'

/**
 * Who else has which record open or writes on it, each person once at a record, however many consoles he has; whoever is not of the
 * site is not believed, nor a time that has not come.
 */
export function readOthers(agent: string | null, reading: Reading): Others {
  if (agent === null) return []
  const people = peopleOf(reading)
  const now = reading.now()
  const others = new Map<string, Other>()
  for (const { agent: key, opens, writes } of reading.present()) {
    const person = people.get(key)
    if (!person) continue
    for (const ref of [...opens, ...(writes ? [writes.about] : [])]) {
      const at = `${key} ${ref}`
      if (others.get(at)?.writing) continue
      const isWriting = writes?.about === ref
      const since = isWriting && writes.since <= now ? writes.since : null
      const writing = isWriting ? { what: writes.what, since } : null
      others.set(at, { ref, name: person.name, isSelf: key === agent, writing })
    }
  }
  return [...others.values()]
}
