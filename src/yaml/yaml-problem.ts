/** What can be wrong with any text in YAML that people write. Public: rename none, reuse none. */
export const yamlProblemCodes = [
  'path-not-found',
  'path-unreadable',
  'file-not-regular',
  'nothing-to-read',
  'file-too-large',
  'too-many-files',
  'not-text',
  'line-too-long',
  'yaml-syntax',
  'yaml-colon',
  'yaml-colon-in-braces',
  'yaml-comma-in-braces',
  'yaml-indent',
  'yaml-no-key',
  'yaml-start',
  'yaml-braces',
  'yaml-behind-quote',
  'yaml-behind-bar',
  'yaml-quote-open',
  'yaml-bracket-open',
  'yaml-escape',
  'yaml-tab',
  'yaml-too-deep',
  'yaml-several-documents',
  'yaml-anchor',
  'yaml-tag',
  'yaml-duplicate-key',
  'key-unknown',
  'key-missing',
  'key-malformed',
  'path-malformed',
  'value-wrong-type',
  'value-unknown',
  'value-empty',
  'value-too-long',
  'value-out-of-range',
  'value-too-fine',
  'too-many',
  'text-invisible',
  'duration-malformed',
  'date-impossible',
] as const

export type YamlProblemCode = (typeof yamlProblemCodes)[number]

/** One thing that is wrong, and where: the first character of the value or key in question. */
export type YamlProblem<Code = YamlProblemCode> = {
  readonly code: Code
  /** Where the fault is not in the files but in what they leave as it was, the file is empty and both numbers are 0. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** `queues.written.set`; empty for a fault of the file itself. */
  readonly path: string
  /** Fills the message; `nearest` names what was probably meant, or is empty. */
  readonly params: Readonly<Record<string, string | number>>
}

/** What is allowed in any text in YAML, and is seldom meant. */
export type YamlWarning = YamlProblem<'text-cut-by-comment'>
