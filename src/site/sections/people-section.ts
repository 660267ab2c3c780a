import * as z from 'zod'
import { keyText, lineText } from '../../yaml/scalars.ts'
import { siteRule } from '../scalars.ts'
import { capacityMap, sortedByKey } from './capacity-map.ts'
import { roles } from '../../domain/role.ts'
import type { PersonDefinition } from '../../domain/site/people-definition.ts'
import { languageName } from './site-section.ts'

const personEntry = z.strictObject({
  name: lineText(80),
  role: z.enum(roles),
  language: languageName,
  email: lineText(120)
    .refine((text) => /^[^\s@<>]+@[^\s@<>]+$/.test(text), siteRule('email-malformed'))
    .optional(),
  queues: z.array(keyText).max(200).optional(),
  team: keyText.optional(),
  skills: z.record(keyText, z.int().min(1).max(5)).optional(),
  capacity: capacityMap.optional(),
  retired: z.boolean().optional(),
})

export const peopleSection = z.record(keyText, personEntry)
export type PeopleSection = z.infer<typeof peopleSection>

export function readPeople(section: PeopleSection): PersonDefinition[] {
  return Object.entries(section)
    .map(([key, entry]) => ({
      key,
      name: entry.name,
      role: entry.role,
      language: entry.language,
      email: entry.email ?? null,
      queues: entry.queues ?? [],
      team: entry.team ?? null,
      skills: sortedByKey(entry.skills ?? {}),
      capacity: sortedByKey(entry.capacity ?? {}),
      retired: entry.retired ?? false,
    }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

export function writePeople(people: readonly PersonDefinition[]): PeopleSection {
  return Object.fromEntries(
    people.map((person): [string, z.infer<typeof personEntry>] => [
      person.key,
      {
        name: person.name,
        role: person.role,
        language: person.language,
        ...(person.email !== null && { email: person.email }),
        ...(person.queues.length > 0 && { queues: [...person.queues] }),
        ...(person.team !== null && { team: person.team }),
        ...(Object.keys(person.skills).length > 0 && { skills: sortedByKey(person.skills) }),
        ...(Object.keys(person.capacity).length > 0 && { capacity: sortedByKey(person.capacity) }),
        ...(person.retired && { retired: true }),
      },
    ]),
  )
}
