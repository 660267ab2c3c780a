import type { Case } from './case.ts'
import type { Refusal } from './refusal.ts'

/** Why two cases belong together, as people say it of the first of them. */
export const caseLinkKinds = ['related', 'duplicate-of', 'caused-by'] as const

/** `follows`: goes on where a closed case ended. `split-from`: was part of it. Both come of what was done. */
export type CaseLinkKind = (typeof caseLinkKinds)[number] | 'follows' | 'split-from'

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
