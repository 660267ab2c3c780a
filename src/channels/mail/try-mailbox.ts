import type { Decision } from '../../domain/decision.ts'
import { accept } from '../../domain/decision.ts'
import type { EpochMs } from '../../domain/ids.ts'
import type { MailboxOfSite } from '../../queries/channels/mailboxes.ts'
import type { Store } from '../../store/open-store.ts'
import { openImapMailbox } from './imap-mailbox.ts'
import { sinceOf } from './since-of.ts'

type Trying = {
  readonly store: Pick<Store, 'runner'>
  readonly now: () => EpochMs
  readonly secretOf: (name: string) => Promise<Decision<string>>
}

/** Signs in to a mailbox and answers how many mails wait there to come in; nothing is fetched. Refuses as `openImapMailbox` does. */
export async function tryMailbox(
  { key, definition }: MailboxOfSite,
  { store, now, secretOf }: Trying,
): Promise<Decision<number>> {
  const secret = await secretOf(definition.secret)
  if (!secret.ok) return secret
  const opened = await openImapMailbox(definition, secret.value)
  if (!opened.ok) return opened
  const mailbox = opened.value
  try {
    const place = await store.runner.transaction(async ({ channels: { places } }) => ({
      commit: false,
      answer: await places.of(key),
    }))
    if (!place.ok) return place
    const isKnown = place.value?.uidValidity === mailbox.uidValidity
    const since = place.value?.since ?? sinceOf(definition, now())
    const uids = await mailbox.uidsAbove(isKnown ? (place.value?.uid ?? 0) : 0, since)
    return uids.ok ? accept(uids.value.length) : uids
  } finally {
    mailbox.close()
  }
}
