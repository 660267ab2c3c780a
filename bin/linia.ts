import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runShell } from '../src/shell/run-shell.ts'
import { places } from './places.ts'
import { terminal } from './terminal.ts'
import { writeAll } from './write-all.ts'

/**
 * The composition root: the only place that knows the clock, randomness, the environment and the terminal.
 * What a verb may not need is loaded when it is asked for; each module of Node's own costs 1 to 4 ms.
 */
export async function linia(): Promise<void> {
  const { env, argv, platform } = process
  const here = places(env, platform)
  const surroundings = { now: Date.now, randomBytes }
  process.exitCode = await runShell({
    ...surroundings,
    words: argv.slice(2),
    env,
    version,
    terminal,
    lines: readLines,
    out: (text) => writeAll(1, text),
    err: (text) => writeAll(2, text),
    defaultStore: join(here.data, 'linia.db'),
    openReader: async (path) => (await import('./open-reader.ts')).openReader(path),
    openStore: async (path) => (await import('../src/store/open-store.ts')).openStoreAt(path, surroundings),
    logFault: async (fault, context) => (await import('./log-fault.ts')).logFault(here.state, fault, context),
  })
}

function randomBytes(count: number): Uint8Array {
  return process.getBuiltinModule('node:crypto').randomBytes(count)
}

function readLines(): AsyncIterable<string> {
  const { createInterface } = process.getBuiltinModule('node:readline')
  return createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
}

function version(): string {
  const file = readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')
  const { version: found } = JSON.parse(file) as { version: string }
  return found
}
