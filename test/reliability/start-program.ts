import { type ChildProcess, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { keptBundle } from '../builders/kept-bundle.ts'

/** A program of the tests that runs in a process of its own, on the Node that runs the tests. */
export type Program = {
  readonly child: ChildProcess
  /** Whole lines it has printed so far. */
  readonly lines: readonly string[]
  /** Waits for a line that begins so; fails when the program ends without one. */
  readonly line: (start: string) => Promise<string>
  readonly tell: (text: string) => void
  readonly kill: () => void
  /** Waits until it has ended and everything it printed is here; answers its exit code, null when it was killed. */
  readonly ended: Promise<number | null>
}

/** Starts `programs/<name>.ts`. `uid` runs it as another user, which root alone may do. */
export function startProgram(
  name: string,
  args: readonly string[],
  options: { readonly uid?: number } = {},
): Program {
  const script = bundled(name)
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', NODE_COMPILE_CACHE: join(tmpdir(), 'linia-test-compile-cache') },
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  })
  const lines: string[] = []
  let rest = ''
  let errors = ''
  const waiting = new Set<() => void>()
  child.stdin.on('error', () => undefined)
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
    for (const look of waiting) look()
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code !== null && code !== 0) reject(new Error(`${name} ended with ${code}: ${errors}`))
      else resolve(code)
    })
  })
  // Whoever waits for the end hears of a failure; nobody has to.
  ended.catch(() => undefined)
  return {
    child,
    lines,
    line(start) {
      return new Promise((resolve, reject) => {
        const look = (): boolean => {
          const found = lines.find((line) => line.startsWith(start))
          if (found === undefined) return false
          waiting.delete(look)
          resolve(found)
          return true
        }
        if (look()) return
        waiting.add(look)
        child.on('close', (code) => {
          if (!look()) reject(new Error(`${name} ended (${code}) without "${start}": ${errors}`))
        })
      })
    },
    tell: (text) => child.stdin.write(`${text}\n`),
    kill: () => child.kill('SIGKILL'),
    ended,
  }
}

/** The program in one file, which starts in a third of the time. */
function bundled(name: string): string {
  const kept = keptBundle(`program-${name}`)
  const script = join(kept.folder, `${name}.mjs`)
  if (kept.isThere) return script
  buildSync({
    entryPoints: [join(import.meta.dirname, 'programs', `${name}.ts`)],
    outfile: join(kept.making, `${name}.mjs`),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    external: ['better-sqlite3', '@node-rs/argon2'],
    banner: {
      js: "import { createRequire as requiring } from 'node:module'; const require = requiring(import.meta.url);",
    },
    logLevel: 'error',
  })
  kept.appear()
  return script
}
