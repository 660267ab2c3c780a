import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** How long a program that is left waits for what a thread is just doing. */
const endWithinMs = 2000

type Thread = {
  /** By this word the program knows in a thread of its own what it is there for. */
  readonly word: string
  /** What it is called where something breaks in it. */
  readonly name: string
  readonly data: { readonly logFolder: string }
  /** Megabytes of what is young: it works on a page or a mail at a time. */
  readonly youngMb: number
}

/** A thread that was started. */
export type Started = {
  /** Resolves once it is over, however that came about. */
  readonly ended: Promise<void>
  readonly end: () => Promise<void>
}

/** Starts a thread of the program beside what people wait for. */
export function startThread({ word, name, data, youngMb }: Thread): Started {
  const worker = new Worker(join(import.meta.dirname, 'linia.js'), {
    argv: [word],
    workerData: data,
    resourceLimits: { maxYoungGenerationSizeMb: youngMb },
  })
  // What it could not log itself: the next console or server begins anew.
  worker.on('error', (fault) => void log(data.logFolder, fault, name))
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      resolve()
    })
  })
  return {
    ended,
    async end() {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage('stop')
      const timer = setTimeout(() => void worker.terminate(), endWithinMs)
      await ended
      clearTimeout(timer)
    },
  }
}

async function log(folder: string, fault: unknown, thread: string): Promise<void> {
  const { logFault } = await import('./log-fault.ts')
  await logFault(folder, fault, { thread })
}
