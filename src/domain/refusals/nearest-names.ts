/** Names near to one that is not known, best first. */
export type Nearest = { readonly nearest: readonly string[] }
