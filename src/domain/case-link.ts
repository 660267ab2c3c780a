import type { Case } from './case.ts'
import type { CaseLinkKind } from './case-link-kind.ts'
import type { Refusal } from './refusal.ts'

type Link = {
  readonly from: Pick<Case, 'id' | 'ref'>
  readonly to: Pick<Case, 'id' | 'ref'>
  readonly kind: CaseLinkKind
}

/**
 * Why two cases cannot be linked so; undefined when they can. The same is said once, whichever of the two it is said of:
 * neither is each a duplicate of the other, nor each the other's cause.
 */
export function whyNotLink(
  { from, to, kind }: Link,
  links: readonly { readonly otherId: string; readonly kind: CaseLinkKind }[],
): Refusal | undefined {
  if (from.id === to.id) return { code: 'case-link-to-itself', ref: from.ref }
  return links.some((link) => link.otherId === to.id && link.kind === kind)
    ? { code: 'case-link-exists', ref: from.ref, other: to.ref, kind }
    : undefined
}
