/** Why a server and whoever asks it do not reach each other, or do not understand each other. */
export type ReachRefusal =
  | { readonly code: 'server-unreachable'; readonly server: string; readonly detail: string }
  /** The server runs, and its store does not answer it; `why` is the code of what it found. */
  | { readonly code: 'server-store-away'; readonly why: string }
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
  | {
      readonly code: 'address-wrong'
      readonly address: string
      readonly problem: 'no-address' | 'not-http' | 'unencrypted'
    }
  /** An address that others reach, without encryption. */
  | { readonly code: 'serving-in-the-open'; readonly address: string }
  | { readonly code: 'cannot-listen'; readonly address: string; readonly detail: string }
  /** The server has several sites, and the address names none. */
  | { readonly code: 'site-needed' }
  | { readonly code: 'route-unknown'; readonly path: string }
  | { readonly code: 'request-too-large'; readonly limit: number }
  | { readonly code: 'too-many-requests'; readonly waitSeconds: number }
  | { readonly code: 'request-invalid'; readonly path: string; readonly problem: string }
  /** The server has no content of this hash. */
  | { readonly code: 'content-not-found'; readonly hash: string }
  /** The server broke on a request: a fault of the program, which its log tells. */
  | { readonly code: 'server-broke'; readonly server: string }
  /** What a newer server refuses with a word that this program does not know. */
  | { readonly code: 'server-refused'; readonly reason: string; readonly message: string }
