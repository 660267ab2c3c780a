import type { Capacity } from '../capacity.ts'
import type { Labels } from '../labels.ts'
import type { RightRow } from '../rights.ts'
import type { Role } from '../role.ts'
import type { SiteLanguage } from './site-settings.ts'

export type TeamDefinition = {
  readonly key: string
  readonly labels: Labels
  readonly position: number
  readonly retired: boolean
}

export type SkillDefinition = {
  readonly key: string
  readonly labels: Labels
  readonly position: number
  readonly retired: boolean
}

/** A row that stands before what the program grants by itself. */
export type RightDefinition = RightRow & {
  /** `agent:customer.edit` */
  readonly key: string
  /** A right that the files leave out is gone. */
  readonly retired: false
}

export type PersonDefinition = {
  readonly key: string
  readonly name: string
  readonly role: Role
  readonly language: SiteLanguage
  readonly email: string | null
  /** Keys of the queues they serve, in the order in which they prefer to see them. */
  readonly queues: readonly string[]
  /** Key of their team, or null. */
  readonly team: string | null
  /** Level of each skill they have, 1 to 5, by key. */
  readonly skills: Readonly<Record<string, number>>
  /** Where theirs differs from the site's, by channel. */
  readonly capacity: Capacity
  readonly retired: boolean
}
