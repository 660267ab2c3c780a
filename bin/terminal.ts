import { fstatSync } from 'node:fs'

/** The terminal that output goes to, or null for a file or a pipe, which is found out without loading Node's terminals. */
export function terminal(): { readonly columns: number } | null {
  if (!fstatSync(1).isCharacterDevice() || !process.getBuiltinModule('node:tty').isatty(1)) return null
  return { columns: process.stdout.columns || 80 }
}
