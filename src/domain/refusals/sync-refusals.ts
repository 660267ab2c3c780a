import type { EditConflict } from '../merge-edit.ts'

/** Why a device and its server do not come together. */
export type SyncRefusal =
  | { readonly code: 'server-unreachable'; readonly server: string; readonly detail: string }
  /** What the device has of the server's history is not the server's any more: it was restored from a backup. */
  | { readonly code: 'history-differs' }
  /** The device was away for longer than the server knows what changed: it has to copy anew. */
  | { readonly code: 'snapshot-needed' }
  /** The way to the server broke while all was copied. */
  | { readonly code: 'copy-cut-short' }
  /** The first copy of what the server has is not whole yet. */
  | { readonly code: 'store-not-whole'; readonly percent: number }
  /** Another store has used this one's numbers: one of the two is a copy of the other. */
  | { readonly code: 'device-copied'; readonly device: string; readonly number: number }
  /** The server is of a newer version than the device can take rows from; what the device has is still taken. */
  | { readonly code: 'upgrade-needed'; readonly server: number; readonly device: number }
  /** Given on a device, and asked of nobody: it claims what others may claim as well. */
  | { readonly code: 'server-decides'; readonly command: string }
  /** The server lost it when it was restored, other devices saw it, and the one that gave it has not sent it again. */
  | { readonly code: 'giver-gone'; readonly device: string }
  /** The same, once its device sent it again. */
  | { readonly code: 'giver-back'; readonly device: string }
  | { readonly code: 'request-invalid'; readonly path: string; readonly problem: string }
  /** A command of a device that broke on the server: a fault of the program, which its log tells. */
  | { readonly code: 'command-broke'; readonly command: string }
  /** Another changed the same fields since; none of the edit was done. */
  | { readonly code: 'edit-overruled'; readonly ref: string; readonly fields: readonly EditConflict[] }
