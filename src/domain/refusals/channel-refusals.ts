/** Why a channel and what it speaks to do not come together. `peer` is what is spoken to: a softphone, an exchange, a mail server. */
export type ChannelRefusal =
  | { readonly code: 'peer-unreachable'; readonly peer: string; readonly detail: string }
  /** Something answers there that is no such peer. */
  | { readonly code: 'peer-not-understood'; readonly peer: string }
  | { readonly code: 'peer-sign-in-wrong'; readonly peer: string }
  /** It took no notice of what it was asked for within that time. */
  | { readonly code: 'peer-too-slow'; readonly peer: string; readonly waitSeconds: number }
  /** It said no, in its own words. */
  | { readonly code: 'peer-refused'; readonly peer: string; readonly said: string }
  /** Nobody who is trusted vouches for it; `detail` is the reason's name. */
  | { readonly code: 'certificate-untrusted'; readonly peer: string; readonly detail: string }
  | { readonly code: 'folder-not-there'; readonly peer: string; readonly folder: string }
  /** The machine does not know a secret, or could not get it. `detail` says where it looked and what came of it. */
  | { readonly code: 'secret-missing'; readonly name: string; readonly detail: string }
  | { readonly code: 'channel-not-there'; readonly channel: string; readonly nearest: readonly string[] }
  /** Another process of this machine does, or another instance of the server. */
  | { readonly code: 'channels-run-already'; readonly path: string }
  /** This store is a device's: mailboxes are its server's. */
  | { readonly code: 'channels-at-server'; readonly server: string }
  /** A value that would be another command to the peer. */
  | { readonly code: 'value-breaks-line'; readonly field: string }
  | { readonly code: 'number-not-dialable'; readonly number: string }
  /** The phone knows no such call any more. */
  | { readonly code: 'call-gone'; readonly call: string }
  /** The phone cannot do that at all. */
  | { readonly code: 'phone-cannot'; readonly peer: string; readonly what: string }
  /** The person's file of his phone. */
  | { readonly code: 'phone-settings-wrong'; readonly path: string; readonly problem: string }
  /** Another console has it; `by` says whose. */
  | { readonly code: 'phone-in-use'; readonly peer: string; readonly by: string }
  /** No console of this person has one open. */
  | { readonly code: 'phone-not-open' }
  /** Its control port has no password, and `others` could reach it; `*` is anybody of the network. */
  | { readonly code: 'phone-on-shared-host'; readonly peer: string; readonly others: readonly string[] }
