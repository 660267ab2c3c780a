import type { Actor, EpochMs } from '../domain/ids.ts'
import type { CommandDefinition } from './command-definition.ts'
import type { BatchHandle } from './outcome.ts'
import type { FoundColumns } from './replication/carried-command.ts'
import type { CommandTable } from './tables.ts'

/** A record as its giver saw it: when it is another by now, the command is refused. */
export type ExpectedRecord = {
  readonly table: CommandTable
  readonly id: string
  readonly ref: string
  readonly version: number
}

/** A command as it is given to the runner. */
export type GivenCommand<Input = unknown, Value = unknown> = {
  readonly command: CommandDefinition<string, Input, Value>
  readonly input: Input
  readonly actor: Actor
  /** Id that makes twice into once; a new one unless given. */
  readonly id?: string
  /** When it was given; now unless given. */
  readonly at?: EpochMs
  readonly batch?: BatchHandle
  /** Refused with interaction-changed or record-changed when the record has moved on; no part of the command itself. */
  readonly expects?: ExpectedRecord
  /** Refs that a replay brings along, in the order in which they were made. */
  readonly refs?: readonly string[]
  /** How it was given, for a command that comes from a device, or is given again on its device: it goes into no outbox. */
  readonly carried?: CarriedAlong
}

export type CarriedAlong = {
  /** The prefix of the device; this store's unless it is named. */
  readonly device?: string
  /** The number of its event, where it keeps the one that it had. */
  readonly seq?: number
  /** When its device gave it, from which its ids are made. */
  readonly givenAt?: EpochMs
  /** What the clock of its device showed then. */
  readonly clockAt?: EpochMs
  readonly found?: readonly FoundColumns[]
}
