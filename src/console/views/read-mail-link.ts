import { type ChannelState, channelStateOf, outOf } from '../../domain/channel-link.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { channelLinks } from '../../queries/channels/channel-links.ts'
import { mailboxesOfSite } from '../../queries/channels/mailboxes.ts'
import type { Reading } from './reading.ts'

/** How it stands with the mailboxes of the site: as with the worst of them. */
export type MailLink = {
  readonly state: ChannelState
  /** The entry point whose mailbox it is. */
  readonly channel: string
  /** Why it is down, and since when. */
  readonly refusal: Refusal | null
  readonly since: number
}

const worstFirst: readonly ChannelState[] = ['down', 'not-run', 'up']

/** Null where the site has no mailbox, or its server looks after them. */
export function readMailLink(reading: Reading): MailLink | null {
  const { keys, links } = reading.remember('mail-link', '', () => ({
    keys: reading.reader
      .all(mailboxesOfSite, {})
      .flatMap(({ key, definition }) => (definition.smtp === null ? [key] : [key, outOf(key)])),
    links: new Map(reading.reader.all(channelLinks, {}).map((link) => [link.channel, link])),
  }))
  if (reading.unsent() !== null) return null
  const all = keys.map((channel): MailLink => {
    const link = links.get(channel) ?? null
    const state = channelStateOf(link, reading.now())
    return { channel, state, refusal: link?.refusal ?? null, since: link?.since ?? reading.now() }
  })
  for (const state of worstFirst) {
    const found = all.find((link) => link.state === state)
    if (found) return found
  }
  return null
}
