/** A server of mails, as a provider names it. */
export type MailServer = {
  readonly host: string
  readonly port: number
  /** `tls` from the first byte, `starttls` before anything is said; `none` only on this machine, where another program carries it on. */
  readonly security: 'tls' | 'starttls' | 'none'
}

/** A mailbox whose mails come in at an entry point and from whose address answers leave. What opens it is never written here. */
export type MailboxDefinition = {
  readonly user: string
  /** The name under which a machine that may open it keeps its secret. */
  readonly secret: string
  /** With a password, or with a token that a provider gave for OAuth 2. */
  readonly signIn: 'password' | 'oauth'
  readonly imap: MailServer & {
    readonly folder: string
    /** The folder of what was sent; the one that the server calls so where it is null. */
    readonly sent: string | null
  }
  /** Null where nothing is sent from here. */
  readonly smtp: MailServer | null
  /** Mails that came before this day are left where they are; null for three days before it was first looked into. */
  readonly since: string | null
}
