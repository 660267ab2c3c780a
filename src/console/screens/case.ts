import { formatDateTime, formatRelative } from '../../language/times.ts'
import { channelGlyph } from '../components/channel-glyph.ts'
import { channelWord } from '../components/channel-word.ts'
import {
  silent,
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
import { chosenTab } from '../components/chosen-tab.ts'
import { othersLine, type Others } from '../components/others.ts'
import { promiseSpans } from '../components/promise-spans.ts'
import { rule } from '../components/rule.ts'
import { table, type Column } from '../components/table.ts'
import type { Look, Room } from '../look.ts'
import { caseFacts } from './case-facts.ts'
import type { CaseContact, CaseItem, CaseWork, RelatedCase } from './case-work.ts'
import { noteLines } from './note-lines.ts'

export const caseTabs = ['contacts', 'checklist', 'related', 'notes', 'details'] as const
export type CaseTab = (typeof caseTabs)[number]

export type CaseScreenProps = {
  readonly case: CaseWork
  readonly tab: CaseTab
  /** Index among the rows of the tab. */
  readonly selected: number
  readonly scroll: number
  readonly others: Others
  readonly now: number
  readonly isSideBySide: boolean
}

const sideColumns = 46

/** One case: how it stands above, and on tabs its contacts, what is to be done, other cases, notes, and its details. */
export function caseScreen(props: CaseScreenProps, room: Room, look: Look): Block {
  const head = headLines(props, room.columns, look)
  const rows = room.rows - head.length
  if (!props.isSideBySide) {
    const body = tabBody(props, { columns: room.columns, rows: rows - 1 }, look)
    return { lines: [...head, tabLine(props, room.columns, look), ...body], cursor: null }
  }
  const columns = room.columns - sideColumns - 1
  const details = caseFacts(props.case, { now: props.now, columns: sideColumns - 2 }, look).map(
    (line): Line => [span(' '), ...line],
  )
  const side = fitLines(
    [rule({ title: look.say('case.tab.details'), columns: sideColumns }, look.glyphs), ...details],
    sideColumns,
    rows,
  )
  const main = [tabLine(props, columns, look), ...tabBody(props, { columns, rows: rows - 1 }, look)]
  return { lines: [...head, ...beside(side, main, look.glyphs)], cursor: null }
}

/** How far the text on the tab can be scrolled in a room of this size; lists follow their selection. */
export function caseScrollLimit(props: CaseScreenProps, room: Room, look: Look): number {
  const columns = props.isSideBySide ? room.columns - sideColumns - 1 : room.columns
  return Math.max(
    0,
    textLines(props, columns - 2, look).length -
      (room.rows - headLines(props, room.columns, look).length - 1),
  )
}

function headLines(
  { case: one, now, others }: CaseScreenProps,
  columns: number,
  look: Look,
): readonly Line[] {
  const { say, glyphs, language } = look
  const until: Line =
    one.pendingUntil === null
      ? []
      : [span(` ${say('case.until', { time: formatRelative(one.pendingUntil, now, language) })}`)]
  const priority: Line =
    one.priority === 'normal' ? [] : [span(`  ${say(`priority.${one.priority}`)}`, 'warn')]
  const left: Line = [
    span(` ${glyphs.case} ${one.ref}`, 'strong'),
    span(columns < 100 ? '  ' : `  ${one.queueLabel}  `, 'dim'),
    span(say(`case-state.${one.state}`)),
    ...until,
    ...priority,
    span(`  ${one.whose ?? say('case.nobodys')}`, one.whose === null ? 'warn' : 'plain'),
  ]
  const present = othersLine(one.ref, others, columns, look)
  return [
    spread(left, [...dueSpans(one, { now, room: columns - lineWidth(left) - 1 }, look), span(' ')], columns),
    spread(
      [span(`   ${one.subject}`, 'strong')],
      one.customer ? [span(`  ${one.customer.name} `, 'dim')] : [],
      columns,
    ),
    ...(present ? [present] : []),
  ]
}

/** What is promised next and the term; with less room the nearer of them, and how long there is without its name. */
function dueSpans(
  { next, dueAt }: CaseWork,
  { now, room }: { readonly now: number; readonly room: number },
  look: Look,
): Line {
  const promised = promiseSpans(next, now, look)
  const isLate = dueAt !== null && dueAt < now
  const time = dueAt === null ? '' : formatRelative(dueAt, now, look.language)
  const term: Line =
    dueAt === null
      ? []
      : [span(`  ${look.say(isLate ? 'work.late' : 'work.due', { time })}`, isLate ? 'alarm' : 'plain')]
  const isNext = next !== null && (dueAt === null || next.dueAt <= dueAt)
  const nearer: Line = isNext ? promised : term
  const shorter: Line = isNext ? [span('  '), ...promised.slice(1)] : term
  return [[...promised, ...term], nearer].find((line) => lineWidth(line) <= room) ?? shorter
}

function tabLine(props: CaseScreenProps, columns: number, look: Look): Line {
  const { glyphs } = look
  const tabs = caseTabs.flatMap((tab): Line => {
    const isChosen = tab === props.tab
    return [
      silent(span(glyphs.rule, 'dim')),
      chosenTab(isChosen, look),
      span(`${tabTitle(props, tab, look)} `, isChosen ? 'strong' : 'dim'),
    ]
  })
  return fitLine(
    [...tabs, silent(span(glyphs.rule.repeat(Math.max(0, columns - lineWidth(tabs))), 'dim'))],
    columns,
  )
}

function tabTitle({ case: one, isSideBySide }: CaseScreenProps, tab: CaseTab, { say }: Look): string {
  const done = one.checklist.filter(({ doneAt }) => doneAt !== null).length
  switch (tab) {
    case 'contacts':
      return `${say('case.contacts')} ${counted(one.contacts.length, one.earlier.contacts, say)}`
    case 'checklist':
      return `${say('case.checklist')} ${done}/${one.checklist.length}`
    case 'related':
      return `${say('case.tab.related')} ${counted(one.related.length, one.earlier.related, say)}`
    case 'notes':
      return `${say('case.notes')} ${counted(one.notes.length, one.earlier.notes, say)}`
    case 'details':
      return say(isSideBySide ? 'case.states' : 'case.tab.details')
    default:
      return tab satisfies never
  }
}

/** How many a tab shows, and of how many where older ones are left out. */
function counted(shown: number, earlier: number | null, say: Look['say']): string {
  if (earlier === 0) return String(shown)
  return earlier === null ? `${shown}+` : say('case.shown-of', { shown, all: shown + earlier })
}

function tabBody(props: CaseScreenProps, room: Room, look: Look): readonly Line[] {
  const { case: one, selected, tab } = props
  const listed = <Row>(
    rows: readonly Row[],
    columns: readonly Column<Row>[],
    none: string,
  ): readonly Line[] =>
    fitLines(
      rows.length === 0
        ? [[span(`   ${none}`, 'dim')]]
        : table({ columns, rows, selected, room }, look.glyphs),
      room.columns,
      room.rows,
    )
  switch (tab) {
    case 'contacts':
      return listed(one.contacts, contactColumns(props, look), look.say('case.no-contacts'))
    case 'checklist':
      return listed(one.checklist, itemColumns(props, look), look.say('case.no-items'))
    case 'related':
      return listed(one.related, relatedColumns(look), look.say('case.no-related'))
    case 'notes':
    case 'details':
      return scrolled(textLines(props, room.columns - 2, look), props.scroll, room, look)
    default:
      return tab satisfies never
  }
}

function contactColumns(
  { now }: CaseScreenProps,
  { say, glyphs, language }: Look,
): readonly Column<CaseContact>[] {
  return [
    {
      title: '',
      width: 1,
      text: ({ channel }) => channelGlyph(channel, glyphs),
      tone: () => 'dim',
      said: ({ channel }) => channelWord(channel, { say }),
    },
    { title: say('column.ref'), width: { atLeast: 8 }, text: ({ ref }) => ref },
    {
      width: { upTo: 18 },
      title: say('column.when'),
      text: ({ at }) => formatRelative(at, now, language),
      tone: () => 'dim',
    },
    {
      width: { upTo: 32 },
      title: say('column.state'),
      text: ({ state, who }) =>
        `${say(`state.${state}`)}${who === null ? '' : ` ${glyphs.separator} ${who}`}`,
    },
    { title: say('column.subject'), width: 'rest', text: ({ subject }) => subject },
  ]
}

function itemColumns({ now }: CaseScreenProps, { say, glyphs, language }: Look): readonly Column<CaseItem>[] {
  return [
    {
      title: '',
      width: 1,
      text: ({ doneAt }) => (doneAt === null ? glyphs.ring : glyphs.check),
      said: () => '',
    },
    { title: '', width: 2, gap: 1, align: 'right', text: ({ item }) => String(item), tone: () => 'dim' },
    {
      title: say('case.item'),
      width: 'rest',
      text: ({ text, isMandatory }) => (isMandatory ? `${text} *` : text),
      tone: ({ doneAt }) => (doneAt === null ? 'plain' : 'dim'),
    },
    {
      width: { upTo: 32 },
      title: say('case.done'),
      text: ({ doneBy, doneAt }) =>
        doneAt === null ? '' : `${formatRelative(doneAt, now, language)} ${doneBy ?? ''}`,
      tone: () => 'dim',
    },
  ]
}

function relatedColumns({ say }: Look): readonly Column<RelatedCase>[] {
  return [
    { width: { upTo: 24 }, title: '', text: ({ how }) => how, tone: () => 'dim' },
    { title: say('column.ref'), width: { atLeast: 8 }, text: ({ ref }) => ref },
    { title: say('column.state'), width: 12, text: ({ state }) => say(`case-state.${state}`) },
    { title: say('column.subject'), width: 'rest', text: ({ subject }) => subject },
  ]
}

function textLines(props: CaseScreenProps, columns: number, look: Look): readonly Line[] {
  const { case: one, tab, now, isSideBySide } = props
  if (tab === 'notes') return noteLines(one.notes, columns, look)
  if (tab !== 'details') return []
  const states = one.states.map(({ state, by, at }): Line => [
    cell(formatDateTime(at, look.language), 20, { tone: 'dim' }),
    cell(look.say(`case-state.${state}`), 14),
    span(by, 'dim'),
  ])
  if (isSideBySide) return states
  return [...caseFacts(one, { now, columns }, look), [], [span(look.say('case.states'), 'strong')], ...states]
}

function scrolled(
  lines: readonly Line[],
  scroll: number,
  room: Room,
  { say, glyphs }: Look,
): readonly Line[] {
  const first = Math.max(0, Math.min(scroll, lines.length - room.rows))
  const shown = lines.slice(first, first + room.rows).map((line): Line => [span(' '), ...line])
  const below = lines.length - first - room.rows
  if (below <= 0) return fitLines(shown, room.columns, room.rows)
  const more: Line = [span(` ${glyphs.down} ${say('list.more-lines', { n: below + 1 })}`, 'dim')]
  return fitLines([...shown.slice(0, -1), more], room.columns, room.rows)
}
