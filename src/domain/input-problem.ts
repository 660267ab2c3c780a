/** What a value of an input has to be. */
export type InputKind =
  'text' | 'number' | 'whole-number' | 'true-or-false' | 'list' | 'object' | 'nothing' | 'other'

/** What is wrong with one value of an input, apart from any language. */
export type InputProblem =
  | { readonly is: 'missing' }
  | { readonly is: 'empty' }
  | { readonly is: 'wrong-type'; readonly wanted: InputKind }
  /** Characters of a text, or entries of a list. */
  | { readonly is: 'too-short' | 'too-long' | 'too-few' | 'too-many'; readonly n: number }
  /** With `isBound` the limit itself is allowed. */
  | { readonly is: 'too-low' | 'too-high'; readonly limit: number; readonly isBound: boolean }
  | { readonly is: 'not-multiple'; readonly of: number }
  | { readonly is: 'unknown-key' }
  | { readonly is: 'not-allowed'; readonly allowed: readonly string[] }
  | { readonly is: 'no-date' }
  | { readonly is: 'malformed' }
  /** None of several forms, or something that has no name. */
  | { readonly is: 'no-form' }
