import type { MaybePromise, Statements } from '../statements.ts'

/** How far a mailbox was fetched. */
export type MailboxPlace = {
  /** What the server calls this numbering: under another one nothing is known of the mails. */
  readonly uidValidity: string
  /** The last mail that came in, or was passed over; 0 before the first. */
  readonly uid: number
  /** Mails that reached the mailbox before this moment stay where they are. */
  readonly since: number
}

/** Moved in the transaction in which a mail comes in, so that each comes in once, and none is left behind. */
export type MailboxPlaces = {
  readonly of: (mailbox: string) => MaybePromise<MailboxPlace | undefined>
  readonly move: (mailbox: string, place: MailboxPlace) => MaybePromise<unknown>
}

export function mailboxPlacesOf(statements: Statements): MailboxPlaces {
  const one = statements.prepare<[string], MailboxPlace>(
    'SELECT uid_validity AS "uidValidity", uid, since FROM mailbox_places WHERE mailbox = ?',
  )
  const move = statements.prepare<[string, string, number, number]>(
    `INSERT INTO mailbox_places (mailbox, uid_validity, uid, since) VALUES (?, ?, ?, ?)
     ON CONFLICT (mailbox) DO UPDATE SET uid_validity = excluded.uid_validity, uid = excluded.uid, since = excluded.since`,
  )
  return {
    of: (mailbox) => one.get(mailbox),
    move: (mailbox, { uidValidity, uid, since }) => move.run(mailbox, uidValidity, uid, since),
  }
}
