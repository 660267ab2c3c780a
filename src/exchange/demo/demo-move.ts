import type { CommandDefinition } from '../../store/command-definition.ts'
import type { DemoRefs } from './demo-refs.ts'

/** A command of the demo, and the line it comes from. Its input is made when the commands before it have drawn their refs. */
export type DemoMove = {
  readonly from: { readonly file: string; readonly line: number }
  readonly at: number
  readonly actor: string
  readonly command: CommandDefinition<string, never>
  /** Draws the refs that the command will draw, in its order. */
  readonly input: (refs: DemoRefs) => unknown
}

/** The same whatever the command: its input is checked by its own schema before it is given. */
export function move<Input>(
  given: Omit<DemoMove, 'command' | 'input'>,
  command: CommandDefinition<string, Input>,
  input: (refs: DemoRefs) => Input,
): DemoMove {
  return { ...given, command: command as unknown as DemoMove['command'], input }
}

/** How the moves of one contact are placed in time, and how its ref is found. */
export type DemoSteps = {
  /** `secondsIn` counts from its arrival. */
  readonly step: (actor: string, secondsIn: number) => Pick<DemoMove, 'from' | 'at' | 'actor'>
  readonly ref: (refs: DemoRefs) => string
}
