import type { ContactPointKind } from './contact-point.ts'
import { isLiveChannel } from './channel.ts'

/** On which channel an interaction is answered in writing; undefined where it can't be. A form is answered by mail. */
export function replyChannelOf(channel: string): string | undefined {
  if (channel === 'form') return 'email'
  if (channel === 'chat') return 'chat'
  return isLiveChannel(channel) || notWritten.has(channel) ? undefined : channel
}

const notWritten: ReadonlySet<string> = new Set(['callback', 'letter', 'task'])

/** What an address on a channel is. */
export function addressKindOf(channel: string): ContactPointKind {
  if (channel === 'email') return 'email'
  return channel === 'sms' || channel === 'call' ? 'phone' : 'handle'
}

const replyMark = /^\s*(?:re|odp|aw|sv|antw)\s*(?:\[\d{1,3}\])?\s*:\s*/i

/** The subject of an answer: one `Re:`, whatever stood before it. Source: RFC 5322, 3.6.5. */
export function replySubject(subject: string): string {
  let rest = oneLine(subject)
  while (replyMark.test(rest)) rest = rest.replace(replyMark, '')
  return `Re: ${rest}`.trimEnd()
}

/** A text on one line, without what a header must not hold: controls, line separators, marks that turn the direction. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
}

/** What of a message its answer is threaded by. */
export type ThreadParent = { readonly messageId: string | null; readonly threadKey: string | null }

const mostReferences = 20

/** How many of the last messages of a contact are looked at for whom and what an answer answers. */
export const mostAnswered = 50

/**
 * In-Reply-To and References of an answer to the newest of `parents`, the oldest first: the beginning of the thread, then
 * the Message-IDs that are known of it, the parent's last. Source: RFC 5322, 3.6.4.
 */
export function threadHeaders(parents: readonly ThreadParent[]): {
  readonly inReplyTo: string | null
  readonly references: readonly string[]
} {
  const newest = parents.findLast(({ messageId }) => messageId !== null)
  if (!newest) return { inReplyTo: null, references: [] }
  const known = parents.slice(0, parents.indexOf(newest) + 1)
  const ids = [newest.threadKey, ...known.map(({ messageId }) => messageId)].filter((id) => id !== null)
  const [first = '', ...rest] = [...new Set(ids)]
  return { inReplyTo: newest.messageId, references: [first, ...rest.slice(-(mostReferences - 1))] }
}

/** Addresses without those that are the same but for their case, and without some that must not be among them. */
export function distinctAddresses(
  addresses: readonly string[],
  without: readonly string[] = [],
): readonly string[] {
  const seen = new Set(without.map((address) => address.trim().toLowerCase()))
  return addresses.flatMap((address) => {
    const bare = address.trim()
    if (bare === '' || seen.has(bare.toLowerCase())) return []
    seen.add(bare.toLowerCase())
    return [bare]
  })
}
