import type { LibraryCommands } from './library-commands.ts'
import type { LibraryViews } from './library-types.ts'

// What stands below is the library's face word for word: the build copies it into the types of the package.

/** The name of a command, such as `interaction.wrap-up`. */
export type CommandName = keyof LibraryCommands
/** What a command takes. */
export type InputOf<Name extends CommandName> = LibraryCommands[Name]['input']
/** What an accepted command answers with. */
export type ValueOf<Name extends CommandName> = LibraryCommands[Name]['value']

/** An expected "no". Codes are public and stay what they are; message and hint are for people. */
export type Refused = {
  readonly code: string
  readonly message: string
  readonly hint: string
  /** What the refusal is about, by name. */
  readonly details: Readonly<Record<string, unknown>>
}

/** What became of a command. What was given before with the same `once` is not done again: `already`; something else is refused. */
export type Given<Value> =
  | {
      readonly ok: true
      readonly already: false
      readonly value: Value
      readonly seq: number
      readonly batch: string | null
    }
  | { readonly ok: true; readonly already: true; readonly seq: number; readonly batch: string | null }
  | { readonly ok: false; readonly refusal: Refused }

/** A command that was given, by whomever. */
export type WatchedCommand = {
  readonly seq: number
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly actor: string
  readonly command: string
  readonly refs: readonly string[]
  readonly batch: string | null
  readonly undoes: number | null
}

export type OpenOptions = {
  /** The file of the store. */
  readonly path: string
  /** Who gives commands: the key of an agent, or `owner`. */
  readonly actor: string
  /** The language of refusals; `en` unless told otherwise. */
  readonly language?: 'en' | 'pl'
}

export type GiveOptions = {
  /** Makes twice into once: a command given again under the same words is not done again, and no other is given under them. */
  readonly once?: string
  /** Somebody else than the actor of the store. */
  readonly actor?: string
}

export type WatchOptions = {
  /** The number of the event after which to begin; from now on unless told otherwise. */
  readonly since?: number
  /** Ends the watch. */
  readonly signal?: AbortSignal
}

/** An open store. */
export type LiniaStore = {
  /** Gives a command and answers what became of it, when it is on the disk. Throws only what nobody expects. */
  give<Name extends CommandName>(
    command: Name,
    input: InputOf<Name>,
    options?: GiveOptions,
  ): Promise<Given<ValueOf<Name>>>
  /** What a command would become; nothing is kept. */
  rehearse<Name extends CommandName>(
    command: Name,
    input: InputOf<Name>,
    options?: Pick<GiveOptions, 'actor'>,
  ): Promise<Given<ValueOf<Name>>>
  /** What can be seen, as of now. */
  readonly see: LibraryViews
  /** The commands of all processes as they are committed, until the loop is left or the signal is aborted. */
  watch(options?: WatchOptions): AsyncIterableIterator<WatchedCommand>
  /** Waits for what was given, and closes the file. */
  close(): Promise<void>
}
