import type { Terminal } from './terminal.ts'

/** Goes to the settings and points at the one of that label; from row to row, because more may come. */
export async function atSetting(terminal: Terminal, label: string): Promise<void> {
  terminal.type('gs')
  await terminal.until(/─ (?:Settings|Ustawienia) ─/)
  terminal.type('\u001B[H')
  const isThere = (): boolean => new RegExp(`^ ▸ ${label}  `, 'm').test(terminal.frame())
  for (let row = 0; row < 20 && !isThere(); row++) {
    terminal.type('j')
    await terminal.settled(60)
  }
  await terminal.until(`▸ ${label}`)
}
