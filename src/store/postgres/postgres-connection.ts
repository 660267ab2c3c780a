import { Client } from 'pg'
import { boundValue, likeSqlite } from './postgres-values.ts'

/** Where a site's store lies: a database, and the schema that is the site's alone. */
export type PostgresPlace = { readonly url: string; readonly schema: string }

/** A statement with `$1`, `$2` … where values are bound. */
export type Asked = {
  readonly text: string
  readonly values?: readonly unknown[]
  /** Under this name it is prepared once on each connection. */
  readonly name?: string
  readonly asArrays?: boolean
}

export type Answered = { readonly rows: readonly unknown[]; readonly command: string }

/** One connection of PostgreSQL. What it is asked is sent at once and answered in order; lost, it is made anew by `open`. */
export type PostgresConnection = {
  /** Connects where it is not connected; answers whether it had to. */
  readonly open: () => Promise<boolean>
  readonly ask: (asked: Asked) => Promise<Answered>
  /** Sends without waiting. What breaks is thrown by whatever is asked next, and by `settled`. */
  readonly send: (asked: Asked) => void
  readonly settled: () => Promise<void>
  /** Forgets what broke, once the transaction has gone back to before it. */
  readonly forgive: () => void
  readonly end: () => Promise<void>
}

/** An answer that takes longer comes from a machine that is gone. */
const answerMs = 60_000
/** Whoever holds the lock of the site and says nothing for so long has lost his connection. */
const silentMs = 15_000

export type ConnectionOptions = {
  /** How long it waits for the lock of a row. */
  readonly lockMs: number
  /** Told whenever it has connected, before it is asked anything. */
  readonly connected: (client: Client) => Promise<void>
}

/** Makes a connection, which connects once it is opened. */
export function postgresConnectionOf(
  { url, schema }: PostgresPlace,
  { lockMs, connected }: ConnectionOptions,
): PostgresConnection {
  let client: Client | undefined
  let broken: { readonly fault: unknown } | undefined
  let last: Promise<unknown> = Promise.resolve()
  const drop = (): void => {
    const lost = client
    client = undefined
    lost?.end().catch(() => undefined)
  }
  const submit = async ({ text, values = [], name, asArrays }: Asked): Promise<Answered> => {
    if (!client) throw new ConnectionLost()
    const asked = client
    try {
      return await asked.query({
        text,
        values: values.map(boundValue),
        ...(name !== undefined && { name }),
        ...(asArrays === true && { rowMode: 'array' }),
      })
    } catch (fault) {
      broken ??= { fault }
      // The first fault is the cause; those that come behind it say only that the transaction is over.
      throw broken.fault
    }
  }
  return {
    async open() {
      if (client) return false
      const fresh = new Client({
        connectionString: url,
        types: likeSqlite,
        pipeline: true,
        keepAlive: true,
        connectionTimeoutMillis: 10_000,
        query_timeout: answerMs + lockMs,
        application_name: 'linia',
        options: [
          `search_path=${schema}`,
          `lock_timeout=${lockMs}`,
          `idle_in_transaction_session_timeout=${silentMs}`,
          'jit=off',
        ]
          .map((setting) => `-c ${setting}`)
          .join(' '),
      })
      // Told here as well as to whoever waits for an answer.
      fresh.on('error', () => {
        if (client === fresh) drop()
      })
      fresh.on('end', () => {
        if (client === fresh) client = undefined
      })
      await fresh.connect()
      try {
        await connected(fresh)
      } catch (fault) {
        await fresh.end().catch(() => undefined)
        throw fault
      }
      broken = undefined
      client = fresh
      return true
    },
    ask(asked) {
      const answer = submit(asked)
      last = answer.catch(() => undefined)
      return answer
    },
    send(asked) {
      last = submit(asked).catch(() => undefined)
    },
    async settled() {
      await last
      if (broken) throw broken.fault
    },
    forgive() {
      broken = undefined
    },
    async end() {
      const ending = client
      client = undefined
      await ending?.end()
    },
  }
}

/** Asked of a connection that is not there any more. */
class ConnectionLost extends Error {
  readonly code = 'ECONNRESET'
  constructor() {
    super('the connection to the database was lost')
  }
}
