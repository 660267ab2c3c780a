/** Why a store does not become, or is not, the device of a server. */
export type ConnectRefusal =
  /** The store has no server. */
  | { readonly code: 'not-connected'; readonly path: string }
  /** The store is a device of another server, or the server's store is another than it was. */
  | { readonly code: 'other-server'; readonly server: string }
  /** Another store is the device of this name. */
  | { readonly code: 'device-taken'; readonly device: string }
  | { readonly code: 'device-cannot-serve'; readonly path: string }
  | { readonly code: 'only-at-server' }
  /** The store was worked in without a server, and nobody said yet that all of it goes there. */
  | { readonly code: 'store-has-history'; readonly path: string }
  /** The store is the server of devices itself. */
  | { readonly code: 'store-has-devices'; readonly path: string }
  /** The first copy of what the server has is not whole yet. */
  | { readonly code: 'store-not-whole'; readonly percent: number }
  /** Refs of a store that is to be brought begin with letters by which the server or another device draws refs. */
  | { readonly code: 'letters-taken'; readonly letters: readonly string[] }
  /** What the store had before it became a device is on its way to the server. */
  | { readonly code: 'still-bringing' }
  /** The way to the server broke while all was copied. */
  | { readonly code: 'copy-cut-short' }
  | { readonly code: 'sync-runs-already'; readonly path: string }
  /** Given on a device, and asked of nobody: it claims what others may claim as well. */
  | { readonly code: 'server-decides'; readonly command: string }
