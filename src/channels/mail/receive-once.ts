import type { Decision } from '../../domain/decision.ts'
import type { MailboxOfSite } from '../../queries/channels/mailboxes.ts'
import { openImapMailbox } from './imap-mailbox.ts'
import { type Receiving, receiveNewMails } from './receive-new-mails.ts'
import { sinceOf } from './since-of.ts'

type Ground = Omit<Receiving, 'point' | 'since'> & {
  readonly secretOf: (name: string) => Promise<Decision<string>>
}

/** Lets in what lies in a mailbox, once; answers how many contacts came in or went on. Refuses as `openImapMailbox` and `receiveNewMails` do. */
export async function receiveOnce(
  point: MailboxOfSite,
  { secretOf, ...ground }: Ground,
): Promise<Decision<number>> {
  const { definition } = point
  const secret = await secretOf(definition.secret)
  if (!secret.ok) return secret
  const opened = await openImapMailbox(definition, secret.value)
  if (!opened.ok) return opened
  try {
    const receiving = { ...ground, point, since: sinceOf(definition, ground.now()) }
    return await receiveNewMails(opened.value, receiving, new AbortController().signal)
  } finally {
    opened.value.close()
  }
}
