import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTerminal } from '../console/terminal.ts'
import { drawSvg } from './draw-svg.ts'

/**
 * Draws the pictures of the documentation from the running console on the demo site: `npm run pictures`.
 * Each is what keys lead to, so that none shows what the program does not do.
 */
const linia = join(import.meta.dirname, '..', '..', 'bin', 'linia')
const pictures = join(import.meta.dirname, '..', '..', 'docs', 'pictures')
const folder = mkdtempSync(join(tmpdir(), 'linia-pictures-'))
const env = {
  LINIA_STORE: join(folder, 'store.db'),
  XDG_DATA_HOME: folder,
  XDG_STATE_HOME: folder,
  XDG_CONFIG_HOME: folder,
  TZ: 'Europe/Warsaw',
}

execFileSync(linia, ['init', '--demo'], { env: { ...process.env, ...env } })
mkdirSync(pictures, { recursive: true })
const terminal = startTerminal({ command: linia, args: [], columns: 128, rows: 30, env })
const picture = async (name: string): Promise<void> => {
  await terminal.settled(300)
  writeFileSync(join(pictures, `${name}.svg`), drawSvg(terminal.cells()))
}

await terminal.until('Who is working?')
terminal.type('ewa\r')
await terminal.until('preview')
terminal.type('s1')
await terminal.settled(300)
await picture('queues')
terminal.type('\r')
await terminal.until(/is yours/)
await picture('workspace')
terminal.type('w')
await terminal.until('Wrap up')
await picture('wrap-up')
terminal.type('\u001B')
await terminal.settled(300)
terminal.type('cswie')
await terminal.until('1 found')
await picture('lookup')
terminal.close()
rmSync(folder, { recursive: true, force: true })
