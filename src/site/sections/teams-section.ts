import * as z from 'zod'
import type { SkillDefinition, TeamDefinition } from '../../domain/site/people-definition.ts'
import { keyText, labelsOf, labelText, labelTextOf } from '../../yaml/scalars.ts'
import { inOrder } from './in-order.ts'

const namedEntry = z.strictObject({ label: labelText, retired: z.boolean().optional() })

/** Teams and skills are names alone; who is in a team, and who has a skill, stands with the people. */
export const teamsSection = z.record(keyText, namedEntry)
export const skillsSection = z.record(keyText, namedEntry)
type NamedSection = z.infer<typeof teamsSection>

export function readTeams(section: NamedSection): TeamDefinition[] {
  return readNamed(section)
}

export function readSkills(section: NamedSection): SkillDefinition[] {
  return readNamed(section)
}

export function writeNamed(records: readonly (TeamDefinition | SkillDefinition)[]): NamedSection {
  return Object.fromEntries(
    records.map(({ key, labels, retired }) => [
      key,
      { label: labelTextOf(labels), ...(retired && { retired: true }) },
    ]),
  )
}

function readNamed(section: NamedSection): TeamDefinition[] {
  return inOrder(section).map(({ key, entry, position }) => ({
    key,
    labels: labelsOf(entry.label),
    position,
    retired: entry.retired ?? false,
  }))
}
