import type { DeliveryState } from '../delivery.ts'
import type { EpochMs } from '../ids.ts'

/** Refusals about undo and batches. */
export type UndoRefusal =
  | { readonly code: 'nothing-to-undo'; readonly actor: string }
  /** What was done last is older than this shift; `name` are the words by which `linia undo` takes it back. */
  | {
      readonly code: 'undo-before-shift'
      readonly actor: string
      readonly command: string
      readonly at: EpochMs
      readonly since: EpochMs
      readonly name: readonly string[]
    }
  | { readonly code: 'command-not-found'; readonly command: string }
  | { readonly code: 'batch-not-found'; readonly batch: string }
  | { readonly code: 'undo-not-yours'; readonly actor: string }
  | { readonly code: 'undo-already-done'; readonly command: string }
  /** `delivery`: the outgoing message that the command wrote, which can still be called back by itself. */
  | {
      readonly code: 'undo-overtaken'
      readonly command: string
      readonly by: string
      readonly refs: readonly string[]
      readonly delivery?: string
    }
  /** `delivery`: the outgoing message that a channel has had already. */
  | {
      readonly code: 'undo-impossible'
      readonly command: string
      readonly delivery?: string
      readonly state?: DeliveryState
    }
  | { readonly code: 'undo-too-old'; readonly command: string }
  /** `standing` of the `commands` of a batch cannot be taken back, so nothing was. */
  | {
      readonly code: 'undo-partly-impossible'
      readonly batch: string
      readonly standing: number
      readonly commands: number
    }
