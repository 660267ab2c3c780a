import type { Decision } from '../domain/decision.ts'
import type { Actor, EpochMs, Id, Ref } from '../domain/ids.ts'
import type { Query } from './query.ts'
import type { CommandTable, StagedPatch, StagedRow, StoredColumns } from './tables.ts'

/** What the giver of a command brings along, so that a replay makes the same ids, refs and times. */
export type CommandContext = {
  readonly actor: Actor
  readonly at: EpochMs
  /** Sequence number the event of this command gets. */
  readonly seq: number
  /** Ref of the batch the command is given in, `B-17`, or null. */
  readonly batch: string | null
  /** Given on a device of a server: what only the server may decide is refused with server-decides, and asked of it by who can. */
  readonly isForDevice: boolean
  /** The device that brought it to this store; null where it was given in this store itself. */
  readonly device: string | null
  /**
   * Null where it is decided when it is given. Given on a device and decided later, what its giver found of a row that he
   * changed: what has happened has happened, whoever worked there meanwhile.
   */
  readonly whenGiven: ((table: CommandTable, id: string) => StoredColumns | undefined) | null
  /** The next id of this command. */
  readonly newId: () => Id
  /** The next ref of this command. */
  readonly newRef: () => Ref
  /** Keeps a ref that was drawn before, or elsewhere, from being drawn here: the counter moves on behind it. */
  readonly keepRef: (ref: string) => void
}

/** What a handler sees: a read-only view of the transaction, and a place to stage changes. It sees what it staged once that is settled. */
export type CommandView = {
  one<Row, P>(query: Query<Row, P>, params: P): Promise<Row | undefined>
  all<Row, P>(query: Query<Row, P>, params: P): Promise<readonly Row[]>
  /** `changed_by` of a row as the transaction finds it; undefined when there is no such row. */
  versionOf(table: CommandTable, id: string): Promise<number | undefined>
  insert<Name extends CommandTable>(table: Name, row: StagedRow<Name>): void
  patch<Name extends CommandTable>(table: Name, id: string, changes: StagedPatch<Name>): void
  remove(table: CommandTable, id: string): void
  /** For undo alone: puts columns back as they were, `changed_by` with them; `null` as the row that was not there. */
  putBack(table: CommandTable, id: string, before: StoredColumns | null): void
  /** Writes what was staged so far, so that what follows from it reads it; refused later, the command leaves no trace all the same. */
  settle(): Promise<void>
  /** Whether anything that was staged is written already. */
  isPartWritten(): boolean
  /** Lets a part of the command be decided, which sees what was staged so far; refused, nothing of it remains. */
  attempt<Value>(work: () => Promise<Decision<Value>>): Promise<Decision<Value>>
}

/** The part of a handler's view that only looks. */
export type CommandReading = Pick<CommandView, 'one' | 'all' | 'versionOf'>

export type Handler<Input, Value> = (
  tx: CommandView,
  input: Input,
  context: CommandContext,
) => Promise<Decision<Value>>

/** A named change: the unit of the console, the shell, a channel, a batch, the outbox, the audit trail and undo. */
export type CommandDefinition<Name extends string = string, Input = unknown, Value = unknown> = {
  readonly name: Name
  /** Checks an input from outside; a refusal `input-invalid` names the path. */
  readonly parse: (input: unknown) => Decision<Input>
  /** Paths of personal data in the input, `*` for every item of a list: `['note', 'contactPoints.*.value']`. */
  readonly personalPaths: readonly string[]
  /** The sequence number of the event that an input undoes, for undo itself. */
  readonly undoes?: ((input: Input) => number) | undefined
  /**
   * Set where it writes what people chose over what stood there. Given on a device, what others changed meanwhile stays and its giver
   * is asked: `by-field`, the rest of it goes through; `as-a-whole`, none of it does, because more hangs on it.
   */
  readonly edits?: 'by-field' | 'as-a-whole' | undefined
  /**
   * Set where, given on a device, it may be the server's alone to decide, because it claims what others may claim as well: answers
   * whether it is.
   */
  readonly isForServer?: ((tx: CommandReading, input: Input, actor: Actor) => Promise<boolean>) | undefined
  readonly handler: Handler<Input, Value>
}
