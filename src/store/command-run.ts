import { type ChannelLinks, channelLinksOf } from './channels/channel-links.ts'
import { type MailboxPlaces, mailboxPlacesOf } from './channels/mailbox-places.ts'
import { refuse } from '../domain/decision.ts'
import type { Id, Ref } from '../domain/ids.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { CommandView } from './command-definition.ts'
import { countersOf } from './counters.ts'
import { type SearchTokens, searchTokensOf } from './derive-search-tokens.ts'
import { type EventWriter, eventWriterOf } from './event-writer.ts'
import type { ExpectedRecord, GivenCommand } from './given-command.ts'
import type { Inside } from './inside.ts'
import { mailKeyOf } from './mail-key.ts'
import type { Outcome } from './outcome.ts'
import { askedServerOf } from './replication/asked-server.ts'
import { type BringIn, bringInOf } from './replication/bring-in.ts'
import { broughtPartsOf } from './replication/brought-parts.ts'
import { type CopyAnew, copyAnewOf } from './replication/copy-anew.ts'
import { deviceNumbersOf } from './replication/device-numbers.ts'
import { type DrawnBy, drawnByOf } from './replication/drawn-by.ts'
import { foundClaimsOf } from './replication/found-claims.ts'
import { foundRowsOf } from './replication/found-rows.ts'
import { EditOverruled, heldEditsOf } from './replication/held-edits.ts'
import { givenAnswersOf } from './replication/given-answers.ts'
import { heardDevicesOf } from './replication/heard-devices.ts'
import { horizonOf } from './replication/horizon.ts'
import { type LostClaims, lostClaimsOf } from './replication/lost-claims.ts'
import { outboxOf } from './replication/outbox.ts'
import { type ReplaceHistory, replaceHistoryOf } from './replication/replace-history.ts'
import { rowStatesOf } from './replication/row-state.ts'
import { syncPlaceOf } from './replication/sync-place.ts'
import { timelinesOf } from './replication/timelines.ts'
import { type WaitingAmounts, waitingAmountsOf } from './replication/waiting-amounts.ts'
import { toldHistoryOf } from './replication/told-history.ts'
import { rowWriterOf } from './row-writer.ts'
import { type CommandQueries, siteMemoryOf } from './site-memory.ts'
import { type StagedChange, columnStorer } from './staged-changes.ts'
import type { MaybePromise, Statements } from './statements.ts'
import type { CommandTable } from './tables.ts'
import { idOfCommand } from './uuid-v7.ts'

/** A command as the runner keeps it: with its id, its time, and whether the id came with it. */
export type Completed = GivenCommand & {
  readonly id: string
  readonly hasOwnId: boolean
  readonly at: number
  /** Only to see what would become of it: whoever decides it, it is not done. */
  readonly isRehearsed?: boolean
}

/** Runs commands inside a transaction that is open already. */
export type CommandRun = {
  /** Told when a transaction has begun, before the first command of it. */
  readonly begun: (acquired: {
    readonly othersCommitted: boolean
    /** Whether what breaks may be noticed later, by whoever then does all of the transaction again with care. */
    readonly isHasty: boolean
  }) => void
  /** Told before the transaction is committed. */
  readonly ending: () => MaybePromise<void>
  /** Told when the transaction has left no trace. */
  readonly rolledBack: () => void
  /** Runs one: handler, rows, event. */
  readonly run: (given: Completed) => Promise<Outcome<unknown>>
  /** For a transaction that is more than commands. */
  readonly inside: Omit<Inside, 'run'>
}

/** What commands ask of the connection that writes. */
export type CommandReader = CommandQueries & {
  readonly versionOf: (table: CommandTable, id: string) => MaybePromise<number | undefined>
}

/** Makes the run of a connection. `prefix` is that of the refs of this store, asked for under its lock. */
export function commandRunOf(
  { statements, reader }: { readonly statements: Statements; readonly reader: CommandReader },
  options: {
    readonly prefix: () => string
    readonly newSalt: () => string
    readonly clockOffMs?: () => number
    readonly newCommandId: () => string
    /** Told which fields were searched when a command makes the site search others. */
    readonly searchedDiffer: (before: readonly string[]) => MaybePromise<void>
  },
): CommandRun {
  const memory = siteMemoryOf(statements)
  const { one, all } = memory.reading(reader)
  const tokens: SearchTokens = searchTokensOf(statements, memory, options.searchedDiffer)
  const beginRows = rowWriterOf(statements, memory, tokens)
  const stored = columnStorer()
  const { prefix, newSalt, clockOffMs = () => 0 } = options
  const outbox = outboxOf(statements)
  const events: EventWriter = eventWriterOf(statements, {
    device: prefix,
    newSalt,
    clockOffMs,
    memory,
    outbox,
  })
  const whyChanged = async (expected: ExpectedRecord): Promise<Refusal | undefined> => {
    const { table, id, ref, version } = expected
    const found = (await reader.versionOf(table, id)) ?? 0
    if (found === version) return undefined
    const code = table === 'interactions' ? 'interaction-changed' : 'record-changed'
    return { code, ref, expected: version, found }
  }
  const counters = countersOf(statements)
  let isHasty = false
  const savepoints = savepointsOf(statements)
  const foundRows = foundRowsOf(statements)
  const foundClaims = foundClaimsOf(statements)
  const heldEdits = heldEditsOf(statements)

  const runHeld: CommandRun['run'] = async (given) => {
    // An id that was drawn for it now cannot be there.
    const known = given.hasOwnId ? await events.find(given.id) : undefined
    if (known) return { ok: true, already: true, seq: known.seq, id: given.id, batch: known.batch }

    const changed = given.expects && (await whyChanged(given.expects))
    if (changed) return refuse(changed)
    await counters.know()
    const seq = given.carried?.seq ?? (await events.nextSeq())
    const changes: StagedChange[] = []
    const isDevice = await events.hasServer()
    const claims = isDevice ? foundClaims() : undefined
    const keep =
      claims &&
      (async (table: CommandTable, id: string): Promise<void> => {
        await claims.keep(table, id)
        await foundRows.keep(table, id)
      })
    const rows = beginRows(seq, keep)
    let isPartWritten = false
    const refs: Ref[] = []
    let ids = 0
    const newId = (): Id => idOfCommand(given.id, given.carried?.givenAt ?? given.at, ids++)
    const { edits } = given.command
    const found = edits && given.carried?.found
    const write = async (staged: readonly StagedChange[]): Promise<void> => {
      await rows.write(found ? await heldEdits(staged, { found, edits, ...given, newId }) : staged)
    }
    const settle = async (): Promise<void> => {
      if (!isPartWritten) await savepoints.begin()
      isPartWritten = true
      await write(changes.splice(0))
    }
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
      settle,
      isPartWritten: () => isPartWritten,
      async attempt(work) {
        await settle()
        const place = rows.place()
        await savepoints.begin()
        const decision = await work()
        if (decision.ok) await savepoints.keep()
        else {
          changes.length = 0
          await savepoints.goBack()
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
      device: given.carried?.device ?? null,
      isForDevice: isDevice && !given.carried && given.isRehearsed !== true,
      whenGiven: given.carried?.found
        ? (table, id) => given.carried?.found?.find((one) => one.table === table && one.id === id)?.columns
        : null,
      newId,
      newRef: () => {
        const brought = given.refs?.[refs.length]
        if (brought === undefined) lastNumber = (lastNumber ?? counters.last('ref')) + 1
        const ref = (brought ?? `${prefix()}-${lastNumber}`) as Ref
        refs.push(ref)
        return ref
      },
      keepRef: (ref) => {
        if (!ref.startsWith(`${prefix()}-`)) return
        const number = Number(ref.slice(prefix().length + 1))
        const last = lastNumber ?? counters.last('ref')
        if (number > last) lastNumber = number
      },
    })
    if (!decision.ok) {
      if (isPartWritten) {
        await savepoints.goBack()
        memory.forget()
      }
      return decision
    }

    // Only an accepted command moves the counters: a refusal leaves no trace.
    if (lastNumber !== null) counters.advance('ref', lastNumber)
    if (given.batch && given.batch.ref === null) {
      const number = counters.last('batch') + 1
      counters.advance('batch', number)
      // Beside the batches of other devices it needs a name that none of them draws.
      given.batch.ref = (await events.hasServer()) ? `B-${prefix()}-${number}` : `B-${number}`
    }
    await write(changes)
    const touched = await rows.end()
    if (isPartWritten) await savepoints.keep()
    await events.append(seq, given, { refs, found: claims?.with(touched) ?? touched })
    if (!isHasty) await statements.settled()
    return { ok: true, value: decision.value, seq, id: given.id, batch: given.batch?.ref ?? null }
  }
  const run: CommandRun['run'] = async (given) => {
    if (given.command.edits === undefined || given.carried?.found === undefined) return runHeld(given)
    await savepoints.begin()
    try {
      const outcome = await runHeld(given)
      await savepoints.keep()
      return outcome
    } catch (fault) {
      await savepoints.goBack()
      memory.forget()
      if (fault instanceof EditOverruled) return refuse(fault.refusal)
      throw fault
    }
  }
  let copy: CopyAnew | undefined
  let replaced: ReplaceHistory | undefined
  let bringIn: BringIn | undefined
  let drawnBy: DrawnBy | undefined
  let lostClaims: LostClaims | undefined
  let waiting: WaitingAmounts | undefined
  let places: MailboxPlaces | undefined
  let links: ChannelLinks | undefined
  const rowStates = rowStatesOf(statements, { memory, tokens })
  const history = toldHistoryOf(statements)
  const broughtParts = broughtPartsOf(statements)
  const devices = deviceNumbersOf(statements)
  const timelines = timelinesOf(statements)
  const forget = (): void => {
    for (const part of [memory, counters, events]) part.forget()
  }
  return {
    begun(acquired) {
      isHasty = acquired.isHasty
      events.areAbsent([])
      devices.forget()
      timelines.forget()
      if (acquired.othersCommitted) forget()
    },
    ending: counters.settle,
    rolledBack: forget,
    run,
    inside: {
      async attempt(work) {
        if (isHasty) return { answer: await work() }
        // What earlier commands drew is theirs, whatever becomes of this part.
        await counters.settle()
        await savepoints.begin()
        try {
          const answer = await work()
          await statements.settled()
          await savepoints.keep()
          return { answer }
        } catch (fault) {
          await savepoints.goBack()
          forget()
          return { fault }
        }
      },
      async lookAhead(ids) {
        events.areAbsent(await devices.lookAhead(ids))
      },
      newCommandId: options.newCommandId,
      seqOf: async (commandId) => (await events.find(commandId))?.seq,
      forget,
      mailKey: mailKeyOf(statements, newSalt),
      channels: {
        get places() {
          return (places ??= mailboxPlacesOf(statements))
        },
        get links() {
          return (links ??= channelLinksOf(statements))
        },
      },
      replication: {
        outbox,
        foundRows,
        rows: rowStates,
        history,
        broughtParts,
        place: syncPlaceOf(statements),
        devices,
        heard: heardDevicesOf(statements),
        answers: givenAnswersOf(statements),
        asked: askedServerOf(statements),
        horizon: horizonOf(statements),
        timelines,
        // Seldom asked for, and each prepares much.
        get copy() {
          return (copy ??= copyAnewOf(statements))
        },
        get replaced() {
          return (replaced ??= replaceHistoryOf(statements))
        },
        get drawnBy() {
          return (drawnBy ??= drawnByOf(statements))
        },
        get lostClaims() {
          return (lostClaims ??= lostClaimsOf(statements))
        },
        get waiting() {
          return (waiting ??= waitingAmountsOf(statements))
        },
        get bringIn() {
          return (bringIn ??= bringInOf(statements, { parts: broughtParts, rows: rowStates, history }))
        },
      },
    },
  }
}

/** Places inside a transaction to go back to, one in the other. */
function savepointsOf(statements: Statements) {
  const begin = statements.prepare('SAVEPOINT part')
  const keep = statements.prepare('RELEASE part')
  return {
    begin: () => begin.run(),
    keep: () => keep.run(),
    async goBack() {
      await statements.goBack('part')
      await keep.run()
    },
  }
}
