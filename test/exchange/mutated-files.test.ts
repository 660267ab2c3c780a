import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import type { FileMessage } from './mutated-files.worker.ts'

/** More on demand: LINIA_MUTATIONS=500000. */
const asked = process.env['LINIA_MUTATIONS']
const counts = {
  csv: Number(asked ?? 1500),
  records: Number(asked ?? 1200),
  site: Number(asked ?? 200),
}

/** A file that takes this much of a processor hangs; a worker that is silent for this long hangs for good. */
const hangMs = 2000
const silentMs = 60_000

test.each(['csv', 'records', 'site'] as const)(
  'damaged files (%s): none crashes or hangs, none comes in by half, and every error names its place',
  { timeout: 240_000 + Number(asked ?? 0) * 60 },
  async (what) => {
    const outcomes = new Map<string, number>()
    const wrong: string[] = []
    await watched({ what, count: counts[what] }, (message) => {
      if (!('ended' in message)) return
      outcomes.set(message.outcome, (outcomes.get(message.outcome) ?? 0) + 1)
      if (message.wrong !== null) wrong.push(`${message.ended}: ${message.wrong}`)
      if (message.cpuMs > hangMs) wrong.push(`${message.ended}: ${message.cpuMs} ms`)
    })

    expect(wrong).toEqual([])
    expect([...outcomes.values()].reduce((sum, each) => sum + each, 0)).toBe(counts[what])
    const taken = (outcomes.get('taken') ?? 0) + (outcomes.get('some rejected') ?? 0)
    expect(taken).toBeGreaterThan(counts[what] / 20)
    expect(counts[what] - taken).toBeGreaterThan(counts[what] / 20)
  },
)

/** Runs the worker to its end; rejects, with the file that did it, when it crashes or falls silent. */
function watched(
  workerData: { readonly what: string; readonly count: number },
  hear: (message: FileMessage) => void,
): Promise<void> {
  const worker = new Worker(new URL('mutated-files.worker.ts', import.meta.url), { workerData })
  let last = 'nothing yet'
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      void worker.terminate()
      reject(new Error(`${why} (${last})`))
    }
    const silence = setTimeout(() => fail('hangs'), silentMs)
    worker.on('message', (message: FileMessage) => {
      silence.refresh()
      if ('begins' in message) last = message.begins
      hear(message)
      if ('done' in message) {
        clearTimeout(silence)
        resolve()
      }
    })
    worker.on('error', (error: unknown) =>
      fail(`crashed: ${error instanceof Error ? (error.stack ?? '') : String(error)}`),
    )
  })
}
