import * as z from 'zod'
import type { RightDefinition } from '../../domain/site/people-definition.ts'
import { scopes } from '../../domain/scope.ts'
import { roles } from '../../domain/role.ts'
import { keyText } from '../../yaml/scalars.ts'
import { siteRule } from '../scalars.ts'

/** A verb as commands are named, `*` alone or as its last step: `customer.edit`, `customer.*`, `*`. */
const whatText = z
  .string()
  .max(160)
  .refine(
    (what) => /^(?:\*|[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*(?:\.\*)?)$/.test(what),
    siteRule('right-unknown'),
  )

/** Whole units of the site's currency, with at most two decimals. */
const limit = z.number().min(0).max(1_000_000_000).multipleOf(0.01)

const rightEntry = z.union([z.enum(scopes), z.strictObject({ scope: z.enum(scopes), limit })])

/** By role, and in it by what the right is of. */
export const rightsSection = z.record(keyText, z.record(whatText, rightEntry))
type RightsSection = z.infer<typeof rightsSection>

export function readRights(section: RightsSection): RightDefinition[] {
  return Object.entries(section)
    .flatMap(([role, rows]) =>
      Object.entries(rows).map(([what, entry]) => ({
        key: `${role}:${what}`,
        role,
        what,
        scope: typeof entry === 'string' ? entry : entry.scope,
        limitAmount: typeof entry === 'string' ? null : Math.round(entry.limit * 100),
        retired: false as const,
      })),
    )
    .toSorted((a, b) => placeOf(a.role) - placeOf(b.role) || (a.what < b.what ? -1 : 1))
}

export function writeRights(rights: readonly RightDefinition[]): RightsSection {
  const section: Record<string, Record<string, z.infer<typeof rightEntry>>> = {}
  for (const { role, what, scope, limitAmount } of rights) {
    const rows = (section[role] ??= {})
    rows[what] = limitAmount === null ? scope : { scope, limit: limitAmount / 100 }
  }
  return section
}

function placeOf(role: string): number {
  return roles.findIndex((known) => known === role)
}
