import { type ExitCode, exitCodes } from './exit-codes.ts'
import type { ConsoleEnded } from './surroundings.ts'

type Opened = Exclude<ConsoleEnded, { readonly ended: 'refused' }>

const toldTo = {
  SIGHUP: exitCodes.hungUp,
  SIGINT: exitCodes.interrupted,
  SIGTERM: exitCodes.terminated,
} as const

/** The exit code of a console that was open, or whose keys were wrong; a signal's is 128 and its number, as shells have it. */
export function exitCodeOfConsole(end: Opened): ExitCode {
  switch (end.ended) {
    case 'left':
      return exitCodes.done
    case 'told-to':
      return toldTo[end.signal]
    case 'keys-wrong':
      return exitCodes.usage
    default:
      return end satisfies never
  }
}
