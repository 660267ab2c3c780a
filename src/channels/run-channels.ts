import { setTimeout } from 'node:timers/promises'
import type { Decision } from '../domain/decision.ts'
import type { EpochMs } from '../domain/ids.ts'
import type { Refusal } from '../domain/refusal.ts'
import { outOf } from '../domain/channel-link.ts'
import { type MailboxOfSite, mailboxesOfSite } from '../queries/channels/mailboxes.ts'
import type { AttachmentGroup } from '../store/attachments/attachment-group.ts'
import type { Store } from '../store/open-store.ts'
import type { HandOverJournal } from './mail/hand-over-journal.ts'
import { keepMailbox } from './mail/keep-mailbox.ts'
import { keepSending } from './mail/keep-sending.ts'
import type { UnreadMail } from './mail/mail-of-envelope.ts'
import { sinceOf } from './mail/since-of.ts'

export type ChannelGround = {
  readonly store: Pick<Store, 'runner' | 'reader'>
  readonly keep: () => AttachmentGroup
  /** What is attached, by its hash; null where it is not here. */
  readonly content: (contentHash: string) => Promise<Uint8Array | null>
  /** What outlives a sender that dies. */
  readonly journal: HandOverJournal
  readonly secretOf: (name: string) => Promise<Decision<string>>
  /** Certificates that are trusted besides the machine's own. */
  readonly trusted?: readonly string[]
  /** What a contact says whose mail could not be read. */
  readonly wordsOf: (unread: UnreadMail) => string
  readonly now: () => EpochMs
  /** The machine and process, by which links say who runs them. */
  readonly runner: string
  /** Told of each change of a link, and of what came. */
  readonly tell?: (news: ChannelNews) => void
  /** Told of what broke in here. */
  readonly broke: (fault: unknown) => void
  readonly stop: AbortSignal
}

export type ChannelNews =
  | { readonly channel: string; readonly isUp: true }
  | { readonly channel: string; readonly isUp: false; readonly refusal: Refusal | null }
  | { readonly channel: string; readonly came: number }

/** How often it is looked whether the site has other mailboxes by now, and how often it is said that all goes on. */
const lookEveryMs = 2000
const sayEveryMs = 30_000

type Running = { readonly sameAs: string; readonly end: () => Promise<void> }

/**
 * Runs the channels of a site until it is told to stop. What the site's files change is followed; what goes wrong with one channel
 * keeps none of the others.
 */
export async function runChannels(ground: ChannelGround): Promise<void> {
  const { store, now, runner, stop } = ground
  const running = new Map<string, Running>()
  let saidAt = now()
  while (!stop.aborted) {
    try {
      await follow(ground, running)
      if (now() - saidAt >= sayEveryMs && running.size > 0) {
        saidAt = now()
        await store.runner.transaction(async ({ channels: { links } }) => {
          await links.heard(runner, saidAt)
          return { commit: true, answer: null }
        })
      }
    } catch (fault) {
      ground.broke(fault)
    }
    await pause(stop)
  }
  await Promise.all([...running.values()].map(({ end }) => end()))
  await store.runner.transaction(async ({ channels: { links } }) => {
    await links.stopped(runner)
    return { commit: true, answer: null }
  })
}

/** Begins what is new, ends what is gone, and begins anew what is another by now. */
async function follow(ground: ChannelGround, running: Map<string, Running>): Promise<void> {
  const wanted = new Map(ground.store.reader.all(mailboxesOfSite, {}).map((point) => [point.key, point]))
  for (const [key, { sameAs, end }] of running) {
    const point = wanted.get(key)
    if (point && JSON.stringify(point) === sameAs) continue
    running.delete(key)
    await end()
    if (!point) await forgotten(ground, key)
  }
  for (const [key, point] of wanted) if (!running.has(key)) running.set(key, begun(ground, point))
}

function begun(ground: ChannelGround, point: MailboxOfSite): Running {
  const ending = new AbortController()
  const stop = AbortSignal.any([ending.signal, ground.stop])
  const { store, keep, wordsOf, now, secretOf, trusted, tell = () => undefined } = ground
  const kept = keepMailbox({
    definition: point.definition,
    receiving: { store, point, keep, wordsOf, now, since: sinceOf(point.definition, now()) },
    secretOf,
    ...(trusted && { trusted }),
    tell(isUp, refusal) {
      tell(isUp ? { channel: point.key, isUp } : { channel: point.key, isUp, refusal })
      void noted(ground, { channel: point.key, isUp, refusal })
    },
    came(came) {
      tell({ channel: point.key, came })
    },
    stop,
  }).catch(ground.broke)
  const sent = sending(ground, point, stop)
  return {
    sameAs: JSON.stringify(point),
    async end() {
      ending.abort()
      await Promise.all([kept, sent])
    },
  }
}

/** Sends what is due from the address, where the mailbox says by which server. */
async function sending(ground: ChannelGround, point: MailboxOfSite, stop: AbortSignal): Promise<void> {
  const { store, secretOf, trusted, journal, content, now, broke, tell = () => undefined } = ground
  const { smtp } = point.definition
  if (smtp === null) return
  const channel = outOf(point.key)
  try {
    const ended = await keepSending({
      store,
      point,
      smtp,
      secretOf,
      journal,
      content,
      now,
      stop,
      ...(trusted && { trusted }),
      tell(isUp, said) {
        const peer = `SMTP ${smtp.host}:${smtp.port}`
        const refusal: Refusal | null = said === null ? null : { code: 'peer-refused', peer, said }
        tell(isUp ? { channel, isUp } : { channel, isUp, refusal })
        void noted(ground, { channel, isUp, refusal })
      },
    })
    if (!ended.ok) await noted(ground, { channel, isUp: false, refusal: ended.refusal })
  } catch (fault) {
    broke(fault)
  }
}

async function noted(
  { store, now, runner, broke }: ChannelGround,
  {
    channel,
    isUp,
    refusal,
  }: { readonly channel: string; readonly isUp: boolean; readonly refusal: Refusal | null },
): Promise<void> {
  try {
    await store.runner.transaction(async ({ channels: { links } }) => {
      const why = refusal && JSON.stringify(refusal)
      await links.note({ channel, state: isUp ? 'up' : 'down', at: now(), refusal: why, runner })
      return { commit: true, answer: null }
    })
  } catch (fault) {
    broke(fault)
  }
}

async function forgotten({ store }: ChannelGround, channel: string): Promise<void> {
  await store.runner.transaction(async ({ channels: { links } }) => {
    await links.forget(channel)
    await links.forget(outOf(channel))
    return { commit: true, answer: null }
  })
}

async function pause(stop: AbortSignal): Promise<void> {
  try {
    await setTimeout(lookEveryMs, undefined, { signal: stop })
  } catch {
    // It was told to stop.
  }
}
