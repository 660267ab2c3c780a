import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { hostileMails } from './hostile-mails.ts'
import { referenceMailFolder } from './reference-mails.ts'
import type { WorkerMessage } from './mutated-mails.worker.ts'

/** More on demand: LINIA_MUTATIONS=500000. */
const count = Number(process.env['LINIA_MUTATIONS'] ?? 3000)

/** A mail that takes this much of a processor hangs; a worker that is silent for this long hangs for good. */
const hangMs = 2000
const silentMs = 60_000

test(
  `${count} damaged mails, and some made to hang a reader: each is accepted or refused, none crashes the program or hangs it`,
  { timeout: 120_000 + count * 20 },
  async () => {
    referenceMailFolder()
    const outcomes = new Map<string, number>()
    const hung: string[] = []
    await watched((message) => {
      if (!('ended' in message)) return
      outcomes.set(message.outcome, (outcomes.get(message.outcome) ?? 0) + 1)
      if (message.cpuMs > hangMs) hung.push(`${message.ended}: ${message.cpuMs} ms`)
    })

    expect(hung).toEqual([])
    expect([...outcomes.values()].reduce((sum, each) => sum + each, 0)).toBe(count + hostileMails().length)
    expect(outcomes.get('accepted') ?? 0).toBeGreaterThan(count / 2)
    const unexpected = [...outcomes.keys()].filter((outcome) => !known.has(outcome))
    expect(unexpected).toEqual([])
  },
)

/** `mail-unreadable` is missing on purpose: it stands for a fault that nobody thought of. */
const known = new Set([
  'accepted',
  'mail-empty',
  'mail-without-header',
  'mail-header-too-large',
  'mail-too-large',
])

/** Runs the worker to its end; rejects, with the mail that did it, when it crashes or falls silent. */
function watched(hear: (message: WorkerMessage) => void): Promise<void> {
  const worker = new Worker(new URL('mutated-mails.worker.ts', import.meta.url), { workerData: { count } })
  let last = 'nothing yet'
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      void worker.terminate()
      reject(new Error(`${why} (${last})`))
    }
    const silence = setTimeout(() => fail('hangs'), silentMs)
    worker.on('message', (message: WorkerMessage) => {
      silence.refresh()
      if ('begins' in message) last = message.begins
      hear(message)
      if ('done' in message) {
        clearTimeout(silence)
        resolve()
      }
    })
    worker.on('error', (error: unknown) => fail(`crashed: ${String(error)}`))
  })
}
