import { fstatSync } from 'node:fs'

/** The terminal that output goes to, or null for a file or a pipe. */
export function terminal(): { readonly columns: number } | null {
  return isTerminal(1) ? { columns: process.stdout.columns || 80 } : null
}

/** The terminal that errors go to, or null for a file or a pipe. */
export function errTerminal(): { readonly columns: number } | null {
  return isTerminal(2) ? { columns: process.stderr.columns || 80 } : null
}

/** Whether a file descriptor is a terminal; found out without loading Node's terminals. */
export function isTerminal(descriptor: number): boolean {
  try {
    return (
      fstatSync(descriptor).isCharacterDevice() && process.getBuiltinModule('node:tty').isatty(descriptor)
    )
  } catch {
    // Whoever started this closed it.
    return false
  }
}
