import { type ChildProcess, spawn } from 'node:child_process'
import type { HookProblem } from '../../domain/hook-problem.ts'

export type HookRun = {
  readonly path: string
  /** The working folder. */
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  /** What it reads on its standard input. */
  readonly input: string
  readonly seconds: number
}

/** How a hook ended. One that answered and left its output open has done both. */
export type HookEnd = {
  readonly problem?: HookProblem
  readonly answer?: { readonly status: number; readonly out: string; readonly err: string }
}

/** Bytes of both outputs together. */
const mostOutput = 65_536
/** What was written before the end arrives within this. */
const drainMs = 250

/**
 * Runs a hook without a shell, in a process group of its own. One that takes too long, writes too much or leaves its output open
 * is stopped with all that it started in its group.
 */
export function runHook({ path, folder, env, input, seconds }: HookRun): Promise<HookEnd> {
  return new Promise((resolve) => {
    const child = started(path, folder, env)
    if (typeof child === 'string') {
      resolve({ problem: { why: 'not-started', detail: child } })
      return
    }
    const chunks: { readonly out: Buffer[]; readonly err: Buffer[] } = { out: [], err: [] }
    let bytes = 0
    let drain: NodeJS.Timeout | undefined
    const release = guard(child)

    const settle = (end: HookEnd): void => {
      clearTimeout(late)
      clearTimeout(drain)
      release()
      for (const stream of [child.stdin, child.stdout, child.stderr]) stream?.destroy()
      child.removeAllListeners('exit').removeAllListeners('close')
      resolve(end)
    }
    const stop = (problem: HookProblem): void => {
      killGroup(child)
      settle({ problem })
    }
    const ended = (status: number | null, signal: NodeJS.Signals | null): HookEnd => {
      const [out, err] = [textOf(chunks.out), textOf(chunks.err)]
      if (status === null) return { problem: { why: 'failed', status: String(signal), detail: err } }
      return { answer: { status, out, err } }
    }
    const late = setTimeout(() => stop({ why: 'timed-out', seconds }), seconds * 1000)

    for (const name of ['out', 'err'] as const) {
      child[`std${name}`]?.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (bytes > mostOutput) stop({ why: 'flooded', kilobytes: mostOutput / 1024 })
        else chunks[name].push(chunk)
      })
    }
    child.on('error', (fault) => settle({ problem: { why: 'not-started', detail: fault.message } }))
    child.on('close', (status, signal) => settle(ended(status, signal)))
    child.on('exit', (status, signal) => {
      drain = setTimeout(() => {
        killGroup(child)
        settle({ problem: { why: 'kept-open' }, ...ended(status, signal) })
      }, drainMs)
    })
    // A hook need not read what it is told.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}

function started(path: string, cwd: string, env: Readonly<Record<string, string>>): ChildProcess | string {
  try {
    return spawn(path, [], { cwd, env: { ...env }, detached: true, stdio: 'pipe', windowsHide: true })
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault)
  }
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // All of it has ended, or this system knows no groups.
    child.kill('SIGKILL')
  }
}

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Stops a hook with the program: its group hears nothing of the terminal's Ctrl-C. Answers what ends the guard. */
function guard(child: ChildProcess): () => void {
  const kill = (): void => killGroup(child)
  const release = (): void => {
    process.off('exit', kill)
    for (const signal of endings) process.off(signal, stopped)
  }
  const stopped = (signal: NodeJS.Signals): void => {
    kill()
    release()
    // Nobody else listens any more, so the signal does what it would have done without hooks.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
  }
  process.on('exit', kill)
  for (const signal of endings) process.on(signal, stopped)
  return release
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8')
}
