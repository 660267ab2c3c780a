import type { CaseState } from '../../domain/case-state.ts'
import type { SlaClockKind } from '../../domain/sla-policy.ts'
import type { InteractionState } from '../../domain/interaction-state.ts'
import { formatDuration } from '../../language/durations.ts'
import { formatRelative } from '../../language/times.ts'
import { acwTimer } from '../components/acw-timer.ts'
import { channelGlyph } from '../components/channel-glyph.ts'
import {
  silent,
  beside,
  fitLine,
  fitLines,
  lineWidth,
  span,
  spread,
  type Block,
  type Line,
} from '../components/line.ts'
import { chosenTab } from '../components/chosen-tab.ts'
import { othersLine, type Others } from '../components/others.ts'
import { paragraph } from '../components/paragraph.ts'
import { promiseSpans } from '../components/promise-spans.ts'
import { rule } from '../components/rule.ts'
import type { Look, Room } from '../look.ts'
import { cardColumns, cardLines, timelineLines, type CardView, type TimelineRow } from './card-lines.ts'
import { messageLines, type MessageView } from './message-lines.ts'
import { proposalLines, type ProposalView } from './proposal-lines.ts'
import { scriptLines } from './script.ts'
import type { ScriptView } from './script-view.ts'
import { noteLines, timingLines, type NoteView, type SegmentView } from './note-lines.ts'

export type WorkView = {
  readonly ref: string
  readonly channel: string
  readonly state: InteractionState
  /** When this state began. */
  readonly since: number
  /** When the work after the contact has to be finished; null where nothing limits it. */
  readonly finishBy: number | null
  readonly queueLabel: string
  readonly subject: string
  readonly dueAt: number | null
  /** Whose it is and where it lies, for his rights. */
  readonly record: { readonly owner: string | null; readonly queue: string }
  /** The agent who holds it, when that is someone else. */
  readonly heldByName: string | null
  /** Whom to call back, or who is on the line. */
  readonly phone: string | null
  /** What came of it, once it is wrapped up. */
  readonly result: string | null
  /** The case that it is part of. */
  readonly case: WorkCase | null
  /** What was noted when it was handed over last; null where nothing was. */
  readonly handOver: NoteView | null
}

/** The case of a contact: how it stands, and what is due next of it. */
export type WorkCase = {
  readonly ref: string
  readonly state: CaseState
  readonly pendingUntil: number | null
  readonly dueAt: number | null
  readonly promise: { readonly kind: SlaClockKind; readonly dueAt: number } | null
}

export type WorkspaceTab = 'script' | 'message' | 'customer' | 'notes'

export type WorkspaceScreenProps = {
  readonly work: WorkView
  readonly card: CardView | null
  readonly timeline: readonly TimelineRow[]
  readonly messages: readonly MessageView[]
  /** Whether what messages quote is shown too. */
  readonly isWhole: boolean
  /** Whether a reply was begun and not sent. */
  readonly hasReplyDraft: boolean
  readonly notes: readonly NoteView[]
  readonly timings: readonly SegmentView[]
  /** The process that runs for its case; null where none does. */
  readonly script: ScriptView | null
  /** What is proposed for it while none runs. */
  readonly proposals: readonly ProposalView[]
  readonly tab: WorkspaceTab
  /** The first line of the tab's text that is on screen. */
  readonly scroll: number
  readonly others: Others
  readonly now: number
  readonly isSideBySide: boolean
}

const everyTab: readonly WorkspaceTab[] = ['script', 'message', 'customer', 'notes']

/** The tabs of a contact: the script is one of them while a process runs. */
export function workspaceTabs({ script }: Pick<WorkspaceScreenProps, 'script'>): readonly WorkspaceTab[] {
  return script ? everyTab : everyTab.filter((tab) => tab !== 'script')
}

/** The tab that is shown: the chosen one, or at first the script, else the one that says what it is about. */
export function tabShown(
  chosen: WorkspaceTab | null,
  { messages, card, script }: Pick<WorkspaceScreenProps, 'messages' | 'card' | 'script'>,
): WorkspaceTab {
  if (chosen !== null && (chosen !== 'script' || script)) return chosen
  if (script) return 'script'
  return messages.length === 0 && card ? 'customer' : 'message'
}

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
  const sideColumns = columnsBeside(props, room)
  const side = sideContent(props, { columns: sideColumns, rows }, look)
  const columns = room.columns - sideColumns - 1
  const title = tabTitle(props, mainTab(props), look)
  const main = scrolled(
    mainContent(props, columns - 2, look),
    props.scroll,
    { columns, rows: rows - 1 },
    look,
  )
  return {
    lines: [...head, ...beside(side, [rule({ title, columns }, look.glyphs), ...main], look.glyphs)],
    cursor: null,
  }
}

/** How far the text on the tab can be scrolled in a room of this size. */
export function scrollLimit(props: WorkspaceScreenProps, room: Room, look: Look): number {
  const columns = props.isSideBySide ? room.columns - columnsBeside(props, room) - 1 : room.columns
  const lines = props.isSideBySide
    ? mainContent(props, columns - 2, look)
    : tabContent(props, columns - 2, look)
  const head = headLines(props, room.columns, look).length + 1
  return Math.max(0, lines.length - (room.rows - head))
}

function headLines(
  { work, now, others, proposals }: WorkspaceScreenProps,
  columns: number,
  look: Look,
): readonly Line[] {
  const { say, glyphs } = look
  const isWrappingUp = work.state === 'wrapping-up'
  const length = isWrappingUp ? acwTimer(work, now) : span(formatDuration((now - work.since) / 1000, 'clock'))
  const phone: Line = work.phone === null ? [] : [span(`  ${work.phone} `, 'strong')]
  const matter = work.case ? [caseLine(work.case, { columns, now }, look)] : []
  const present = othersLine(work.ref, others, columns, look)
  const result: Line =
    work.result === null ? [] : [span(` ${glyphs.arrow} `, 'dim'), span(work.result, 'strong')]
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
    span(`${say(`state.${work.state}`)} `),
    length,
    ...result,
    ...heldBy,
  ]
  return [
    spread(left, [span('  '), span(due, isLate ? 'alarm' : 'plain'), span(' ')], columns),
    spread([span(`   ${work.subject}`, 'strong')], phone, columns),
    ...matter,
    ...proposalLines(proposals, columns, look),
    ...(work.handOver ? handOverLines(work.handOver, columns, look) : []),
    ...(present ? [present] : []),
  ]
}

/** What the colleague who handed it over wants to be known, on two lines at most; the whole is among the notes. */
function handOverLines({ by, text }: NoteView, columns: number, look: Look): readonly Line[] {
  const { say, glyphs } = look
  const said = say('work.handed-over', { by, text: text.replaceAll(/\s+/g, ' ').trim() })
  const [first = [], second, third] = paragraph(said, columns - 6, look)
  const more: Line = third === undefined ? [] : [span(' …', 'dim')]
  return [
    [span(`   ${glyphs.draft} `, 'accent'), ...first],
    ...(second ? [[span('     '), ...second, ...more]] : []),
  ]
}

/** The case of a contact on a line of its own: its state, what is promised next and how long there is, and its term. */
function caseLine(
  { ref, state, pendingUntil, dueAt, promise }: WorkCase,
  { columns, now }: { readonly columns: number; readonly now: number },
  look: Look,
): Line {
  const { say, glyphs, language } = look
  const until =
    pendingUntil === null
      ? ''
      : ` ${say('case.until', { time: formatRelative(pendingUntil, now, language) })}`
  const isLate = dueAt !== null && dueAt < now
  const due: Line =
    dueAt === null
      ? []
      : [
          span(
            `  ${say(isLate ? 'work.late' : 'work.due', { time: formatRelative(dueAt, now, language) })}`,
            isLate ? 'alarm' : 'dim',
          ),
        ]
  const whole: Line = [
    span(`   ${glyphs.case} ${ref}`, 'strong'),
    span(`  ${say(`case-state.${state}`)}${until}`),
    ...promiseSpans(promise, now, look),
    ...due,
  ]
  return fitLine(whole, columns)
}

function tabLine(props: WorkspaceScreenProps, columns: number, look: Look): Line {
  const { glyphs } = look
  const tabs = workspaceTabs(props).flatMap((tab): Line => {
    const isChosen = tab === props.tab
    return [
      silent(span(glyphs.rule, 'dim')),
      chosenTab(isChosen, look),
      span(`${tabTitle(props, tab, look)} `, isChosen ? 'strong' : 'dim'),
    ]
  })
  const left = Math.max(0, columns - lineWidth(tabs))
  return fitLine([...tabs, silent(span(glyphs.rule.repeat(left), 'dim'))], columns)
}

function tabTitle(
  { card, notes, timeline, hasReplyDraft }: WorkspaceScreenProps,
  tab: WorkspaceTab,
  { say, glyphs }: Look,
): string {
  switch (tab) {
    case 'script':
      return say('work.tab.script')
    case 'message':
      return `${say('work.tab.message')}${hasReplyDraft ? ` ${glyphs.draft}` : ''}`
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
  if (props.tab === 'script' && props.script)
    return scriptLines({ script: props.script, now: props.now }, { columns, rows: null }, look)
  return props.tab === 'customer' ? customerContent(props, columns, look) : mainContent(props, columns, look)
}

function customerContent(props: WorkspaceScreenProps, columns: number, look: Look): readonly Line[] {
  return [...cardLines(props.card, columns, look), [], ...timelineLines(others(props), columns, look)]
}

function mainContent(props: WorkspaceScreenProps, columns: number, look: Look): readonly Line[] {
  if (mainTab(props) === 'message') return messageLines(props, columns, look)
  if (mainTab(props) === 'customer') return customerContent(props, columns, look)
  const timings = timingLines(props, columns, look)
  const head: Line = [span(look.say('work.timings'), 'strong')]
  return [...noteLines(props.notes, columns, look), ...(timings.length === 0 ? [] : [[], head, ...timings])]
}

/**
 * What stands in the main part: beside the customer, a contact without a message shows its notes; beside the script it shows the
 * customer, who is on the line.
 */
function mainTab({ tab, messages, script }: WorkspaceScreenProps): Exclude<WorkspaceTab, 'script'> {
  if (script) {
    if (tab === 'notes' || tab === 'customer') return tab
    return messages.length === 0 ? 'customer' : 'message'
  }
  return tab === 'notes' || (tab === 'customer' && messages.length === 0) ? 'notes' : 'message'
}

/** The customer's other contacts: this one is on screen already. */
function others({ timeline, work, now }: WorkspaceScreenProps) {
  return { timeline: timeline.filter(({ ref }) => ref !== work.ref), now }
}

/** The columns of what stands beside: a script is read out, so it has more room than a card. */
function columnsBeside({ script }: WorkspaceScreenProps, room: Room): number {
  const card = cardColumns(room)
  return script ? Math.max(card, Math.floor(room.columns * 0.45)) : card
}

/** Below the script the customer has what room is left, if that is enough to say more than his name. */
const leastCard = 5

function sideContent(props: WorkspaceScreenProps, room: Room, look: Look): readonly Line[] {
  const name = props.card?.name ?? look.say('customer.unknown')
  const card = cardLines(props.card, room.columns - 2, look).slice(1)
  if (props.script) {
    const { script, now } = props
    const rows = room.rows - 1
    const title = look.say('work.tab.script')
    const shown = scriptLines({ script, now }, { columns: room.columns - 2, rows }, look)
    const left = rows - shown.length - 1
    const below: readonly Line[] =
      left < leastCard
        ? []
        : [[], rule({ title: name, columns: room.columns }, look.glyphs), ...indented(card)]
    const above = [rule({ title, columns: room.columns }, look.glyphs), ...indented(shown)]
    return fitLines([...above, ...below], room.columns, room.rows)
  }
  const lines: Line[] = [
    rule({ title: name, columns: room.columns }, look.glyphs),
    ...indented(card),
    rule({ title: look.say('work.timeline'), columns: room.columns }, look.glyphs),
    ...indented(timelineLines(others(props), room.columns - 2, look)),
  ]
  return fitLines(lines, room.columns, room.rows)
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
