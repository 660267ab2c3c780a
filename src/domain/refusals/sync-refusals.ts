import type { EditConflict } from '../merge-edit.ts'

/** Why what a device has and what its server has do not come together. */
export type SyncRefusal =
  /** What the device has of the server's history is not the server's any more: it was restored from a backup. */
  | { readonly code: 'history-differs' }
  /** The device was away for longer than the server knows what changed: it has to copy anew. */
  | { readonly code: 'snapshot-needed' }
  /** Another store has used this one's numbers: one of the two is a copy of the other. */
  | { readonly code: 'device-copied'; readonly device: string; readonly number: number }
  /** The server is of a newer version than the device can take rows from; what the device has is still taken. */
  | { readonly code: 'upgrade-needed'; readonly server: number; readonly device: number }
  /** The server lost it when it was restored, other devices saw it, `seenBy` says so, and the one that gave it has not sent it again. */
  | { readonly code: 'giver-gone'; readonly device: string; readonly seenBy?: string }
  /** The same, once its device sent it again. */
  | { readonly code: 'giver-back'; readonly device: string }
  | { readonly code: 'quarantined-unknown'; readonly id: string }
  /** A command of a device that broke on the server: a fault of the program, which its log tells. */
  | { readonly code: 'command-broke'; readonly command: string }
  /** No refused command of a device has this id, or it stood there no longer. */
  | { readonly code: 'refused-push-none'; readonly id: string }
  | { readonly code: 'edit-conflict-none'; readonly id: string }
  /** What stands in the field is no more what was chosen against. */
  | { readonly code: 'edit-conflict-moved'; readonly ref: string; readonly field: string }
  | { readonly code: 'late-wrap-up-none'; readonly ref: string }
  /** Another changed the same fields since; none of the edit was done. */
  | { readonly code: 'edit-overruled'; readonly ref: string; readonly fields: readonly EditConflict[] }
