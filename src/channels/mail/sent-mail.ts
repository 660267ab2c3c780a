import type { Decision } from '../../domain/decision.ts'

/** The folder of a mailbox that keeps what was sent. */
export type SentMail = {
  /** Whether a message lies there, by its Message-ID without angle brackets. Refuses what the mailbox is refused for. */
  readonly find: (messageId: string) => Promise<Decision<boolean>>
  /** Puts a message there, whole. Refuses what the mailbox is refused for. */
  readonly append: (raw: Uint8Array) => Promise<Decision<null>>
}
