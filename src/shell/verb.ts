import type { MessageKey } from '../language/say.ts'
import type { Answer } from './answer.ts'
import type { Call } from './call.ts'
import type { Shell, ShellOnStore, ShellReading } from './shell.ts'

/** `flag` is there or not, `text` and `number` take one value, `list` may be given several times. */
type OptionKind = 'flag' | 'text' | 'number' | 'list'

export type Option = {
  readonly kind: OptionKind
  readonly about: MessageKey
  /** What stands for the value in help: `PATH`. */
  readonly value?: string
  /** All that its value may be. */
  readonly choices?: readonly string[]
  /** One letter. */
  readonly short?: string
  /** A flag with which the verb takes no operands: `wrap --batch`. */
  readonly insteadOfOperands?: true
  /** With it the verb takes its other operands but not the first, the refs: `note --where … TEXT`. */
  readonly insteadOfRefs?: true
}

export type Options = Readonly<Record<string, Option>>

type VerbRow = {
  /** One word, or two where the first one only names a family: `show`, `import mail`. */
  readonly name: string
  /** As help writes them, in order: `REF`, optional in brackets, `…` after the last for several. */
  readonly operands: readonly string[]
  readonly summary: MessageKey
  readonly examples: readonly string[]
  readonly options: Options
  /** Not for people: left out of help, completion and the manual. */
  readonly isHidden?: true
}

/** What a verb does; what it works with follows from what its row needs. */
export type RunVerb<Around extends Shell = Shell> = (call: Call, shell: Around) => Answer | Promise<Answer>

/**
 * One row of the verb table: what help, completion and the parser need, and where the work is.
 * `needs` says what is opened before: a reader (the quick start of what only looks), the whole store, or nothing.
 * `needsAgent`: what it does is an agent's work, not the owner's; cards of customers, undo and what keeps a site are both's. `load` imports the file of the verb; nothing of it is loaded before.
 */
export type Verb =
  | (VerbRow & { readonly needs: 'nothing'; readonly load: () => Promise<RunVerb> })
  | (VerbRow & {
      readonly needs: 'reader'
      readonly needsAgent?: true
      readonly load: () => Promise<RunVerb<ShellReading>>
    })
  | (VerbRow & {
      readonly needs: 'store'
      readonly needsAgent?: true
      readonly load: () => Promise<RunVerb<ShellOnStore>>
    })
