import { type ChannelState, channelStateOf, outOf } from '../../domain/channel-link.ts'
import { type ChannelLinkRow, channelLinks } from '../../queries/channels/channel-links.ts'
import { type MailboxOfSite, mailboxesOfSite } from '../../queries/channels/mailboxes.ts'
import { sayRefusal } from '../../language/say-refusal.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import type { Page } from '../page.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'

type Standing = {
  readonly channel: string
  readonly point: MailboxOfSite
  readonly link: ChannelLinkRow | null
  readonly state: ChannelState
}

/** How it stands with each channel of the site, and what to do where one is down. */
export async function channelStatus(_call: Call, { reader, now }: ShellReading): Promise<Answer> {
  const links = new Map(reader.all(channelLinks, {}).map((link) => [link.channel, link]))
  const rows = reader.all(mailboxesOfSite, {}).flatMap((point) => {
    const channels = point.definition.smtp === null ? [point.key] : [point.key, outOf(point.key)]
    return channels.map((channel): Standing => {
      const link = links.get(channel) ?? null
      return { channel, point, link, state: channelStateOf(link, now()) }
    })
  })
  return show({ rows: rows.map(shapeOf) }, (page) => textOf(rows, page))
}

function textOf(rows: readonly Standing[], page: Page): string {
  const { say, clean, format, table } = page
  if (rows.length === 0) return say('shell.channel-status.none')
  const text = table(
    [
      { title: say('shell.column.entry-point'), cell: ({ channel }) => clean(channel) },
      { title: say('shell.column.mailbox'), cell: ({ point }) => clean(point.address), isFlexible: true },
      { title: say('shell.column.state'), cell: ({ state }) => say(`channel-link.${state}`) },
      {
        title: say('shell.column.since-then'),
        cell: ({ link, state }) =>
          link === null ? clean('–') : format.moment(state === 'not-run' ? link.heardAt : link.since),
      },
    ],
    rows,
  )
  return [text, ...whatToDo(rows, page)].join('\n')
}

function whatToDo(rows: readonly Standing[], { say, language }: Page): readonly string[] {
  const down = rows.flatMap(({ channel, link, state }) => {
    if (state !== 'down' || !link?.refusal) return []
    const { message, hint } = sayRefusal(link.refusal, language)
    return [`\n${channel}: ${message}\n${hint}`]
  })
  return rows.some(({ state }) => state === 'not-run')
    ? [...down, `\n${say('shell.channel-status.not-run')}`]
    : down
}

function shapeOf({ channel, point, link, state }: Standing) {
  return {
    channel,
    address: point.address,
    queue: point.queue,
    state,
    since: link && iso(link.since),
    heard: link && iso(link.heardAt),
    refusal: link?.refusal ?? null,
  }
}
