import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestStore } from '../builders/an-empty-store.ts'
import { bundleProgram } from './bundle-program.ts'
import { startTerminal, type Terminal, type TerminalOptions } from './terminal.ts'

/** A desk of a person and the consoles that were opened at it on a store. */
export type ConsoleDesk = {
  readonly desk: string
  /** Opens a console; its clock stands at the store's unless it is to run. */
  readonly open: (options?: OpenOptions) => Terminal
  /** Opens a console and signs somebody in. */
  readonly openAs: (agent: string, options?: OpenOptions) => Promise<Terminal>
  readonly close: () => void
}

export type OpenOptions = Partial<TerminalOptions> & { readonly clock?: 'stands' | 'runs' }

/** The program of the tests: the real console with a composition root whose clock a test sets. */
export async function buildConsole(): Promise<string> {
  return await bundleProgram('test/console/program/console-program.ts', 'console-program')
}

/** A desk of its own for a store; the bundle comes from `buildConsole`. */
export function aDesk(bundle: string, store: Pick<TestStore, 'path' | 'clock'>): ConsoleDesk {
  const folder = mkdtempSync(join(tmpdir(), 'linia-desk-'))
  const desk = join(folder, 'desk')
  const opened: Terminal[] = []
  const open = ({ clock = 'stands', ...options }: OpenOptions = {}): Terminal => {
    const args = [bundle, store.path, desk, `${store.clock.now},${clock}`]
    const terminal = startTerminal({ command: 'node', args, ...options })
    opened.push(terminal)
    return terminal
  }
  return {
    desk,
    open,
    async openAs(agent, options) {
      const terminal = open(options)
      await terminal.until(/Who is working|Kto pracuje/)
      terminal.type(`${agent}\r`)
      await terminal.until(/─ (?:preview|podgląd)/)
      return terminal
    },
    close() {
      for (const terminal of opened) terminal.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
