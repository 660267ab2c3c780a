import type { Commands } from '../commands/registry.ts'
import type { Plain } from './plain.ts'

/** What falls due is fired by the program itself, which knows the ids it is made of. */
type FallsDue = {
  [Name in keyof Commands]: Commands[Name]['input'] extends { readonly dueWorkId: string } ? Name : never
}[keyof Commands]

/** Every command that a program may give, by its name: what it takes, and what it answers with. */
export type LibraryCommands = {
  readonly [Name in Exclude<keyof Commands, FallsDue>]: {
    readonly input: Plain<Commands[Name]['input']>
    readonly value: Plain<Commands[Name]['value']>
  }
}
