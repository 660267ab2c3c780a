import { type ChannelEventRow, channelEvents, channelEventsOf } from '../../queries/channels/channel-links.ts'
import { sayRefusal } from '../../language/say-refusal.ts'
import { type Answer, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { cutReading } from '../cut-list.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'

/** When channels came up and went down, and why, the last first. */
export async function channelLog(call: Call, { reader }: ShellReading): Promise<Answer> {
  const [channel] = call.operands
  const limit = call.limit + 1
  const events =
    channel === undefined
      ? reader.all(channelEvents, { limit })
      : reader.all(channelEventsOf, { channel, limit })
  const { rows, below } = cutReading(events, call.limit)
  return show({ rows: rows.map(shapeOf) }, (page) => {
    const { say, clean, format, table, language } = page
    if (rows.length === 0) return say('shell.channel-log.none')
    const why = ({ refusal }: ChannelEventRow): string =>
      refusal === null ? '' : sayRefusal(refusal, language).message
    const text = table(
      [
        { title: say('shell.column.when'), cell: ({ at }) => format.moment(at) },
        { title: say('shell.column.entry-point'), cell: (row) => clean(row.channel) },
        {
          title: say('shell.column.state'),
          cell: ({ state }) => say(state === 'up' ? 'channel-link.up' : 'channel-link.down'),
        },
        { title: say('shell.column.why'), cell: (row) => clean(why(row)), isFlexible: true },
      ],
      rows,
    )
    return text + below(page)
  })
}

function shapeOf({ channel, at, state, refusal }: ChannelEventRow) {
  return { channel, at: iso(at), state, refusal }
}
