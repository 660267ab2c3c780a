import type { MailboxDefinition } from '../../domain/site/mailbox-definition.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

/** An entry point whose mails are fetched from a mailbox. */
export type MailboxOfSite = {
  readonly key: string
  readonly queue: string
  readonly address: string
  readonly definition: MailboxDefinition
}

/** The mailboxes of the site by the keys of their entry points; of those in use alone. */
export const mailboxesOfSite = query<
  Omit<MailboxOfSite, 'definition'> & { readonly mailbox: string | null },
  MailboxOfSite,
  Record<string, never>
>(
  'mailboxes-of-site',
  (db) =>
    db
      .selectFrom('entry_points')
      .select(['id as key', 'queue_id as queue', 'address', 'mailbox'])
      .where('mailbox', 'is not', null)
      .where('retired', '=', 0)
      .orderBy('id'),
  ({ mailbox, ...point }) => ({ ...point, definition: fromJson(mailbox ?? 'null') }),
)
