import { setTimeout } from 'node:timers/promises'
import type { Decision } from '../../domain/decision.ts'
import type { EpochMs } from '../../domain/ids.ts'
import type { MailServer } from '../../domain/site/mailbox-definition.ts'
import type { MailboxOfSite } from '../../queries/channels/mailboxes.ts'
import type { Store } from '../../store/open-store.ts'
import { askMailKey } from './ask-mail-key.ts'
import type { HandOverJournal } from './hand-over-journal.ts'
import { sentMailOf } from './imap-sent.ts'
import { sendDeliveries } from './send-deliveries.ts'
import { smtpSender } from './smtp-sender.ts'

export type KeptSending = {
  readonly store: Pick<Store, 'runner' | 'reader'>
  readonly point: MailboxOfSite
  readonly smtp: MailServer
  readonly secretOf: (name: string) => Promise<Decision<string>>
  readonly trusted?: readonly string[]
  readonly journal: HandOverJournal
  /** What is attached, by its hash; null where it is not here. */
  readonly content: (contentHash: string) => Promise<Uint8Array | null>
  readonly now: () => EpochMs
  /** Told once that mails leave, and once that they do not, and why in the words of whoever refused. */
  readonly tell: (isUp: boolean, said: string | null) => void
  readonly stop: AbortSignal
}

/** How often it is looked whether something is due: an answer leaves within a second of its delay. */
const lookEveryMs = 1000
/** Sign-ins that fail again and again get accounts locked. */
const restMs = 60_000

/** Sends what is due from the address of an entry point until it is told to stop. Refuses what the store itself is refused for. */
export async function keepSending(kept: KeptSending): Promise<Decision<null>> {
  const { store, point, smtp, secretOf, trusted, journal, content, now, tell, stop } = kept
  const { definition } = point
  const key = await askMailKey(store.runner)
  if (!key.ok) return key
  const reached = { secretOf, ...(trusted && { trusted }) }
  let told: string | null | undefined
  while (!stop.aborted) {
    let trouble: string | null = null
    const counts = await sendDeliveries({
      store,
      actor: 'system',
      now,
      addresses: [point.address],
      send: smtpSender({
        server: smtp,
        user: definition.user,
        signIn: definition.signIn,
        secret: () => secretOf(definition.secret),
        ...(trusted && { trusted }),
      }),
      sent: sentMailOf(definition, reached),
      journal,
      key: key.value,
      content,
      trouble(said) {
        trouble = said
      },
    })
    const isTried = counts.sent + counts.again + counts.failed + counts.left > 0
    if ((isTried || told === undefined) && told !== trouble) {
      told = trouble
      tell(trouble === null, trouble)
    }
    await pause(trouble === null ? lookEveryMs : restMs, stop)
  }
  return { ok: true, value: null }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(ms, undefined, { signal })
  } catch {
    // It was told to stop.
  }
}
