import type { Decision } from '../domain/decision.ts'
import type { BringAnswer, BringRequest } from '../protocol/bring.ts'
import type { GiveAnswer, GiveRequest } from '../protocol/give.ts'
import type { PullAnswer, PullRequest } from '../protocol/pull.ts'
import type { PushAnswer, PushRequest } from '../protocol/push.ts'
import type { SnapshotRequest } from '../protocol/snapshot.ts'
import type { WitnessAnswer, WitnessRequest } from '../protocol/witness.ts'
import type { CopyPart } from './copy-part.ts'

/** A part of a content that lies beside a store: from a byte on, of so many in all. Without bytes it asks how much has come. */
export type ContentSent = {
  readonly hash: string
  readonly from: number
  readonly size: number
  readonly part: Uint8Array
}
/** How many bytes the server has; `isWhole` where it has all, and they are what their hash says. */
export type ContentKept = { readonly bytes: number; readonly isWhole: boolean }
export type ContentWanted = { readonly hash: string; readonly from: number }
export type ContentTold = { readonly size: number; readonly part: Uint8Array }

/** The way to a server: each call is one request. Refuses what the server refuses, and server-unreachable when no answer came. */
export type Wire = {
  /** Where the server is, as people know it. */
  readonly address: string
  readonly push: (request: PushRequest) => Promise<Decision<PushAnswer>>
  /** Asks the server to decide at once. */
  readonly give: (request: GiveRequest) => Promise<Decision<GiveAnswer>>
  readonly pull: (request: PullRequest) => Promise<Decision<PullAnswer>>
  /** The parts of a copy as they come; where the way breaks, they end without an end. */
  readonly snapshot: (request: SnapshotRequest) => Promise<Decision<AsyncIterable<CopyPart>>>
  /** Brings a part of what a store had before it became a device, or asks up to where it was brought. */
  readonly bring: (request: BringRequest) => Promise<Decision<BringAnswer>>
  readonly witness: (request: WitnessRequest) => Promise<Decision<WitnessAnswer>>
  /** Sends what commands name, before they go. */
  readonly sendContent: (part: ContentSent) => Promise<Decision<ContentKept>>
  /** Asks for what somebody opens; undefined where the server does not have it. */
  readonly fetchContent: (wanted: ContentWanted) => Promise<Decision<ContentTold | undefined>>
}
