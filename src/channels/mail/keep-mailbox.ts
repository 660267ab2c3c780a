import type { Decision } from '../../domain/decision.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { MailboxDefinition } from '../../domain/site/mailbox-definition.ts'
import { keepConnected } from '../keep-connected.ts'
import { type ImapMailbox, openImapMailbox } from './imap-mailbox.ts'
import { type Receiving, receiveNewMails } from './receive-new-mails.ts'

export type KeptMailbox = {
  readonly definition: MailboxDefinition
  readonly receiving: Receiving
  /** The secret of a name, asked for anew each time. Refuses: secret-missing. */
  readonly secretOf: (name: string) => Promise<Decision<string>>
  /** Certificates that are trusted besides the machine's own. */
  readonly trusted?: readonly string[]
  readonly tell: (isUp: boolean, refusal: Refusal | null) => void
  /** Told how many contacts came in or went on, where any did. */
  readonly came: (count: number) => void
  readonly stop: AbortSignal
}

/** Sign-ins that fail again and again get accounts locked; the others mend within minutes at best. */
const restsMs: Partial<Record<Refusal['code'], number>> = {
  'peer-sign-in-wrong': 5 * 60_000,
  'certificate-untrusted': 60_000,
  'folder-not-there': 60_000,
  'secret-missing': 30_000,
}

/** Lets in what comes to a mailbox until it is told to stop: through losses of the connection, and however its server is started again. */
export async function keepMailbox(kept: KeptMailbox): Promise<void> {
  const { definition, secretOf, trusted, tell, stop } = kept
  await keepConnected({
    connect: async () => {
      const secret = await secretOf(definition.secret)
      if (!secret.ok) return secret
      const opened = await openImapMailbox(definition, secret.value, trusted)
      if (!opened.ok) return opened
      const mailbox = opened.value
      const ended = Promise.race([mailbox.ended, takeWhatComes(mailbox, kept)])
      return { ok: true, value: { ...mailbox, ended } }
    },
    tell,
    stop,
    restMs: ({ code }) => restsMs[code] ?? 0,
    lookEveryMs: 60_000,
  })
}

/** Fetches, waits, and fetches again; answers why it cannot any more. */
async function takeWhatComes(mailbox: ImapMailbox, { receiving, came, stop }: KeptMailbox): Promise<Refusal> {
  while (!stop.aborted) {
    const received = await receiveNewMails(mailbox, receiving, stop)
    if (!received.ok) return received.refusal
    if (received.value > 0) came(received.value)
    const gone = await Promise.race([mailbox.ended, mailbox.waitForMore(stop)])
    if (gone) return gone
  }
  return mailbox.ended
}
