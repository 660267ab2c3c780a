/** All names that may be given; none where any may. */
export type OneOf = { readonly oneOf: readonly string[] }

/** Names near to one that is not known, best first. */
export type Nearest = { readonly nearest: readonly string[] }
