/** Why two cases belong together, as people say it of the first of them. */
export const caseLinkKinds = ['related', 'duplicate-of', 'caused-by'] as const

/** `follows`: goes on where a closed case ended. `split-from`: was part of it. Both come of what was done. */
export type CaseLinkKind = (typeof caseLinkKinds)[number] | 'follows' | 'split-from'
