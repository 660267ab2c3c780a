import type { ImapFlow } from 'imapflow'
import type { Connection } from '../keep-connected.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { EpochMs } from '../../domain/ids.ts'
import type { MailboxDefinition } from '../../domain/site/mailbox-definition.ts'
import { openImapClient } from './imap-client.ts'

/** What a mailbox says of a mail before it is fetched. */
export type MailEnvelope = {
  readonly uid: number
  readonly bytes: number
  /** When it reached the mailbox. */
  readonly arrivedAt: EpochMs | null
  readonly subject: string
  readonly from: { readonly name: string; readonly address: string } | null
  readonly messageId: string | null
}

/** A folder of a mail server, open for reading. What fails answers why; a connection that broke says so by `ended` too. */
export type ImapMailbox = Connection & {
  /** The name of the numbering: mails are the same only under the same. */
  readonly uidValidity: string
  /** Numbers of the mails above one that came on the day of a moment or after it, ascending. */
  readonly uidsAbove: (uid: number, since: EpochMs) => Promise<Decision<readonly number[]>>
  /** Null where it is gone meanwhile. */
  readonly envelope: (uid: number) => Promise<Decision<MailEnvelope | null>>
  readonly source: (uid: number) => Promise<Decision<Uint8Array | null>>
  /** Waits until mails may have come: the server said so, or it is time to look by oneself. */
  readonly waitForMore: (stop: AbortSignal) => Promise<void>
}

/** Behind what a server says by itself: some forget to. */
const lookEveryMs = 60_000

/**
 * Signs in and opens the folder, reading only: nothing there is marked or moved.
 * Refuses: peer-unreachable, peer-sign-in-wrong, certificate-untrusted, peer-refused with what it said, folder-not-there.
 */
export async function openImapMailbox(
  definition: MailboxDefinition,
  secret: string,
  /** Certificates that are trusted besides the machine's own. */
  trusted?: readonly string[],
): Promise<Decision<ImapMailbox>> {
  const signedIn = await openImapClient(definition, secret, trusted)
  if (!signedIn.ok) return signedIn
  const { client, peer, asked, gone } = signedIn.value
  const { imap } = definition
  const opened = await asked(() => client.mailboxOpen(imap.folder, { readOnly: true }))
  if (!opened.ok) {
    client.close()
    return opened.refusal.code === 'peer-refused'
      ? refuse({ code: 'folder-not-there', peer, folder: imap.folder })
      : opened
  }
  let mayHaveMore: (() => void) | undefined
  // What is told while mails are fetched counts when that is done.
  let isMoreTold = false
  client.on('exists', () => {
    isMoreTold = true
    mayHaveMore?.()
  })
  const byUid = { uid: true }
  return accept({
    uidValidity: String(opened.value.uidValidity),
    uidsAbove: (uid, since) =>
      asked(async () => {
        isMoreTold = false
        const found = await client.search({ uid: `${uid + 1}:*`, since: new Date(since - 86_400_000) }, byUid)
        // So it answers where the connection is gone.
        if (!found) throw new Error('closed')
        // `N:*` names the last mail even where that is below N.
        return found.filter((one) => one > uid).toSorted((a, b) => a - b)
      }),
    envelope: (uid) =>
      asked(async () => {
        const found = await client.fetchOne(
          String(uid),
          { uid: true, size: true, internalDate: true, envelope: true },
          byUid,
        )
        return found ? envelopeOf(uid, found) : null
      }),
    source: (uid) =>
      asked(async () => {
        const found = await client.fetchOne(String(uid), { uid: true, source: true }, byUid)
        return (found && found.source) || null
      }),
    async waitForMore(stop) {
      if (isMoreTold) return
      const told = Promise.withResolvers<void>()
      mayHaveMore = told.resolve
      const timer = setTimeout(told.resolve, lookEveryMs)
      stop.addEventListener('abort', () => told.resolve(), { once: true })
      // It ends by itself as soon as something else is asked.
      client.idle().catch(() => undefined)
      await Promise.race([told.promise, gone])
      clearTimeout(timer)
      mayHaveMore = undefined
    },
    isThere: async () => (await asked(() => client.noop())).ok,
    ended: gone,
    close() {
      client.close()
    },
  })
}

type Fetched = Exclude<Awaited<ReturnType<ImapFlow['fetchOne']>>, false>

function envelopeOf(uid: number, { size, internalDate, envelope }: Fetched): MailEnvelope {
  const [from] = envelope?.from ?? []
  const arrivedAt = internalDate === undefined ? Number.NaN : new Date(internalDate).getTime()
  return {
    uid,
    bytes: size ?? 0,
    arrivedAt: Number.isNaN(arrivedAt) ? null : arrivedAt,
    subject: envelope?.subject ?? '',
    from: from ? { name: from.name ?? '', address: from.address ?? '' } : null,
    messageId: envelope?.messageId?.replace(/^<|>$/g, '') ?? null,
  }
}
