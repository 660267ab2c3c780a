import { defaultRights } from './default-rights.ts'
import { reservedActors } from './ids.ts'
import { isRole } from './role.ts'
import type { Scope } from './scope.ts'

/** What a right is asked for: whose record it is and where it lies. What does not apply is left out. */
export type RightRecord = {
  /** Key of the agent whose it is; null when it is nobody's. */
  readonly owner?: string | null
  /** Key of the queue in which it lies; null when it lies in none. */
  readonly queue?: string | null
  /** What it costs, in hundredths of the site's currency, where a mandate has a limit. */
  readonly amount?: number
}

/** A record with what must be known of its owner. */
type PlacedRecord = RightRecord & { readonly ownerTeam?: string | null }

/** Who asks: an agent with what the site makes of him, or the owner of the store or the program, who may all. */
export type RightsHolder = {
  readonly actor: string
  readonly role: string
  readonly team: string | null
  readonly queues: readonly string[]
}

/** A row of the site's own rights; it stands before what the program grants by itself. */
export type RightRow = {
  readonly role: string
  /** A command, a reading, or a pattern of them: `interaction.put-back`, `customer.see`, `customer.*`, `*`. */
  readonly what: string
  readonly scope: Scope
  /** In hundredths; null where the mandate has no limit. */
  readonly limitAmount: number | null
}

/** The row that holds for a role and a verb, and where it comes from. */
export type Grant = RightRow & { readonly from: 'site' | 'program' }

export type RightDecision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly why: 'not-granted' }
  | { readonly allowed: false; readonly why: 'out-of-scope'; readonly scope: Scope }
  | {
      readonly allowed: false
      readonly why: 'over-limit'
      readonly limitAmount: number
      readonly amount: number
    }

/**
 * Whether somebody may do or see something of a record, or why not. What no row grants is denied.
 * `granted`: the site's rows of his role; the program's own hold where none of them speaks.
 */
export function decideRight(
  who: RightsHolder,
  { what, record }: { readonly what: string; readonly record: PlacedRecord },
  granted: readonly RightRow[],
): RightDecision {
  return decideGranted(who, record, grantOf(who.role, what, granted))
}

/** The same by the row that holds for what is asked, when it is at hand. */
export function decideGranted(
  who: RightsHolder,
  record: PlacedRecord,
  grant: Grant | undefined,
): RightDecision {
  if (reservedActors.includes(who.actor)) return { allowed: true }
  if (grant === undefined || grant.scope === 'none') return { allowed: false, why: 'not-granted' }
  const { scope, limitAmount } = grant
  if (!isWithin(scope, who, record)) return { allowed: false, why: 'out-of-scope', scope }
  const { amount = 0 } = record
  if (limitAmount !== null && amount > limitAmount) {
    return { allowed: false, why: 'over-limit', limitAmount, amount }
  }
  return { allowed: true }
}

/** The row that holds: the most specific of the site's, or else of the program's; undefined where none speaks. */
export function grantOf(role: string, what: string, granted: readonly RightRow[]): Grant | undefined {
  const patterns = patternsOf(what)
  for (const pattern of patterns) {
    const row = granted.find((other) => other.role === role && other.what === pattern)
    if (row) return { ...row, from: 'site' }
  }
  if (!isRole(role)) return undefined
  for (const pattern of patterns) {
    const scope = Object.hasOwn(defaultRights, pattern) ? defaultRights[pattern]?.[role] : undefined
    if (scope !== undefined) return { role, what: pattern, scope, limitAmount: null, from: 'program' }
  }
  return undefined
}

/** Whether a row lets its role do something to some record at least, at a cost where it has one. */
export function grantsAnything(grant: Grant | undefined, amount = 0): boolean {
  if (grant === undefined || grant.scope === 'none') return false
  return grant.limitAmount === null || amount <= grant.limitAmount
}

/**
 * What a row may be called to speak for a verb, the most specific first: `customer.edit`, `customer.*`, `*`. A verb of a
 * verb falls back to the one it is of: `interaction.wrap-up.refund.promised`, `interaction.wrap-up.refund.*`,
 * `interaction.wrap-up.*`, `interaction.wrap-up`, `interaction.*`, `*`.
 */
function patternsOf(what: string): readonly string[] {
  const steps = what.split('.')
  const patterns = [what]
  for (let length = steps.length - 1; length > 0; length--) {
    const stem = steps.slice(0, length).join('.')
    patterns.push(`${stem}.*`)
    if (length === 2) patterns.push(stem)
  }
  return [...patterns, '*']
}

/** Whether a record lies within a scope; what is nobody's and lies in no queue only within that of the whole site. */
function isWithin(scope: Scope, { actor, team, queues }: RightsHolder, record: PlacedRecord): boolean {
  if (scope === 'none') return false
  if (scope === 'site' || record.owner === actor) return true
  if (scope === 'own') return false
  if (team !== null && record.ownerTeam === team) return true
  return scope === 'queue' && typeof record.queue === 'string' && queues.includes(record.queue)
}
