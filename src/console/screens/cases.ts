import type { CasePriority, CaseState } from '../../domain/case-state.ts'
import { clean } from '../../language/clean.ts'
import { formatRelative } from '../../language/times.ts'
import { truncate, widthOf } from '../../language/width.ts'
import { fitLine, fitLines, span, type Block, type Line } from '../components/line.ts'
import { rule } from '../components/rule.ts'
import { chosenTab } from '../components/chosen-tab.ts'
import { saidDue } from '../components/said-span.ts'
import { shortTerm } from '../components/short-span.ts'
import { table, type Column } from '../components/table.ts'
import { othersMark, othersTone, saidOthers, type Others } from '../components/others.ts'
import type { Look, Room } from '../look.ts'
import { caseScopes, type CaseScope } from '../state/place-shapes.ts'

export type CaseRow = {
  readonly ref: string
  readonly state: CaseState
  readonly priority: CasePriority
  /** The nearer of its term and what it is promised next; null where it has neither, or is over. */
  readonly dueAt: number | null
  readonly pendingUntil: number | null
  readonly resolvedAt: number | null
  /** Who answers for it; null for nobody. */
  readonly whose: string | null
  readonly queueLabel: string
  readonly customerName: string | null
  readonly subject: string
}

export type CasesScreenProps = {
  readonly scope: CaseScope
  readonly rows: readonly CaseRow[]
  readonly hasMore: boolean
  readonly filter: string
  readonly selected: number
  readonly others: Others
  readonly now: number
}

/** Cases in a list: one's own, nobody's, all that are in work, or those that are over. */
export function casesScreen(props: CasesScreenProps, room: Room, look: Look): Block {
  const { scope, rows, filter, hasMore, selected } = props
  const { say, glyphs } = look
  const count = say(hasMore ? 'cases.first' : 'cases.count', { n: rows.length })
  const filtered: Line = filter === '' ? [] : [span(`/${truncate(clean(filter), room.columns - widthOf(count) - 40)}  `, 'accent')] // prettier-ignore
  const title = say('cases.title')
  const head = rule({ title, details: [...filtered, span(count, 'dim')], columns: room.columns }, glyphs)
  const none = filter === '' ? say(`cases.none.${scope}`) : say('list.no-match', { filter })
  const list =
    rows.length === 0
      ? [[], [span(`   ${none}`, 'dim')] satisfies Line]
      : table(
          { columns: columnsOf(props, room, look), rows, selected, room: { ...room, rows: room.rows - 2 } },
          glyphs,
        )
  return {
    lines: [scopeTabs(scope, room.columns, look), head, ...fitLines(list, room.columns, room.rows - 2)],
    cursor: null,
  }
}

function scopeTabs(chosen: CaseScope, columns: number, look: Look): Line {
  const tabs = caseScopes.flatMap((scope): Line => [
    span(' '),
    chosenTab(scope === chosen, look),
    span(`${look.say(`cases.scope.${scope}`)} `, scope === chosen ? 'strong' : 'dim'),
  ])
  return fitLine(tabs, columns)
}

function columnsOf(
  { scope, now, others }: CasesScreenProps,
  room: Room,
  look: Look,
): readonly Column<CaseRow>[] {
  const { say, language } = look
  const isWide = room.columns >= 120
  const isLate = ({ dueAt }: CaseRow) => dueAt !== null && dueAt < now
  const untilWhen = ({ pendingUntil }: CaseRow) =>
    pendingUntil === null || room.columns < 140
      ? ''
      : ` ${say('case.until', { time: formatRelative(pendingUntil, now, language) })}`
  const state = (row: CaseRow) =>
    `${say(`case-state.${row.state}`)}${priorityMark(row.priority, look.glyphs)}${untilWhen(row)}`
  const due: Column<CaseRow> = {
    title: say('column.due'),
    width: 8,
    align: 'right',
    text: ({ dueAt }) => (dueAt === null ? '' : shortTerm((dueAt - now) / 1000, language)),
    tone: (row) => (isLate(row) ? 'alarm' : 'plain'),
    said: ({ dueAt }) => saidDue(dueAt, now, look),
  }
  const resolved: Column<CaseRow> = {
    title: say('column.when'),
    width: 15,
    text: ({ resolvedAt }) => (resolvedAt === null ? '' : formatRelative(resolvedAt, now, language)),
    tone: () => 'dim',
  }
  const whose: Column<CaseRow> = {
    width: { upTo: isWide ? 20 : 12 },
    title: say('case.column.whose'),
    text: (row) => row.whose ?? '–',
  }
  const queue: Column<CaseRow> = {
    width: { upTo: 22 },
    title: say('column.queue'),
    text: (row) => row.queueLabel,
  }
  return [
    { title: '', width: 1, text: (row) => (isLate(row) ? '!' : ' '), tone: () => 'alarm', said: () => '' },
    { title: say('column.ref'), width: { atLeast: 8 }, gap: 1, text: ({ ref }) => ref },
    {
      title: '',
      width: 1,
      gap: 0,
      text: ({ ref }) => othersMark(ref, others, look),
      tone: ({ ref }) => othersTone(ref, others),
      said: ({ ref }) => saidOthers(ref, others, look),
    },
    { width: { upTo: room.columns < 140 ? 14 : 34 }, gap: 1, title: say('column.state'), text: state },
    ...(scope === 'over' ? [resolved] : [due]),
    ...(scope === 'mine' || scope === 'nobodys' ? [] : [whose]),
    ...(isWide ? [queue] : []),
    {
      width: { upTo: isWide ? 26 : 17 },
      title: say('column.customer'),
      text: ({ customerName }) => customerName ?? '',
    },
    { title: say('column.subject'), width: 'rest', text: ({ subject }) => subject },
  ]
}

/** An arrow for what is more, or less, urgent than usual; the word stands in the case. */
function priorityMark(priority: CasePriority, { up, down }: Look['glyphs']): string {
  if (priority === 'normal') return ''
  return ` ${priority === 'low' ? down : priority === 'high' ? up : `${up}${up}`}`
}
