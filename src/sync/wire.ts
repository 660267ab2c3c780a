import type { Decision } from '../domain/decision.ts'
import type { BringAnswer, BringRequest } from '../protocol/bring.ts'
import type { GiveAnswer, GiveRequest } from '../protocol/give.ts'
import type { PullAnswer, PullRequest } from '../protocol/pull.ts'
import type { PushAnswer, PushRequest } from '../protocol/push.ts'
import type { SnapshotPart, SnapshotRequest } from '../protocol/snapshot.ts'
import type { WitnessAnswer, WitnessRequest } from '../protocol/witness.ts'

/** The way to a server: each call is one request. Refuses what the server refuses, and server-unreachable when no answer came. */
export type Wire = {
  readonly push: (request: PushRequest) => Promise<Decision<PushAnswer>>
  /** Asks the server to decide at once. */
  readonly give: (request: GiveRequest) => Promise<Decision<GiveAnswer>>
  readonly pull: (request: PullRequest) => Promise<Decision<PullAnswer>>
  /** The parts of a copy as they come; where the way breaks, they end without an end. */
  readonly snapshot: (request: SnapshotRequest) => Promise<Decision<AsyncIterable<SnapshotPart>>>
  /** Brings a part of what a store had before it became a device, or asks up to where it was brought. */
  readonly bring: (request: BringRequest) => Promise<Decision<BringAnswer>>
  readonly witness: (request: WitnessRequest) => Promise<Decision<WitnessAnswer>>
}
