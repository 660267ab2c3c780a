import { once } from 'node:events'
import { isIP } from 'node:net'
import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import XOAuth2 from 'nodemailer/lib/xoauth2'
import * as z from 'zod'
import type { Decision } from '../../domain/decision.ts'
import type { MailServer } from '../../domain/site/mailbox-definition.ts'
import type { ComposedMail } from '../../mail/compose-mail.ts'

/** What became of a mail: `unknown` where its last byte went and no answer came, `not tried` where the mailbox itself does not let anything leave. */
export type HandOver =
  | { readonly became: 'taken'; readonly said: string }
  | { readonly became: 'refused'; readonly said: string; readonly isPermanent: boolean }
  | { readonly became: 'unknown'; readonly said: string }
  | { readonly became: 'not tried'; readonly said: string }

/** Hands a mail over to a server; `beforeLast` is done before the last byte goes, which is what makes a server take it. */
export type MailSender = (mail: ComposedMail, beforeLast: () => Promise<void>) => Promise<HandOver>

export type SmtpAccount = {
  readonly server: MailServer
  readonly user: string
  readonly signIn: 'password' | 'oauth'
  /** The password or token, asked for each time: it may be renewed meanwhile. */
  readonly secret: () => Promise<Decision<string>>
  /** Certificates that are trusted besides the machine's own. */
  readonly trusted?: readonly string[]
}

/** Silence of so long ends an attempt. */
const silenceMs = { connecting: 30_000, talking: 180_000 }
/** How much is on its way at once; the last byte waits for nearly all others. */
const pieceBytes = 65_536
/** An attempt ends before another one may begin (`attemptLeaseMs`). */
const longestMs = 10 * 60_000

/**
 * Sends mails through a server: TLS is verified wherever it is asked for, nothing is said before it, and a mail goes to everybody whom it
 * is for or to nobody.
 */
export function smtpSender(account: SmtpAccount): MailSender {
  return async (mail, beforeLast) => {
    const secret = await account.secret()
    if (!secret.ok) return { became: 'not tried', said: `the secret of the mailbox: ${secret.refusal.code}` }
    const connection = new SMTPConnection(optionsOf(account))
    // Whoever waits for a step hears of it; between steps it is the next that fails.
    connection.on('error', () => undefined)
    const limit = setTimeout(() => {
      connection.close()
    }, longestMs)
    try {
      const trouble = await signedIn(connection, account, secret.value)
      if (trouble) return trouble
      return await handedOver(connection, mail, beforeLast)
    } finally {
      clearTimeout(limit)
      connection.close()
    }
  }
}

function optionsOf({ server, trusted }: SmtpAccount): ConstructorParameters<typeof SMTPConnection>[0] {
  const { host, port, security } = server
  return {
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    connectionTimeout: silenceMs.connecting,
    greetingTimeout: silenceMs.connecting,
    dnsTimeout: silenceMs.connecting,
    socketTimeout: silenceMs.talking,
    logger: false,
    tls: {
      minVersion: 'TLSv1.2',
      rejectUnauthorized: true,
      ...(isIP(host) === 0 && { servername: host }),
      ...(trusted && { ca: [...trusted] }),
    },
  }
}

/** Connects and signs in; why not, which is never the message's fault, or undefined. */
async function signedIn(
  connection: SMTPConnection,
  { user, signIn }: SmtpAccount,
  secret: string,
): Promise<HandOver | undefined> {
  const failure = await step(connection, (done) => {
    connection.connect((fault) => {
      if (fault || !connection.allowsAuth) return done(fault ?? null)
      const auth =
        signIn === 'oauth'
          ? { type: 'OAuth2' as const, user, oauth2: new XOAuth2({ user, accessToken: secret }) }
          : { user, pass: secret, credentials: { user, pass: secret } }
      connection.login(auth, done)
    })
  })
  return failure && { became: 'not tried', said: wordsOf(failure.fault) }
}

async function handedOver(
  connection: SMTPConnection,
  { raw, envelope }: ComposedMail,
  beforeLast: () => Promise<void>,
): Promise<HandOver> {
  let mayHaveLeft = false
  let notTaken: string | null = null
  const trouble: { before?: Error } = {}
  const source = async function* (): AsyncGenerator<Uint8Array> {
    notTaken = refusedRecipient(connection)
    if (notTaken !== null) {
      connection.close()
      return
    }
    for (let at = 0; at < raw.length - 1; at += pieceBytes) {
      yield raw.subarray(at, Math.min(at + pieceBytes, raw.length - 1))
    }
    try {
      await beforeLast()
    } catch (broken) {
      trouble.before = new Error('what must be done before a mail leaves was not done', { cause: broken })
      connection.close()
      return
    }
    mayHaveLeft = true
    yield raw.subarray(-1)
  }
  let said = ''
  const failure = await step(connection, (done) => {
    const bytes = Readable.from(source(), { objectMode: false })
    connection.send({ from: envelope.from, to: [...envelope.to] }, bytes, (broken, info) => {
      said = info?.response ?? ''
      done(broken)
    })
  })
  if (trouble.before) throw trouble.before
  if (notTaken !== null) return { became: 'refused', said: notTaken, isPermanent: isPermanentReply(notTaken) }
  if (!failure) return { became: 'taken', said }
  const words = wordsOf(failure.fault)
  const reply = replyOf(failure.fault)
  if (reply !== null) return { became: 'refused', said: words, isPermanent: reply >= 500 }
  return mayHaveLeft
    ? { became: 'unknown', said: words }
    : { became: 'refused', said: words, isPermanent: false }
}

/** Does one step; answers why it failed, also where the connection ends without saying so. */
async function step(
  connection: SMTPConnection,
  work: (done: (fault?: Error | null) => void) => void,
): Promise<{ readonly fault: unknown } | undefined> {
  const listening = new AbortController()
  const answered = new Promise<{ readonly fault: unknown } | undefined>((resolve) => {
    work((fault) => {
      resolve(fault ? { fault } : undefined)
    })
  })
  const gone = once(connection, 'end', { signal: listening.signal }).then(
    () => ({ fault: new Error('the connection was closed') }),
    (fault: unknown) => ({ fault }),
  )
  try {
    return await Promise.race([answered, gone])
  } finally {
    listening.abort()
  }
}

/** Nobody reads a mail that others were to read too and did not get: who is refused is known before the text goes, but is told only after. */
function refusedRecipient(connection: SMTPConnection): string | null {
  const read = recipients.safeParse(Reflect.get(connection, '_envelope'))
  const [first] = read.success ? read.data.rejectedErrors : []
  return first ? wordsOf(first) : null
}

const recipients = z.object({ rejectedErrors: z.array(z.instanceof(Error)) })

/** What the server said, or else the system. */
function wordsOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault)
  const isOfTls = 'code' in fault && fault.code === 'ETLS'
  const response = !isOfTls && 'response' in fault && typeof fault.response === 'string' ? fault.response : ''
  return (response || fault.message).slice(0, 1500)
}

/** The code that a server answered a message with; null where it said nothing of the message. */
function replyOf(fault: unknown): number | null {
  if (!(fault instanceof Error) || !('responseCode' in fault)) return null
  return typeof fault.responseCode === 'number' ? fault.responseCode : null
}

function isPermanentReply(said: string): boolean {
  return /^\s*5\d\d/.test(said)
}
