/** One thing that is said of a line while it is typed: what is missing, what is wrong, or how a time in it is read. */
export type LineSaid = {
  readonly is: 'missing' | 'wrong' | 'read'
  readonly text: string
  readonly hint: string
}

/** A word that may stand at the cursor, as it would be typed, and what people call it. */
export type LineChoice = { readonly word: string; readonly about: string }

/** A verb as the palette lists it. */
export type LineVerb = {
  readonly name: string
  /** With what it takes: `transfer REF…`. */
  readonly usage: string
  readonly summary: string
  /** Why it is not for the inside of the console; null when it is. */
  readonly whyNot: string | null
}

/** What a line says, as far as it is typed. */
export type LineReading = {
  /** The verb that is typed whole; null before that. */
  readonly verb: LineVerb | null
  /** Whether something more is typed behind it, or may be. */
  readonly isBehindVerb: boolean
  readonly choices: readonly LineChoice[]
  /** The stretch of the line that a choice takes the place of. */
  readonly word: { readonly from: number; readonly to: number }
  readonly said: readonly LineSaid[]
  /** The line as the shell would take it, where more than what was typed is given: `linia hold KX-1042`. */
  readonly runs: string | null
}
