import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { receiveInteraction } from '../../src/commands/interactions/receive-interaction.ts'
import { openStoreAt } from '../../src/store/open-store.ts'
import { must } from '../builders/a-site.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'
import type { Programs } from './programs.ts'

/** Streams the wrap-ups of `codes.jsonl` through the batch of a device. */
export function startBatch(here: Programs): ChildProcess {
  const input = openSync(join(here.folder, 'codes.jsonl'), 'r')
  const program = join(import.meta.dirname, '../../dist/linia.js')
  const words = ['wrap', '--batch', '--as', 'ewa', '--store', join(here.folder, 'device.db')]
  const child = spawn(process.execPath, [program, ...words], {
    env: { PATH: process.env['PATH'], HOME: here.folder, XDG_STATE_HOME: join(here.folder, 'state') },
    stdio: [input, 'ignore', 'ignore'],
  })
  closeSync(input)
  return child
}

export async function whenEnded(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode
  return new Promise((resolve) => child.once('exit', resolve))
}

/** Contacts that wait, made before anybody serves. */
export async function contactsOf(path: string, count: number): Promise<readonly string[]> {
  const store = must(openStoreAt(path, { now: Date.now, randomBytes: seededBytes(5) }))
  try {
    const refs: string[] = []
    const given = Array.from({ length: count }, (_none, index) => ({
      command: receiveInteraction,
      actor: 'owner',
      input: { channel: 'form', queue: 'written', subject: `Pytanie ${index}` },
    }))
    await store.runner.runEach(given as never, (outcome) => {
      if (!outcome.ok || !('value' in outcome)) throw new Error(JSON.stringify(outcome))
      refs.push((outcome.value as { ref: string }).ref)
    })
    return refs
  } finally {
    await store.close()
  }
}
