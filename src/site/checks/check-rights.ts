import { keyFinding, type SiteFinding } from '../finding.ts'
import { knownRights, mandate } from '../../domain/known-rights.ts'
import { roles } from '../../domain/role.ts'
import { unknownName } from '../../yaml/finding.ts'
import { readCodes } from '../sections/codes-section.ts'
import type { SiteFile } from '../site-file.ts'

/** Roles and rights that there are not, and limits of what has no amount. */
export function checkRights(file: SiteFile): readonly SiteFinding[] {
  const amounts = new Map(
    readCodes(file.codes).map(({ path, fields }) => [path, fields.some(({ type }) => type === 'amount')]),
  )
  const known = knownRights([...amounts.keys()])
  return Object.entries(file.rights).flatMap(([role, rows]) => [
    ...(roles.some((other) => other === role)
      ? []
      : [keyFinding('role-unknown', ['rights', role], unknownName(role, roles))]),
    ...Object.entries(rows).flatMap(([what, entry]) => {
      const path = ['rights', role, what]
      if (!known.has(what)) return [keyFinding('right-unknown', path, unknownName(what, known))]
      return typeof entry === 'string' || hasAmount(what, amounts)
        ? []
        : [keyFinding('limit-without-amount', [...path, 'limit'], { name: what })]
    }),
  ])
}

/** Whether a wrap-up that a right is of can ask for an amount. */
function hasAmount(what: string, amounts: ReadonlyMap<string, boolean>): boolean {
  if (what === mandate || what === `${mandate}.*`) return true
  if (!what.startsWith(`${mandate}.`)) return false
  const wanted = what.slice(mandate.length + 1)
  const stem = wanted.endsWith('.*') ? wanted.slice(0, -1) : undefined
  return [...amounts].some(
    ([path, asks]) => asks && (stem === undefined ? path === wanted : path.startsWith(stem)),
  )
}
