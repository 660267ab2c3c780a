import { parentPort, workerData } from 'node:worker_threads'
import { parseMail } from '../../src/mail/parse-mail.ts'
import { hostileMails } from './hostile-mails.ts'
import { mutateMail } from './mutate-mail.ts'
import { referenceMail, referenceMailNames } from './reference-mails.ts'

/** What the worker says before each mail, and at the end of each. */
export type WorkerMessage =
  | { readonly begins: string }
  | { readonly ended: string; readonly outcome: string; readonly cpuMs: number }
  | { readonly done: true }

const { count } = workerData as { count: number }
const names = referenceMailNames().filter((name) => referenceMail(name).length > 0)

for (let seed = 0; seed < count; seed++) {
  const name = names[seed % names.length] ?? ''
  await read(`seed ${seed} of ${name}`, mutateMail(referenceMail(name), seed))
}
for (const [name, mail] of hostileMails()) await read(name, mail)
say({ done: true })

async function read(name: string, mail: Buffer): Promise<void> {
  say({ begins: name })
  const before = process.threadCpuUsage()
  const parsed = await parseMail(mail)
  const { user, system } = process.threadCpuUsage(before)
  const outcome = 'refused' in parsed ? parsed.refused : wellFormed(parsed) ? 'accepted' : 'not-well-formed'
  say({ ended: name, outcome, cpuMs: (user + system) / 1000 })
}

/** Everything that is shown or stored can be written as UTF-8. */
function wellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return true
  return Object.values(value).every(wellFormed)
}

function say(message: WorkerMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message)
}
