/** Why two cases belong together, said from the first of them. */
export type CaseLinkKind =
  | 'related'
  | 'duplicate-of'
  | 'caused-by'
  /** Goes on where a closed case ended. */
  | 'follows'
  /** Was part of it. */
  | 'split-from'
