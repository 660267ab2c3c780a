import { type ChildProcess, type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

const program = join(import.meta.dirname, '../../dist/linia.js')

export type Said = { readonly status: number | null; readonly out: string; readonly err: string }

/** The program as people start it, each time a process of its own, on stores in a folder of its own. */
export type Programs = {
  readonly folder: string
  readonly linia: (store: string, words: readonly string[], input?: string) => Said
  /** The JSON answer of a command line that must succeed. */
  readonly json: (store: string, words: readonly string[]) => Record<string, unknown>
  /** Starts one that runs until it is told to stop. */
  readonly start: (store: string, words: readonly string[], input?: string) => Started
  /** Starts the server and waits until it says where it listens, and with which code the first person gets in. */
  readonly serve: (words?: readonly string[], store?: string) => Promise<Served>
  /** Starts one that runs until it is told to stop, and hears what it says. */
  readonly listenTo: (words: readonly string[], store?: string) => Heard
  readonly close: () => Promise<void>
}

export type Heard = {
  readonly child: ChildProcess
  /** What it said so far, or says soon, that is written so. */
  readonly until: (pattern: RegExp) => Promise<RegExpExecArray>
}

export type Started = ChildProcessByStdio<null, null, Readable>

export type Served = {
  readonly child: ChildProcess
  readonly address: string
  /** An empty text where somebody can sign in already. */
  readonly code: string
}

export function programs(): Programs {
  const folder = mkdtempSync(join(tmpdir(), 'linia-server-'))
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    XDG_STATE_HOME: join(folder, 'state'),
    LINIA_LANG: 'en',
  }
  const running = new Set<ChildProcess>()
  /** A file of the folder, or a database by its address. */
  const placeOf = (store: string): string => (store.includes('://') ? store : join(folder, store))
  const linia: Programs['linia'] = (store, words, input = '') => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [program, ...words, '--store', placeOf(store)],
      { env, encoding: 'utf8', input, timeout: 120_000 },
    )
    return { status, out: stdout, err: stderr }
  }
  const start: Programs['start'] = (store, words) => {
    const child = spawn(process.execPath, [program, ...words, '--store', placeOf(store)], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    running.add(child)
    child.once('exit', () => running.delete(child))
    return child
  }
  return {
    folder,
    linia,
    start,
    json(store, words) {
      const { status, out, err } = linia(store, [...words, '--json'])
      if (status !== 0) throw new Error(`${words.join(' ')}: ${err}`)
      return JSON.parse(out) as Record<string, unknown>
    },
    async serve(words = [], store = 'server.db') {
      const child = start(store, ['serve', ...words])
      let said = ''
      for await (const chunk of child.stderr) {
        said += String(chunk)
        if (
          said.includes('Ctrl-C') &&
          (!(words.includes('--demo') || words.includes('--empty')) || said.includes('--code'))
        )
          break
      }
      const [, address = ''] = /(https?:\/\/\S+?)\. Ctrl-C/.exec(said) ?? []
      const [, code = ''] = /--code (\S+)/.exec(said) ?? []
      return { child, address, code }
    },
    listenTo(words, store = 'server.db') {
      const child = start(store, words)
      let said = ''
      child.stderr.on('data', (chunk) => (said += String(chunk)))
      return {
        child,
        async until(pattern) {
          for (const by = Date.now() + 30_000; Date.now() < by;) {
            const found = pattern.exec(said)
            if (found) return found
            if (child.exitCode !== null && child.stderr.readableEnded) break
            await new Promise((resolve) => setTimeout(resolve, 20))
          }
          throw new Error(`nothing like ${String(pattern)} in: ${said}`)
        },
      }
    },
    async close() {
      for (const child of running) await ended(child, 'SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Ends a process by a signal; answers its exit code, null where the signal ended it. */
export async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const end = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill(signal)
  return end
}
