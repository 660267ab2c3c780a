/** What is wrong with a text that has places to fill in. */
export const textProblems = [
  'syntax',
  'tag-unknown',
  'filter-unknown',
  'name-unknown',
  'range',
  'too-long',
  'value-missing',
  'value-hidden',
  'too-much',
] as const

export type TextProblem = {
  readonly what: (typeof textProblems)[number]
  /** From 1, in the text itself. */
  readonly line: number
  readonly column: number
  /** The name, tag or place that is at fault, or what the parser says. */
  readonly detail: string
  readonly nearest: readonly string[]
}
