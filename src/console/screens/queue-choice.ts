import { channelGlyph } from '../components/channel-glyph.ts'
import { chosenTab } from '../components/chosen-tab.ts'
import { isQueueLate, type HeaderQueue } from '../components/header-line.ts'
import { cell, fitLine, fitLines, lineWidth, span, spread, type Line } from '../components/line.ts'
import { rule } from '../components/rule.ts'
import { shortSpan } from '../components/short-span.ts'
import type { Look, Room } from '../look.ts'

export type QueueEntry = HeaderQueue & {
  readonly key: string
  /** Whether the agent works in it. */
  readonly isServed: boolean
}

export type QueueChoice = {
  readonly queues: readonly QueueEntry[]
  readonly chosen: QueueEntry | null
  readonly now: number
}

/** The queues in one line, the chosen one always among those that have room. */
export function queueTabs({ queues, chosen, now }: QueueChoice, columns: number, look: Look): Line {
  const { glyphs } = look
  const more: Line = [span('…', 'dim')]
  const tabs = queues.map((queue): Line => {
    const isChosen = queue.key === chosen?.key
    const isLate = isQueueLate(queue, now)
    return [
      span(' '),
      chosenTab(isChosen, look),
      span(queueName(queue), isChosen ? 'strong' : 'dim'),
      span(` ${queue.waiting}${isLate ? '!' : ''}`, isLate ? 'alarm' : isChosen ? 'plain' : 'dim'),
      span(
        queue.callers > 0 ? ` ${channelGlyph(queue.liveChannel, glyphs)} ` : ' ',
        isLate ? 'alarm' : 'warn',
      ),
    ]
  })
  const at = queues.findIndex(({ key }) => key === chosen?.key)
  let from = 0
  // The chosen tab is always seen: those before it give way.
  while (from < at && widthUpTo(tabs.slice(from, at + 1)) > columns - 2) from += 1
  const before = from > 0 ? more : []
  let to = at + 1
  while (to < tabs.length && widthUpTo(tabs.slice(from, to + 1)) <= columns - 2) to += 1
  const shown: Line = [...before, ...tabs.slice(from, to).flat()]
  return to < tabs.length ? spread(shown, more, columns) : fitLine(shown, columns)
}

/** A queue's name; one that others work in stands in brackets. */
function queueName({ label, isServed }: QueueEntry): string {
  return isServed ? label : `(${label})`
}

function widthUpTo(tabs: readonly Line[]): number {
  return tabs.reduce((sum, tab) => sum + lineWidth(tab), 0)
}

/** The queues one below the other, with how many wait in each and for how long. */
export function queueList(
  { queues, chosen, now }: QueueChoice,
  room: Room,
  { say, glyphs, language }: Look,
): readonly Line[] {
  const lines = queues.map((queue): Line => {
    const isChosen = queue.key === chosen?.key
    const isLate = isQueueLate(queue, now)
    const count = `${queue.waiting}${isLate ? '!' : ' '}`
    const oldest = queue.oldestSince === null ? '' : shortSpan((now - queue.oldestSince) / 1000, language)
    const callers = queue.callers > 0 ? channelGlyph(queue.liveChannel, glyphs) : ''
    return [
      span(isChosen ? ` ${glyphs.pointer} ` : '   ', 'strong'),
      cell(queueName(queue), room.columns - 19, {
        tone: isChosen ? 'strong' : queue.isServed ? 'plain' : 'dim',
      }),
      cell(callers, 2, { align: 'right', tone: isLate ? 'alarm' : 'warn' }),
      cell(count, 5, { align: 'right', tone: isLate ? 'alarm' : isChosen ? 'strong' : 'plain' }),
      cell(oldest, 8, { align: 'right', tone: 'dim' }),
    ]
  })
  return fitLines(
    [rule({ title: say('queues.title'), columns: room.columns }, glyphs), ...lines],
    room.columns,
    room.rows,
  )
}
