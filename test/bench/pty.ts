import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { spawn } from '@lydell/node-pty'

/** What one key drew. */
type Drawn = { readonly ms: number; readonly bytes: number }

/** A program in a pseudo-terminal, with no emulator behind it that would take time of its own. */
export type Pty = {
  /** Waits until what was written matches; false when it does not in time. */
  readonly until: (wanted: RegExp, timeoutMs: number) => Promise<boolean>
  /** Waits until nothing was written for a while. */
  readonly quiet: (quietMs: number) => Promise<void>
  /** Types a key, and waits for what it draws; null when it draws nothing. */
  readonly press: (key: string) => Promise<Drawn | null>
  readonly write: (keys: string) => void
  /** Everything written, without control sequences. */
  readonly plain: () => string
  /** What was written so far is looked at no more. */
  readonly forget: () => void
  readonly residentMegabytes: () => number
  readonly close: () => Promise<void>
}

type Options = {
  readonly columns: number
  readonly rows: number
  readonly env?: Readonly<Record<string, string>>
}

/** A frame is over when nothing follows for so long. */
const frameGapMs = 20
const giveUpMs = 300
/** Ink draws only the last frame where one of these says that nobody watches. */
const unwatched = new Set([
  'CI',
  'CONTINUOUS_INTEGRATION',
  'BUILD_NUMBER',
  'RUN_ID',
  'GITHUB_ACTIONS',
  'NO_COLOR',
])

export function openPty(
  program: string,
  words: readonly string[],
  { columns, rows, env = {} }: Options,
): Pty {
  const inherited = Object.entries(process.env).filter(([name]) => !unwatched.has(name))
  const running = spawn(program, [...words], {
    cols: columns,
    rows,
    env: {
      ...Object.fromEntries(inherited),
      TERM: 'xterm-256color',
      LANG: 'en_GB.UTF-8',
      LINIA_LANG: 'en',
      ...env,
    },
    name: 'xterm-256color',
  })
  let written = ''
  let bytes = 0
  let lastAt = performance.now()
  let firstAt: number | null = null
  running.onData((data) => {
    lastAt = performance.now()
    firstAt ??= lastAt
    bytes += Buffer.byteLength(data)
    // What is looked for stands at the end.
    written = (written + data).slice(-200_000)
  })
  const exited = new Promise<void>((resolve) => {
    running.onExit(() => {
      resolve()
    })
  })
  const plain = (): string => stripVTControlCharacters(written)
  return {
    plain,
    write(keys) {
      running.write(keys)
    },
    forget() {
      written = ''
    },
    async until(wanted, timeoutMs) {
      const since = performance.now()
      while (performance.now() - since < timeoutMs) {
        if (wanted.test(plain())) return true
        await pause(1)
      }
      return false
    },
    async quiet(quietMs) {
      while (performance.now() - lastAt < quietMs) await pause(5)
    },
    async press(key) {
      const since = performance.now()
      firstAt = null
      bytes = 0
      running.write(key)
      while (performance.now() - since < giveUpMs) {
        if (firstAt !== null && performance.now() - lastAt > frameGapMs) break
        await pause(2)
      }
      return firstAt === null ? null : { ms: firstAt - since, bytes }
    },
    residentMegabytes() {
      const status = readFileSync(`/proc/${running.pid}/status`, 'utf8')
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024
    },
    async close() {
      running.kill('SIGKILL')
      await exited
    },
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
