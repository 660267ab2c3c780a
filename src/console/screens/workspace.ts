import type { InteractionState } from '../../domain/interaction-state.ts'
import { formatDuration } from '../../language/durations.ts'
import { formatDateTime, formatRelative } from '../../language/times.ts'
import { channelGlyph } from '../components/channel-glyph.ts'
import {
  beside,
  cell,
  fitLine,
  fitLines,
  lineWidth,
  span,
  spread,
  type Block,
  type Line,
} from '../components/line.ts'
import { paragraph } from '../components/paragraph.ts'
import { rule } from '../components/rule.ts'
import type { Look, Room } from '../look.ts'

export type WorkView = {
  readonly ref: string
  readonly channel: string
  readonly state: InteractionState
  /** When this state began. */
  readonly since: number
  readonly queueLabel: string
  readonly subject: string
  readonly dueAt: number | null
  /** The agent who holds it, when that is someone else. */
  readonly heldByName: string | null
}

export type CardView = {
  readonly name: string
  readonly ref: string
  /** Pairs of label and value: numbers, addresses, account, fields of the site. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** What must be seen at once, such as do-not-contact. */
  readonly warnings: readonly string[]
}

export type TimelineRow = {
  readonly ref: string
  readonly channel: string
  readonly at: number
  readonly subject: string
  /** What came of it, or the state it is in. */
  readonly outcome: string
}

export type MessageView = {
  readonly from: string
  readonly at: number
  readonly isInbound: boolean
  readonly text: string
  readonly attachments: readonly { readonly name: string; readonly size: string }[]
}

export type NoteView = { readonly by: string; readonly at: number; readonly text: string }

export type WorkspaceTab = 'message' | 'customer' | 'notes'

export type WorkspaceScreenProps = {
  readonly work: WorkView
  readonly card: CardView | null
  readonly timeline: readonly TimelineRow[]
  readonly messages: readonly MessageView[]
  readonly notes: readonly NoteView[]
  readonly tab: WorkspaceTab
  /** The first line of the tab's text that is on screen. */
  readonly scroll: number
  readonly now: number
  readonly isSideBySide: boolean
}

const sideColumns = 46
export const workspaceTabs: readonly WorkspaceTab[] = ['message', 'customer', 'notes']

/** The place where one interaction is worked on. */
export function workspaceScreen(props: WorkspaceScreenProps, room: Room, look: Look): Block {
  const head = headLines(props, room.columns, look)
  const rows = room.rows - head.length
  if (!props.isSideBySide) {
    const tabs = tabLine(props, room.columns, look)
    const content = scrolled(
      tabContent(props, room.columns - 2, look),
      props.scroll,
      { columns: room.columns, rows: rows - 1 },
      look,
    )
    return { lines: [...head, tabs, ...content], cursor: null }
  }
  const side = sideContent(props, { columns: sideColumns, rows }, look)
  const columns = room.columns - sideColumns - 1
  const title = tabTitle(props, props.tab === 'customer' ? 'message' : props.tab, look)
  const main = scrolled(
    mainContent(props, columns - 2, look),
    props.scroll,
    { columns, rows: rows - 1 },
    look,
  )
  return {
    lines: [...head, ...beside(side, [rule({ title, columns }, look.glyphs), ...main], look.glyphs.divider)],
    cursor: null,
  }
}

/** How far the text on the tab can be scrolled in a room of this size. */
export function scrollLimit(props: WorkspaceScreenProps, room: Room, look: Look): number {
  const columns = props.isSideBySide ? room.columns - sideColumns - 1 : room.columns
  const lines = props.isSideBySide
    ? mainContent(props, columns - 2, look)
    : tabContent(props, columns - 2, look)
  return Math.max(0, lines.length - (room.rows - 3))
}

function headLines({ work, now }: WorkspaceScreenProps, columns: number, look: Look): readonly Line[] {
  const { say, glyphs } = look
  const state = `${say(`state.${work.state}`)} ${formatDuration((now - work.since) / 1000, 'clock')}`
  const heldBy: Line =
    work.heldByName === null ? [] : [span(`  ${say('work.held-by', { agent: work.heldByName })}`, 'warn')]
  const isLate = work.dueAt !== null && work.dueAt < now
  const due =
    work.dueAt === null
      ? ''
      : say(isLate ? 'work.late' : 'work.due', { time: formatRelative(work.dueAt, now, look.language) })
  const left: Line = [
    span(` ${channelGlyph(work.channel, glyphs)} ${work.ref}`, 'strong'),
    span(`  ${work.queueLabel}  `, 'dim'),
    span(state),
    ...heldBy,
  ]
  return [
    spread(left, [span(due, isLate ? 'alarm' : 'plain'), span(' ')], columns),
    fitLine([span(`   ${work.subject}`, 'strong')], columns),
  ]
}

function tabLine(props: WorkspaceScreenProps, columns: number, look: Look): Line {
  const { glyphs } = look
  const tabs = workspaceTabs.flatMap((tab): Line => {
    const isChosen = tab === props.tab
    return [
      span(glyphs.rule, 'dim'),
      span(isChosen ? glyphs.pointer : ' ', 'strong'),
      span(`${tabTitle(props, tab, look)} `, isChosen ? 'strong' : 'dim'),
    ]
  })
  const left = Math.max(0, columns - lineWidth(tabs))
  return fitLine([...tabs, span(glyphs.rule.repeat(left), 'dim')], columns)
}

function tabTitle({ card, notes, timeline }: WorkspaceScreenProps, tab: WorkspaceTab, { say }: Look): string {
  switch (tab) {
    case 'message':
      return say('work.tab.message')
    case 'customer':
      return card
        ? `${card.name}${timeline.length > 0 ? ` ${timeline.length}` : ''}`
        : say('customer.unknown')
    case 'notes':
      return say('work.tab.notes', { n: notes.length })
    default:
      return tab satisfies never
  }
}

function tabContent(props: WorkspaceScreenProps, columns: number, look: Look): readonly Line[] {
  if (props.tab === 'customer')
    return [...cardLines(props.card, columns, look), [], ...timelineLines(props, columns, look)]
  return mainContent(props, columns, look)
}

function mainContent(props: WorkspaceScreenProps, columns: number, look: Look): readonly Line[] {
  return props.tab === 'notes'
    ? noteLines(props.notes, columns, look)
    : messageLines(props.messages, columns, look)
}

function sideContent(props: WorkspaceScreenProps, room: Room, look: Look): readonly Line[] {
  const name = props.card?.name ?? look.say('customer.unknown')
  const card = cardLines(props.card, room.columns - 2, look).slice(1)
  const lines: Line[] = [
    rule({ title: name, columns: room.columns }, look.glyphs),
    ...indented(card),
    rule({ title: look.say('work.timeline'), columns: room.columns }, look.glyphs),
    ...indented(timelineLines(props, room.columns - 2, look)),
  ]
  return fitLines(lines, room.columns, room.rows)
}

function cardLines(card: CardView | null, columns: number, { say }: Look): readonly Line[] {
  if (!card) return [[span(say('customer.unknown'), 'dim')], [span(say('work.no-customer'), 'dim')]]
  return [
    [span(card.name, 'strong'), span(`  ${card.ref}`, 'dim')],
    ...card.warnings.map((warning): Line => [cell(`! ${warning}`, columns, { tone: 'alarm' })]),
    ...card.facts.map(({ label, value }): Line => [
      cell(label, 14, { tone: 'dim' }),
      span(' '),
      cell(value, columns - 15),
    ]),
  ]
}

function timelineLines(
  { timeline, work, now }: WorkspaceScreenProps,
  columns: number,
  { say, glyphs, language }: Look,
): readonly Line[] {
  const others = timeline.filter(({ ref }) => ref !== work.ref)
  if (others.length === 0) return [[span(say('work.first-contact'), 'dim')]]
  return others.map(({ channel, at, subject, outcome }): Line => {
    const when = formatRelative(at, now, language)
    const what = outcome === '' ? subject : `${outcome} ${glyphs.separator} ${subject}`
    return [
      span(`${channelGlyph(channel, glyphs)} `, 'dim'),
      cell(when, 15, { tone: 'dim' }),
      span(' '),
      cell(what, columns - 18),
    ]
  })
}

function messageLines(
  messages: readonly MessageView[],
  columns: number,
  { say, language, glyphs }: Look,
): readonly Line[] {
  if (messages.length === 0) return [[span(say('work.no-message'), 'dim')]]
  return messages.flatMap(({ from, at, isInbound, text, attachments }, index): readonly Line[] => [
    ...(index === 0 ? [] : [[], [span(glyphs.rule.repeat(Math.min(columns, 20)), 'dim')]]),
    [
      span(`${isInbound ? '' : `${glyphs.arrow} `}${from}`, 'strong'),
      span(`  ${formatDateTime(at, language)}`, 'dim'),
    ],
    ...attachments.map(({ name, size }): Line => [span(`+ ${name}`, 'accent'), span(` ${size}`, 'dim')]),
    [],
    ...paragraph(text, columns),
  ])
}

function noteLines(notes: readonly NoteView[], columns: number, { say, language }: Look): readonly Line[] {
  if (notes.length === 0) return [[span(say('work.no-notes'), 'dim')]]
  return notes.flatMap(({ by, at, text }, index): readonly Line[] => [
    ...(index === 0 ? [] : [[]]),
    [span(by, 'strong'), span(`  ${formatDateTime(at, language)}`, 'dim')],
    ...paragraph(text, columns),
  ])
}

/** The part of a long text that is on screen; the last row says how much more there is. */
function scrolled(
  lines: readonly Line[],
  scroll: number,
  room: Room,
  { say, glyphs }: Look,
): readonly Line[] {
  const first = Math.max(0, Math.min(scroll, lines.length - room.rows))
  const shown = indented(lines.slice(first, first + room.rows))
  const below = lines.length - first - room.rows
  if (below <= 0) return fitLines(shown, room.columns, room.rows)
  const more: Line = [span(` ${glyphs.down} ${say('list.more-lines', { n: below + 1 })}`, 'dim')]
  return fitLines([...shown.slice(0, -1), more], room.columns, room.rows)
}

function indented(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) => [span(' '), ...line])
}
