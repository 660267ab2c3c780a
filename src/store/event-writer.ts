import type { GivenCommand } from './given-command.ts'
import type { CommandDefinition } from './command-definition.ts'
import { personalDigest, splitPersonal } from './personal.ts'
import { isPendingSeq } from '../domain/pending-number.ts'
import type { FoundColumns } from './replication/carried-command.ts'
import type { Outbox } from './replication/outbox.ts'
import type { SiteMemory } from './site-memory.ts'
import type { MaybePromise, Statements } from './statements.ts'

/** Appends exactly one event for every accepted command. */
export type EventWriter = {
  /** Told when the last event may be another: after a commit of another connection, and after a rollback. */
  readonly forget: () => void
  /** Whether this store has a server, which gives its events their numbers. */
  readonly hasServer: () => MaybePromise<boolean>
  readonly nextSeq: () => MaybePromise<number>
  readonly find: (id: string) => MaybePromise<EventFound | undefined>
  /** Told that commands are not here: until the transaction ends nobody else can give one. */
  readonly areAbsent: (ids: readonly string[]) => void
  readonly append: (
    seq: number,
    given: GivenCommand & { id: string; at: number },
    made: Made,
  ) => Promise<void>
}

type EventFound = { readonly seq: number; readonly batch: string | null }

/** What a command made and found on its way. */
type Made = { readonly refs: readonly string[]; readonly found: readonly FoundColumns[] }

export function eventWriterOf(
  statements: Statements,
  options: {
    readonly device: () => string
    readonly newSalt: () => string
    readonly clockOffMs: () => number
    readonly memory: SiteMemory
    readonly outbox: Outbox
  },
): EventWriter {
  const last = statements.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM events').pluck()
  const byId = statements.prepare<[string], EventFound>('SELECT seq, batch FROM events WHERE id = ?')
  const insertEvent = statements.prepare<unknown[]>(
    `INSERT INTO events (seq, id, at, actor, device, command, input, refs, batch, undoes, personal_digest, given_at, clock_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertPersonal = statements.prepare<[number, string, string, string | null]>(
    'INSERT INTO event_personal (seq, salt, content, found) VALUES (?, ?, ?, ?)',
  )
  const { outbox } = options
  const idOf = statements.prepare<[number], string>('SELECT id FROM events WHERE seq = ?').pluck()
  const server = statements.prepare<[], string>(`SELECT value FROM store_info WHERE key = 'server'`).pluck()
  const hasServer = (): MaybePromise<boolean> =>
    options.memory.recall('has server', async () => (await server.get()) !== undefined)
  /** What a device gives goes to its server; what is given there again is on its way already. */
  const send = async (
    given: GivenCommand & { id: string; at: number },
    { refs, found }: Made,
  ): Promise<void> => {
    const undone = given.command.undoes?.(given.input) ?? null
    const offMs = options.clockOffMs()
    await outbox.append({
      id: given.id,
      name: given.command.name,
      actor: given.actor,
      input: withoutExpectation(given.input),
      at: given.at,
      clockAt: offMs === 0 ? null : given.at - offMs,
      refs,
      batch: given.batch?.ref ?? null,
      undoes: undone === null ? null : ((await idOf.get(undone)) ?? null),
      found: found.filter(
        ({ table }) => table === 'interactions' || (given.command.edits && written.has(table)),
      ),
    })
  }

  const paths = new Map<string, readonly (readonly string[])[]>()
  const pathsOf = ({ name, personalPaths }: CommandDefinition): readonly (readonly string[])[] => {
    const steps = paths.get(name) ?? personalPaths.map((path) => path.split('.'))
    paths.set(name, steps)
    return steps
  }
  /** The last event, as long as nobody else can have appended one. */
  let lastSeq: number | undefined
  const absent = new Set<string>()

  return {
    forget() {
      lastSeq = undefined
    },
    areAbsent(ids) {
      absent.clear()
      for (const id of ids) absent.add(id)
    },
    hasServer,
    nextSeq: async () => ((await hasServer()) ? outbox.nextSeq() : (lastSeq ?? (await last.get()) ?? 0) + 1),
    find: (id) => (absent.has(id) ? undefined : byId.get(id)),
    async append(seq, given, made) {
      const { refs } = made
      absent.delete(given.id)
      const { device, givenAt, clockAt, found } = given.carried ?? {}
      const { open, personal } = splitPersonal(given.input, pathsOf(given.command))
      const kept =
        found === undefined || found.length === 0 || isPendingSeq(seq) ? null : JSON.stringify(found)
      const content = personal ?? (kept === null ? null : '[]')
      const salt = content === null ? null : options.newSalt()
      await insertEvent.run(
        seq,
        given.id,
        given.at,
        given.actor,
        device ?? options.device(),
        given.command.name,
        JSON.stringify(open ?? null),
        refs.length === 0 ? null : JSON.stringify(refs),
        given.batch?.ref ?? null,
        given.command.undoes?.(given.input) ?? null,
        content === null || salt === null ? null : personalDigest(salt, content),
        givenAt ?? null,
        clockAt ?? null,
      )
      if (content !== null && salt !== null) await insertPersonal.run(seq, salt, content, kept)
      if (given.carried === undefined && (await hasServer())) await send(given, made)
      lastSeq = seq
    },
  }
}

/** Tables with what people write; what follows from it in others is not theirs to be asked about. */
const written: ReadonlySet<string> = new Set(['customers', 'cases', 'callbacks'])

/** What was held against the number of a row here was held already; the server has another. */
function withoutExpectation(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('expectedVersion' in input)) return input
  const { expectedVersion: _expected, ...rest } = input
  return rest
}
