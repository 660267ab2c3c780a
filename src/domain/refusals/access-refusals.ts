/** Why somebody, a device or a script is not let in. */
export type AccessRefusal =
  /** Nobody is known by the token of a request. */
  | { readonly code: 'sign-in-needed'; readonly server: string }
  /** The name and the password do not belong together; which of them is wrong is not said. */
  | { readonly code: 'sign-in-wrong' }
  | { readonly code: 'sign-in-too-often'; readonly waitSeconds: number }
  | { readonly code: 'password-weak'; readonly problem: 'too-short' | 'too-long' | 'guessed' }
  | { readonly code: 'password-missing' }
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
  /** An invitation that was used, is too old, or is another's. */
  | { readonly code: 'invitation-over' }
  | { readonly code: 'token-unknown'; readonly token: string }
  /** No command and nothing to see is called what a token is to be for. */
  | { readonly code: 'scope-unknown'; readonly scope: string; readonly nearest: readonly string[] }
  /** The token of a script is not for this. */
  | { readonly code: 'out-of-token'; readonly what: string }
  | { readonly code: 'device-unknown'; readonly device: string }
  /** The device may no more. */
  | { readonly code: 'device-revoked'; readonly device: string }
  /** Somebody ended what it may already. */
  | {
      readonly code: 'device-revoked-before'
      readonly device: string
      readonly at: number
      readonly by: string
    }
  /** Whoever leads has closed an agent's access to the server. */
  | { readonly code: 'agent-locked'; readonly agent: string }
  | { readonly code: 'agent-not-locked'; readonly agent: string }
  /** Nobody else could let him in again. */
  | { readonly code: 'agent-locks-himself'; readonly agent: string }
  /** He is not signed in at the server on this device: what he gives could never reach it. */
  | { readonly code: 'agent-not-of-device'; readonly agent: string; readonly server: string }
  /** An administrator has closed the site to its devices, until it is opened again. */
  | { readonly code: 'site-closed' }
  | { readonly code: 'site-not-closed' }
