/** Refusals about due work. */
export type DueWorkRefusal = { readonly code: 'due-work-gone'; readonly kind: string }
