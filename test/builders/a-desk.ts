import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { bundleProgram } from '../console/bundle-program.ts'
import { startTerminal, type Terminal, type TerminalOptions } from '../console/terminal.ts'
import { type SiteWish, type TestSite, aSite } from './a-site.ts'
import type { TestStore } from './an-empty-store.ts'

/** A desk of a person and the consoles that were opened at it on a store. */
export type ConsoleDesk = {
  readonly desk: string
  /** Opens a console; its clock stands at the store's unless it is to run, or to hurry: a minute in a second. */
  readonly open: (options?: OpenOptions) => Terminal
  /** Opens a console and signs somebody in. */
  readonly openAs: (agent: string, options?: OpenOptions) => Promise<Terminal>
}

export type OpenOptions = Partial<TerminalOptions> & { readonly clock?: 'stands' | 'runs' | 'hurries' }

/** The real console with a composition root whose clock a test sets; made once for each file of tests. */
let program: Promise<string> | undefined

/** A site at work and a desk at it. Both are gone when the test has ended. */
export async function aSiteWithDesk(
  wish: SiteWish = {},
): Promise<{ readonly site: TestSite; readonly desk: ConsoleDesk }> {
  const site = await aSite(wish)
  return { site, desk: await aDesk(site) }
}

/** A desk at a store, below a folder where one is named. Both are gone when the test has ended. */
export async function aDesk(
  store: Pick<TestStore, 'path' | 'clock' | 'close'>,
  below: string = tmpdir(),
): Promise<ConsoleDesk> {
  program ??= bundleProgram('test/console/program/console-program.ts', 'console-program')
  const bundle = await program
  const folder = mkdtempSync(join(below, 'linia-desk-'))
  const desk = join(folder, 'desk')
  const opened: Terminal[] = []
  const open = ({ clock = 'stands', ...options }: OpenOptions = {}): Terminal => {
    const args = [bundle, store.path, desk, `${store.clock.now},${clock}`]
    const terminal = startTerminal({ command: 'node', args, ...options })
    opened.push(terminal)
    return terminal
  }
  onTestFinished(async () => {
    for (const terminal of opened) terminal.close()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    desk,
    open,
    async openAs(agent, options) {
      const terminal = open(options)
      await terminal.until(/Who is working|Kto pracuje/)
      terminal.type(`${agent}\r`)
      await terminal.until(/[─-] (?:preview|podgl)/)
      return terminal
    },
  }
}
