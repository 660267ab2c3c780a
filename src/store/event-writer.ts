import type BetterSqlite3 from 'better-sqlite3'
import type { GivenCommand } from './given-command.ts'
import type { CommandDefinition } from './command-definition.ts'
import { personalDigest, splitPersonal } from './personal.ts'
import type { SiteMemory } from './site-memory.ts'

/** Appends exactly one event for every accepted command. */
export type EventWriter = {
  /** Told when the last event may be another: after a commit of another connection, and after a rollback. */
  readonly forget: () => void
  readonly nextSeq: () => number
  readonly find: (id: string) => { readonly seq: number; readonly batch: string | null } | undefined
  readonly append: (
    seq: number,
    given: GivenCommand & { id: string; at: number },
    refs: readonly string[],
  ) => void
}

export function eventWriterOf(
  connection: BetterSqlite3.Database,
  options: { readonly device: string; readonly newSalt: () => string; readonly memory: SiteMemory },
): EventWriter {
  const last = connection.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM events').pluck()
  const byId = connection.prepare<[string], { seq: number; batch: string | null }>(
    'SELECT seq, batch FROM events WHERE id = ?',
  )
  const insertEvent = connection.prepare<unknown[]>(
    `INSERT INTO events (seq, id, at, actor, device, command, input, refs, batch, undoes, personal_digest)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertPersonal = connection.prepare<[number, string, string]>(
    'INSERT INTO event_personal (seq, salt, content) VALUES (?, ?, ?)',
  )
  const insertOutbox = connection.prepare<[number]>('INSERT INTO outbox (seq) VALUES (?)')
  const server = connection.prepare<[], string>(`SELECT value FROM store_info WHERE key = 'server'`).pluck()
  const hasServer = (): boolean => options.memory.recall('has server', () => server.get() !== undefined)

  const paths = new Map<string, readonly (readonly string[])[]>()
  const pathsOf = ({ name, personalPaths }: CommandDefinition): readonly (readonly string[])[] => {
    const steps = paths.get(name) ?? personalPaths.map((path) => path.split('.'))
    paths.set(name, steps)
    return steps
  }
  /** The last event, as long as nobody else can have appended one. */
  let lastSeq: number | undefined

  return {
    forget() {
      lastSeq = undefined
    },
    nextSeq: () => (lastSeq ?? last.get() ?? 0) + 1,
    find: (id) => byId.get(id),
    append(seq, given, refs) {
      const { open, personal } = splitPersonal(given.input, pathsOf(given.command))
      const salt = personal === null ? null : options.newSalt()
      insertEvent.run(
        seq,
        given.id,
        given.at,
        given.actor,
        options.device,
        given.command.name,
        JSON.stringify(open ?? null),
        refs.length === 0 ? null : JSON.stringify(refs),
        given.batch?.ref ?? null,
        given.command.undoes?.(given.input) ?? null,
        personal === null || salt === null ? null : personalDigest(salt, personal),
      )
      if (personal !== null && salt !== null) insertPersonal.run(seq, salt, personal)
      if (hasServer()) insertOutbox.run(seq)
      lastSeq = seq
    },
  }
}
