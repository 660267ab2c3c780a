import { ImapFlow } from 'imapflow'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { MailboxDefinition } from '../../domain/site/mailbox-definition.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { refusalOfMailServer } from './refusal-of-mail-server.ts'

/** A connection to a mail server, signed in. */
export type ImapClient = {
  readonly client: ImapFlow
  /** The server as people know it. */
  readonly peer: string
  /** Asks the server; what it or the line says no with is a refusal. */
  readonly asked: <Answer>(ask: () => Promise<Answer>) => Promise<Decision<Answer>>
  /** Answers why, once the connection is gone. */
  readonly gone: Promise<Refusal>
}

/** Larger answers are no mails. */
const largestAnswer = 64 * 1024 * 1024
const idleMs = 4 * 60_000
const timeouts = { connectionTimeout: 20_000, greetingTimeout: 15_000, socketTimeout: 150_000 }

/**
 * Connects to the mail server of a mailbox and signs in. `trusted`: certificates that are trusted besides the machine's own.
 * Refuses: peer-unreachable, peer-sign-in-wrong, certificate-untrusted, peer-refused with what it said.
 */
export async function openImapClient(
  { user, signIn, imap }: Pick<MailboxDefinition, 'user' | 'signIn' | 'imap'>,
  secret: string,
  trusted?: readonly string[],
): Promise<Decision<ImapClient>> {
  const peer = `IMAP ${imap.host}:${imap.port}`
  const client = new ImapFlow({
    host: imap.host,
    port: imap.port,
    secure: imap.security === 'tls',
    doSTARTTLS: imap.security === 'starttls' ? true : imap.security === 'none' ? false : undefined,
    auth: signIn === 'oauth' ? { user, accessToken: secret } : { user, pass: secret },
    tls: { minVersion: 'TLSv1.2', ...(trusted && { ca: [...trusted] }) },
    logger: false,
    disableAutoIdle: true,
    maxIdleTime: idleMs,
    maxLiteralSize: largestAnswer,
    maxResponseSize: largestAnswer + 1024 * 1024,
    maxLineLength: 16 * 1024 * 1024,
    ...timeouts,
  })
  const gone = Promise.withResolvers<Refusal>()
  // Unheard, an error would end the process; the connection closes after it.
  client.on('error', (fault: unknown) => {
    gone.resolve(refusalOfMailServer(fault, peer))
  })
  client.on('close', () => {
    gone.resolve({ code: 'peer-unreachable', peer, detail: 'closed' })
  })
  const asked: ImapClient['asked'] = async (ask) => {
    try {
      return accept(await ask())
    } catch (fault) {
      return refuse(refusalOfMailServer(fault, peer))
    }
  }
  const signedIn = await asked(() => client.connect())
  if (signedIn.ok) return accept({ client, peer, asked, gone: gone.promise })
  client.close()
  return signedIn
}
