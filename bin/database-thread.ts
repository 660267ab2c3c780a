import { join } from 'node:path'
import {
  MessageChannel,
  type MessagePort,
  Worker,
  isMainThread,
  receiveMessageOnPort,
  workerData,
} from 'node:worker_threads'
import type { Pool } from 'pg'
import type { PostgresPlace } from '../src/store/postgres/postgres-connection.ts'
import type { AskAndWait } from '../src/store/postgres/waiting-reader.ts'

/** By this word the program knows in a thread of its own what it is there for. */
const databaseThreadWord = '--database-thread'

/** An answer that takes longer comes from a machine that is gone. */
const answerMs = 90_000

type Given = { readonly place: PostgresPlace; readonly port: MessagePort; readonly flag: Int32Array }
type Answer =
  | { readonly rows: readonly unknown[] }
  | { readonly fault: { readonly message: string; readonly code: string | undefined } }

/** Starts a thread that asks a database, and answers how to ask it and wait, and how to end it. */
export function startDatabaseThread(place: PostgresPlace): {
  readonly ask: AskAndWait
  readonly end: () => Promise<void>
} {
  const { port1, port2 } = new MessageChannel()
  const flag = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(join(import.meta.dirname, 'linia.js'), {
    argv: [databaseThreadWord],
    workerData: { place, port: port2, flag } satisfies Given,
    transferList: [port2],
  })
  worker.unref()
  return {
    ask(asked) {
      Atomics.store(flag, 0, 0)
      port1.postMessage(asked)
      Atomics.wait(flag, 0, 0, answerMs)
      const answer = receiveMessageOnPort(port1)?.message as Answer | undefined
      if (!answer) throw Object.assign(new Error('the database does not answer'), { code: 'ETIMEDOUT' })
      if ('rows' in answer) return answer.rows
      throw Object.assign(new Error(answer.fault.message), { code: answer.fault.code })
    },
    async end() {
      port1.close()
      await worker.terminate()
    },
  }
}

/** What such a thread does; false where this is none. */
export async function runDatabaseThread(): Promise<boolean> {
  if (isMainThread) return false
  const { place, port, flag } = workerData as Given
  const { poolOf } = await import('../src/store/postgres/pool-of.ts')
  const pool = poolOf(place, { most: 1 })
  const tell = (answer: Answer): void => {
    port.postMessage(answer)
    Atomics.store(flag, 0, 1)
    Atomics.notify(flag, 0)
  }
  port.on('message', (asked: Asked) => void answerOf(pool, asked).then(tell))
  return true
}

type Asked = { readonly text: string; readonly name: string; readonly values: unknown[] }

async function answerOf(pool: Pool, asked: Asked): Promise<Answer> {
  try {
    return { rows: (await pool.query(asked)).rows }
  } catch (fault) {
    const isError = fault instanceof Error
    const code = isError && 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined
    return { fault: { message: isError ? fault.message : 'unknown', code } }
  }
}
