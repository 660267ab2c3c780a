import type { ChannelLinks } from './channels/channel-links.ts'
import type { MailboxPlaces } from './channels/mailbox-places.ts'
import type { GivenCommand } from './given-command.ts'
import type { MailKey } from './mail-key.ts'
import type { Outcome } from './outcome.ts'
import type { BringIn } from './replication/bring-in.ts'
import type { BroughtParts } from './replication/brought-parts.ts'
import type { AskedServer } from './replication/asked-server.ts'
import type { DeviceNumbers } from './replication/device-numbers.ts'
import type { DrawnBy } from './replication/drawn-by.ts'
import type { LostClaims } from './replication/lost-claims.ts'
import type { FoundRows } from './replication/found-rows.ts'
import type { GivenAnswers } from './replication/given-answers.ts'
import type { HeardDevices } from './replication/heard-devices.ts'
import type { CopyAnew } from './replication/copy-anew.ts'
import type { Horizon } from './replication/horizon.ts'
import type { Outbox } from './replication/outbox.ts'
import type { ReplaceHistory } from './replication/replace-history.ts'
import type { RowStates } from './replication/row-state.ts'
import type { SyncPlaces } from './replication/sync-place.ts'
import type { ToldHistory } from './replication/told-history.ts'
import type { Timelines } from './replication/timelines.ts'
import type { WaitingAmounts } from './replication/waiting-amounts.ts'
import type { MaybePromise } from './statements.ts'

/** The inside of one transaction that is more than commands: what a device sent, or what its server told. */
export type Inside = {
  readonly run: (given: GivenCommand<never>) => Promise<Outcome<unknown>>
  /** Does a part of it that leaves no trace when it breaks. */
  readonly attempt: <Answer>(
    work: () => Promise<Answer>,
  ) => Promise<{ readonly answer: Answer } | { readonly fault: unknown }>
  /** Asks at once of commands that come next, up to `lookedAhead`, what each of them will be asked for. */
  readonly lookAhead: (ids: readonly string[]) => Promise<void>
  /** An id for a command that is given elsewhere. */
  readonly newCommandId: () => string
  /** The number of the event of a command; undefined when it was not accepted here. */
  readonly seqOf: (commandId: string) => MaybePromise<number | undefined>
  /** Told when rows were written otherwise than by commands. */
  readonly forget: () => void
  readonly mailKey: MailKey
  readonly replication: Replication
  /** How far mailboxes were fetched, and how it stands with channels. */
  readonly channels: { readonly places: MailboxPlaces; readonly links: ChannelLinks }
}

export type Replication = {
  readonly outbox: Outbox
  readonly foundRows: FoundRows
  readonly rows: RowStates
  readonly history: ToldHistory
  readonly place: SyncPlaces
  readonly devices: DeviceNumbers
  readonly heard: HeardDevices
  readonly answers: GivenAnswers
  readonly asked: AskedServer
  readonly horizon: Horizon
  readonly copy: CopyAnew
  readonly replaced: ReplaceHistory
  readonly broughtParts: BroughtParts
  readonly bringIn: BringIn
  readonly drawnBy: DrawnBy
  readonly lostClaims: LostClaims
  readonly timelines: Timelines
  readonly waiting: WaitingAmounts
}
