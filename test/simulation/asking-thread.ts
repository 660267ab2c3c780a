import {
  MessageChannel,
  type MessagePort,
  Worker,
  isMainThread,
  receiveMessageOnPort,
  workerData,
} from 'node:worker_threads'
import { Client } from 'pg'
import type { PostgresPlace } from '../../src/store/postgres/postgres-connection.ts'
import { likeSqlite } from '../../src/store/postgres/postgres-values.ts'

type Given = { readonly place: PostgresPlace; readonly port: MessagePort; readonly flag: Int32Array }
type Answer = { readonly rows: readonly unknown[] } | { readonly fault: string }

/** Asks a database beside the program and waits, as whoever looks at a file does: nothing else runs meanwhile. */
export type AskDatabase = (text: string) => readonly unknown[]

/** Starts a thread that asks, in the schema of a site. */
export function askingThread(place: PostgresPlace): {
  readonly ask: AskDatabase
  readonly close: () => Promise<unknown>
} {
  const { port1, port2 } = new MessageChannel()
  const flag = new Int32Array(new SharedArrayBuffer(4))
  const given: Given = { place, port: port2, flag }
  const worker = new Worker(import.meta.filename, { workerData: given, transferList: [port2] })
  return {
    ask(text) {
      Atomics.store(flag, 0, 0)
      port1.postMessage(text)
      Atomics.wait(flag, 0, 0, 60_000)
      const answer = receiveMessageOnPort(port1)?.message as Answer | undefined
      if (!answer || 'fault' in answer)
        throw new Error(`${answer?.fault ?? 'no answer'}: ${text.slice(0, 200)}`)
      return answer.rows
    },
    async close() {
      port1.close()
      return worker.terminate()
    },
  }
}

async function answerAll({ place, port, flag }: Given): Promise<void> {
  const client = new Client({ connectionString: place.url, types: likeSqlite })
  const answerOf = async (text: string): Promise<Answer> => {
    try {
      const answered: unknown = await client.query(text)
      const last = Array.isArray(answered) ? (answered.at(-1) as unknown) : answered
      return { rows: (last as { readonly rows: readonly unknown[] }).rows }
    } catch (fault) {
      return { fault: String(fault) }
    }
  }
  const answer = async (text: string): Promise<void> => {
    port.postMessage(await answerOf(text))
    Atomics.store(flag, 0, 1)
    Atomics.notify(flag, 0)
  }
  await client.connect()
  await client.query(`SET search_path TO ${place.schema}`)
  port.on('message', (text: string) => void answer(text))
}

if (!isMainThread) await answerAll(workerData as Given)
