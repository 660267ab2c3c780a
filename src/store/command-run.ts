import type BetterSqlite3 from 'better-sqlite3'
import { refuse } from '../domain/decision.ts'
import type { Ref } from '../domain/ids.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { CommandView } from './command-definition.ts'
import { countersOf } from './counters.ts'
import { type EventWriter, eventWriterOf } from './event-writer.ts'
import type { ExpectedRecord, GivenCommand } from './given-command.ts'
import type { Outcome } from './outcome.ts'
import { readerOf } from './reader.ts'
import { rowWriterOf } from './row-writer.ts'
import { siteMemoryOf } from './site-memory.ts'
import { type StagedChange, columnStorer } from './staged-changes.ts'
import { idOfCommand } from './uuid-v7.ts'

/** A command as the runner keeps it: with its id, its time, and whether the id came with it. */
export type Completed = GivenCommand & {
  readonly id: string
  readonly hasOwnId: boolean
  readonly at: number
}

/** Runs commands inside a transaction that is open already. */
export type CommandRun = {
  /** Told when a transaction has begun, before the first command of it. */
  readonly begun: (acquired: { readonly othersCommitted: boolean }) => void
  /** Told before the transaction is committed. */
  readonly ending: () => void
  /** Told when the transaction has left no trace. */
  readonly rolledBack: () => void
  /** Runs one: handler, rows, event. */
  readonly run: (given: Completed) => Promise<Outcome<unknown>>
}

/** Makes the run of a connection. `prefix` is that of the refs of this store. */
export function commandRunOf(
  connection: BetterSqlite3.Database,
  options: {
    readonly prefix: string
    readonly newSalt: () => string
    /** Told which fields were searched when a command makes the site search others. */
    readonly searchedDiffer: (before: readonly string[]) => void
  },
): CommandRun {
  const memory = siteMemoryOf(connection)
  const reader = readerOf(connection)
  const { one, all } = memory.reading(reader)
  const beginRows = rowWriterOf(connection, memory, options.searchedDiffer)
  const stored = columnStorer()
  const { prefix: device, newSalt } = options
  const events: EventWriter = eventWriterOf(connection, { device, newSalt, memory })
  const whyChanged = ({ table, id, ref, version }: ExpectedRecord): Refusal | undefined => {
    const found = reader.versionOf(table, id) ?? 0
    if (found === version) return undefined
    const code = table === 'interactions' ? 'interaction-changed' : 'record-changed'
    return { code, ref, expected: version, found }
  }
  const counters = countersOf(connection)
  const savepoints = savepointsOf(connection)

  const run: CommandRun['run'] = async (given) => {
    // An id that was drawn for it now cannot be there.
    const known = given.hasOwnId ? events.find(given.id) : undefined
    if (known) return { ok: true, already: true, seq: known.seq, id: given.id, batch: known.batch }

    const changed = given.expects && whyChanged(given.expects)
    if (changed) return refuse(changed)
    const seq = events.nextSeq()
    const changes: StagedChange[] = []
    const rows = beginRows(seq)
    let isPartWritten = false
    const settle = (): void => {
      if (!isPartWritten) savepoints.begin()
      isPartWritten = true
      rows.write(changes.splice(0))
    }
    const refs: Ref[] = []
    let ids = 0
    let lastNumber: number | null = null
    const tx: CommandView = {
      one: async (query, params) => one(query, params),
      all: async (query, params) => all(query, params),
      versionOf: async (table, id) => reader.versionOf(table, id),
      insert: (table, row) => {
        changes.push({ kind: 'insert', table, id: row.id as string, columns: stored(row) })
      },
      patch: (table, id, columns) => {
        changes.push({ kind: 'patch', table, id, columns: stored(columns) })
      },
      remove: (table, id) => {
        changes.push({ kind: 'remove', table, id })
      },
      putBack: (table, id, before) => {
        changes.push({ kind: 'put-back', table, id, before })
      },
      settle: async () => settle(),
      async attempt(work) {
        settle()
        const place = rows.place()
        savepoints.begin()
        const decision = await work()
        if (decision.ok) savepoints.keep()
        else {
          changes.length = 0
          savepoints.goBack()
          rows.backTo(place)
          memory.forget()
        }
        return decision
      },
    }
    const decision = await given.command.handler(tx, given.input, {
      actor: given.actor,
      at: given.at,
      seq,
      batch: given.batch?.ref ?? null,
      newId: () => idOfCommand(given.id, given.at, ids++),
      newRef: () => {
        const brought = given.refs?.[refs.length]
        if (brought === undefined) lastNumber = (lastNumber ?? counters.last('ref')) + 1
        const ref = (brought ?? `${options.prefix}-${lastNumber}`) as Ref
        refs.push(ref)
        return ref
      },
      keepRef: (ref) => {
        if (!ref.startsWith(`${options.prefix}-`)) return
        const number = Number(ref.slice(options.prefix.length + 1))
        const last = lastNumber ?? counters.last('ref')
        if (number > last) lastNumber = number
      },
    })
    if (!decision.ok) {
      if (isPartWritten) {
        savepoints.goBack()
        memory.forget()
      }
      return decision
    }

    // Only an accepted command moves the counters: a refusal leaves no trace.
    if (lastNumber !== null) counters.advance('ref', lastNumber)
    if (given.batch && given.batch.ref === null) {
      const number = counters.last('batch') + 1
      counters.advance('batch', number)
      given.batch.ref = `B-${number}`
    }
    rows.write(changes)
    rows.end()
    if (isPartWritten) savepoints.keep()
    events.append(seq, given, refs)
    return { ok: true, value: decision.value, seq, id: given.id, batch: given.batch?.ref ?? null }
  }
  const forget = (): void => {
    for (const part of [memory, counters, events]) part.forget()
  }
  return {
    begun({ othersCommitted }) {
      if (othersCommitted) forget()
    },
    ending: counters.settle,
    rolledBack: forget,
    run,
  }
}

/** Places inside a transaction to go back to, one in the other. */
function savepointsOf(connection: BetterSqlite3.Database) {
  const begin = connection.prepare('SAVEPOINT part')
  const keep = connection.prepare('RELEASE part')
  const goBack = connection.prepare('ROLLBACK TO part')
  return {
    begin: () => begin.run(),
    keep: () => keep.run(),
    goBack() {
      goBack.run()
      keep.run()
    },
  }
}
