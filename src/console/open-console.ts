import type { ConsoleEnd, ConsoleSurroundings } from './console-surroundings.ts'

/**
 * Opens the console on a terminal and runs it until it is left. Loads Ink, so import it only then.
 * Throws what broke it, with the terminal given back.
 */
export async function openConsole(surroundings: ConsoleSurroundings): Promise<ConsoleEnd> {
  const { consoleOn } = await import('./console-on.ts')
  return await consoleOn(surroundings)
}
