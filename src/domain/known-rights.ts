import { defaultRights } from './default-rights.ts'
import { type Grant, type RightRow, grantOf } from './rights.ts'
import { type Role, roles } from './role.ts'

/** The right to wrap up; each code stands below it: `interaction.wrap-up.refund.promised`. */
export const mandate = 'interaction.wrap-up'

/** Every command and reading, wrap-ups by each code, and the patterns of them all. `paths`: those of the codes. */
export function knownRights(paths: readonly string[]): ReadonlySet<string> {
  const verbs = [...Object.keys(defaultRights), ...paths.map((path) => `${mandate}.${path}`)]
  const patterns = verbs.flatMap((verb) => {
    const steps = verb.split('.')
    return steps.slice(1).map((_step, index) => `${steps.slice(0, index + 1).join('.')}.*`)
  })
  return new Set([...verbs, ...patterns, '*'])
}

/** A right of a role with the row that holds for it: `row` is what that row is of, a pattern or the right itself. */
export type RightOfRole = Pick<Grant, 'scope' | 'limitAmount' | 'from'> & {
  readonly what: string
  readonly row: string
}

/**
 * All that a role may and may not do, by name, with where it comes from: what the program grants, and what the site's rows say
 * of single codes. What the program alone ever does, such as firing what is due, is left out.
 */
export function rightsListed(role: Role, granted: readonly RightRow[]): readonly RightOfRole[] {
  const said = granted.filter((row) => row.role === role && row.what.startsWith(`${mandate}.`))
  const names = new Set([...Object.keys(defaultRights), ...said.map(({ what }) => what)])
  return [...names].toSorted().flatMap((what) => {
    const right = rightOf(role, what, granted)
    return right.from === 'program' && isProgramsOwn(what) ? [] : [right]
  })
}

/** One right of a role; what no row speaks of is denied by the program. */
export function rightOf(role: Role, what: string, granted: readonly RightRow[]): RightOfRole {
  const grant = grantOf(role, what, granted)
  if (!grant) return { what, scope: 'none', limitAmount: null, from: 'program', row: what }
  const { scope, limitAmount, from } = grant
  return { what, scope, limitAmount, from, row: grant.what }
}

function isProgramsOwn(what: string): boolean {
  const row = Object.hasOwn(defaultRights, what) ? defaultRights[what] : undefined
  return row !== undefined && roles.every((role) => row[role] === 'none')
}
