import type { EditConflict } from '../merge-edit.ts'

/** Why a device and its server do not come together. */
export type SyncRefusal =
  | { readonly code: 'server-unreachable'; readonly server: string; readonly detail: string }
  /** The server runs, and its store does not answer it; `why` is the code of what it found. */
  | { readonly code: 'server-store-away'; readonly why: string }
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
  /** The server lost it when it was restored, other devices saw it, `seenBy` says so, and the one that gave it has not sent it again. */
  | { readonly code: 'giver-gone'; readonly device: string; readonly seenBy?: string }
  /** The same, once its device sent it again. */
  | { readonly code: 'giver-back'; readonly device: string }
  /** Another store is the device of this name. */
  | { readonly code: 'device-taken'; readonly device: string }
  | { readonly code: 'device-unknown'; readonly device: string }
  /** The device may no more. */
  | { readonly code: 'device-revoked'; readonly device: string }
  /** Whoever leads has closed an agent's access to the server. */
  | { readonly code: 'agent-locked'; readonly agent: string }
  | { readonly code: 'agent-not-locked'; readonly agent: string }
  /** Nobody whom this device trusts vouches for the server, or not under this name, or not any more. */
  | { readonly code: 'certificate-not-trusted'; readonly server: string; readonly detail: string }
  | { readonly code: 'server-without-tls'; readonly server: string }
  /** Something answers there that is no server of this program. */
  | { readonly code: 'not-a-server'; readonly server: string; readonly status: number }
  /** What `linia serve` is to show devices. */
  | {
      readonly code: 'certificate-unusable'
      readonly cert: string
      readonly key: string
      readonly detail: string
    }
  /** He is not signed in at the server on this device: what he gives could never reach it. */
  | { readonly code: 'agent-not-of-device'; readonly agent: string; readonly server: string }
  /** Nobody else could let him in again. */
  | { readonly code: 'agent-locks-himself'; readonly agent: string }
  /** An administrator has closed the site to its devices, until it is opened again. */
  | { readonly code: 'site-closed' }
  | { readonly code: 'site-not-closed' }
  | { readonly code: 'token-unknown'; readonly token: string }
  /** No command and nothing to see is called what a token is to be for. */
  | { readonly code: 'scope-unknown'; readonly scope: string; readonly nearest: readonly string[] }
  /** An invitation that was used, is too old, or is another's. */
  | { readonly code: 'invitation-over' }
  | { readonly code: 'quarantined-unknown'; readonly id: string }
  /** Nobody is known by the token of a request. */
  | { readonly code: 'sign-in-needed'; readonly server: string }
  /** The name and the password do not belong together; which of them is wrong is not said. */
  | { readonly code: 'sign-in-wrong' }
  /** The provider that says who people are does not answer, or not as one does. */
  | { readonly code: 'provider-unreachable'; readonly provider: string; readonly detail: string }
  /** What it said is not of it, not for this server, or too old. */
  | { readonly code: 'provider-token-wrong' }
  /** It knows who somebody is, and the site has nobody of that name. */
  | { readonly code: 'provider-user-unknown'; readonly name: string }
  /** Somebody said no in his browser. */
  | { readonly code: 'provider-denied' }
  /** Nobody typed the code in time. */
  | { readonly code: 'provider-too-late' }
  | { readonly code: 'sign-in-too-often'; readonly waitSeconds: number }
  /** The token of a script is not for this. */
  | { readonly code: 'out-of-token'; readonly what: string }
  | { readonly code: 'too-many-requests'; readonly waitSeconds: number }
  | { readonly code: 'request-too-large'; readonly limit: number }
  /** The server has no content of this hash. */
  | { readonly code: 'content-not-found'; readonly hash: string }
  /** The server has several sites, and the address names none. */
  | { readonly code: 'site-needed' }
  | { readonly code: 'route-unknown'; readonly path: string }
  /** The server broke on a request: a fault of the program, which its log tells. */
  | { readonly code: 'server-broke'; readonly server: string }
  /** What a newer server refuses with a word that this program does not know. */
  | { readonly code: 'server-refused'; readonly reason: string; readonly message: string }
  /** The store is a device of another server, or the server's store is another than it was. */
  | { readonly code: 'other-server'; readonly server: string }
  | {
      readonly code: 'address-wrong'
      readonly address: string
      readonly problem: 'no-address' | 'not-http' | 'unencrypted'
    }
  /** The store has no server. */
  | { readonly code: 'not-connected'; readonly path: string }
  /** An address that others reach, without encryption. */
  | { readonly code: 'serving-in-the-open'; readonly address: string }
  | { readonly code: 'cannot-listen'; readonly address: string; readonly detail: string }
  | { readonly code: 'device-cannot-serve'; readonly path: string }
  | { readonly code: 'only-at-server' }
  | { readonly code: 'sync-runs-already'; readonly path: string }
  | { readonly code: 'password-weak'; readonly problem: 'too-short' | 'too-long' | 'guessed' }
  | { readonly code: 'password-missing' }
  /** The store was worked in without a server, and nobody said yet that all of it goes there. */
  | { readonly code: 'store-has-history'; readonly path: string }
  /** The store is the server of devices itself. */
  | { readonly code: 'store-has-devices'; readonly path: string }
  /** Refs of a store that is to be brought begin with letters by which the server or another device draws refs. */
  | { readonly code: 'letters-taken'; readonly letters: readonly string[] }
  /** What the store had before it became a device is on its way to the server. */
  | { readonly code: 'still-bringing' }
  | { readonly code: 'request-invalid'; readonly path: string; readonly problem: string }
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
