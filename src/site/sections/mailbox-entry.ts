import * as z from 'zod'
import type { MailboxDefinition, MailServer } from '../../domain/site/mailbox-definition.ts'
import { dateText, keyText, lineText } from '../../yaml/scalars.ts'
import { siteRule } from '../scalars.ts'

/** A name in the net or an address, and nothing that could mean more. */
const hostText = z
  .string()
  .max(253)
  .refine(
    (text) => /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?|[\da-f:]+)$/iu.test(text),
    siteRule('host-malformed'),
  )

const security = z.enum(['tls', 'starttls', 'none'])
const serverEntry = {
  host: hostText,
  port: z.int().min(1).max(65_535).optional(),
  security: security.optional(),
}

export const mailboxEntry = z.strictObject({
  user: lineText(254),
  secret: keyText,
  'sign-in': z.enum(['password', 'oauth']).optional(),
  imap: z.strictObject({ ...serverEntry, folder: lineText(200).optional(), sent: lineText(200).optional() }),
  smtp: z.strictObject(serverEntry).optional(),
  since: dateText.optional(),
})
type MailboxEntry = z.infer<typeof mailboxEntry>
type ServerEntry = NonNullable<MailboxEntry['smtp']>

/** The ports that mail servers have. Source: RFC 8314 for TLS from the first byte, RFC 3501 and RFC 6409 otherwise. */
const ports = { imap: { tls: 993, plain: 143 }, smtp: { tls: 465, plain: 587 } } as const
const inbox = 'INBOX'

export function readMailbox(entry: MailboxEntry): MailboxDefinition {
  const { user, secret, imap, smtp, since } = entry
  return {
    user,
    secret,
    signIn: entry['sign-in'] ?? 'password',
    imap: { ...readServer('imap', imap), folder: imap.folder ?? inbox, sent: imap.sent ?? null },
    smtp: smtp ? readServer('smtp', smtp) : null,
    since: since ?? null,
  }
}

export function writeMailbox({ user, secret, signIn, imap, smtp, since }: MailboxDefinition): MailboxEntry {
  return {
    user,
    secret,
    ...(signIn !== 'password' && { 'sign-in': signIn }),
    imap: {
      ...writeServer('imap', imap),
      ...(imap.folder !== inbox && { folder: imap.folder }),
      ...(imap.sent !== null && { sent: imap.sent }),
    },
    ...(smtp && { smtp: writeServer('smtp', smtp) }),
    ...(since !== null && { since }),
  }
}

function readServer(
  kind: 'imap' | 'smtp',
  { host, port, security: wanted = 'tls' }: ServerEntry,
): MailServer {
  return { host, port: port ?? usualPort(kind, wanted), security: wanted }
}

function writeServer(kind: 'imap' | 'smtp', { host, port, security: wanted }: MailServer): ServerEntry {
  return {
    host,
    ...(port !== usualPort(kind, wanted) && { port }),
    ...(wanted !== 'tls' && { security: wanted }),
  }
}

function usualPort(kind: 'imap' | 'smtp', wanted: MailServer['security']): number {
  return ports[kind][wanted === 'tls' ? 'tls' : 'plain']
}
