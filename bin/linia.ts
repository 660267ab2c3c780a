import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isatty } from 'node:tty'
import { runShell } from '../src/shell/run-shell.ts'
import { openReader } from './open-reader.ts'
import { places } from './places.ts'
import { readLines } from './read-lines.ts'
import { writeAll } from './write-all.ts'

/** The composition root: the only place that knows the clock, randomness, the environment and the terminal. */
export async function linia(): Promise<void> {
  const { env, argv, platform } = process
  const here = places(env, platform)
  process.exitCode = await runShell({
    words: argv.slice(2),
    env,
    version,
    terminal: isatty(1) ? { columns: process.stdout.columns } : null,
    lines: () => readLines(process.stdin),
    out: (text) => writeAll(1, text),
    err: (text) => writeAll(2, text),
    now: Date.now,
    randomBytes,
    defaultStore: join(here.data, 'linia.db'),
    openReader,
    openStore: async (path) =>
      (await import('../src/store/open-store.ts')).openStoreAt(path, { now: Date.now, randomBytes }),
    logFault: async (fault, context) => (await import('./log-fault.ts')).logFault(here.state, fault, context),
  })
}

function version(): string {
  const file = readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')
  const { version: found } = JSON.parse(file) as { version: string }
  return found
}
