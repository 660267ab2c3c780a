import type { Nearest, OneOf } from './nearest-names.ts'

/** Refusals about saved views. */
export type ViewRefusal =
  | ({ readonly code: 'view-not-found'; readonly view: string } & Nearest)
  | ({ readonly code: 'view-column-unknown'; readonly column: string } & Nearest & OneOf)
  | ({ readonly code: 'view-order-unknown'; readonly order: string } & Nearest & OneOf)
  /** It lists something else than is asked for. */
  | { readonly code: 'view-of-other-kind'; readonly view: string }
  /** Another view is known by the name that follows from what was typed. */
  | { readonly code: 'view-name-taken'; readonly view: string; readonly label: string }
  | { readonly code: 'views-too-many'; readonly most: number }
