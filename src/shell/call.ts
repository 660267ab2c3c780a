import type { Labels } from '../domain/labels.ts'
import type { WhenUnclear } from '../language/when.ts'

/** What was asked for on the command line, read against the options of its verb. */
export type Call = {
  readonly operands: readonly string[]
  /** Whether an answer is read by a program. */
  readonly isJson: boolean
  /** Who acts: `--as`, or LINIA_AGENT; null when neither is given. */
  readonly agent: string | null
  /** The most rows a list answers with. */
  readonly limit: number
  /** Whether a flag was given; one that the verb does not have was not. */
  is(option: string): boolean
  /** The value of a text option, or null when it was not given. */
  text(option: string): string | null
  /** The value of a number option, or null when it was not given. */
  number(option: string): number | null
  /** All values of a list option, in order. */
  list(option: string): readonly string[]
}

/** All that the site has of what is missing, where that can be listed. */
type Wanting = { readonly wanted?: readonly { readonly key: string; readonly labels: Labels }[] }

/** How a command line was meant wrong: what it says, and which help to point at. */
export type Mistake =
  | { readonly kind: 'verb-missing' }
  | { readonly kind: 'verb-unknown'; readonly word: string; readonly nearest: readonly string[] }
  | { readonly kind: 'verb-incomplete'; readonly word: string; readonly verbs: readonly string[] }
  | {
      readonly kind: 'option-unknown'
      readonly verb: string
      readonly option: string
      readonly nearest: readonly string[]
    }
  | { readonly kind: 'option-without-value'; readonly verb: string; readonly option: string }
  | { readonly kind: 'option-with-value'; readonly verb: string; readonly option: string }
  | { readonly kind: 'option-twice'; readonly verb: string; readonly option: string }
  | {
      readonly kind: 'option-invalid'
      readonly verb: string
      readonly option: string
      readonly value: string
      readonly wanted: string
    }
  | ({ readonly kind: 'operand-missing'; readonly verb: string; readonly operand: string } & Wanting)
  | { readonly kind: 'operand-extra'; readonly verb: string; readonly operand: string }
  | {
      readonly kind: 'operand-unknown'
      readonly verb: string
      readonly operand: string
      readonly wanted: readonly string[]
    }
  | ({
      readonly kind: 'option-missing'
      readonly verb: string
      readonly options: readonly string[]
    } & Wanting)
  | { readonly kind: 'options-exclude'; readonly verb: string; readonly options: readonly string[] }
  /** No ref was given, and not exactly one interaction in hand can be meant. */
  | { readonly kind: 'ref-unclear'; readonly verb: string; readonly refs: readonly string[] }
  | { readonly kind: 'time-unclear'; readonly verb: string; readonly unclear: WhenUnclear }
