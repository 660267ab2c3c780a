import type { AgentState } from '../../domain/agent-state.ts'
import { cell, span, type Block, type Line, type Tone } from '../components/line.ts'
import { partLines, partsWithin } from '../components/parts.ts'
import { listWithPane } from '../components/list-with-pane.ts'
import { rule } from '../components/rule.ts'
import { saidSpan } from '../components/said-span.ts'
import { shortSpan } from '../components/short-span.ts'
import { table, type Column } from '../components/table.ts'
import type { Look, Room } from '../look.ts'

export type PersonRow = {
  readonly key: string
  readonly name: string
  readonly isSelf: boolean
  readonly role: string
  /** The status that was chosen, in words. */
  readonly status: string
  readonly isReady: boolean
  /** Whether he is logged out. */
  readonly isAway: boolean
  readonly nextStatus: string | null
  readonly since: number
  readonly state: AgentState
  /** Refs of what is in hand, as far as it may be seen. */
  readonly work: readonly string[]
  /** Since when he is on a call, or has it on hold; null where nobody is on the line. */
  readonly onTheLine: { readonly isOnHold: boolean; readonly since: number } | null
  readonly team: string
  readonly queues: readonly string[]
  readonly skills: readonly string[]
}

export type PeopleScreenProps = {
  readonly rows: readonly PersonRow[]
  readonly selected: number
  readonly now: number
  readonly covered: number
}

/** Queues and skills of somebody take two lines each where there is room for them. */
const previewRowsIn = (room: Room): number => (room.rows >= 20 ? 6 : 4)

/** Who is there, how each stands since when and with what in hand; below, what is known of the one pointed at. */
export function peopleScreen(props: PeopleScreenProps, room: Room, look: Look): Block {
  const { rows, selected, covered } = props
  const { say, glyphs } = look
  const previewRows = previewRowsIn(room)
  const there = rows.filter(({ isAway }) => !isAway)
  const ready = there.filter(({ isReady }) => isReady).length
  const counts = say('people.count', { n: there.length, ready })
  const columns = columnsOf(props, room, look)
  const list = (listRows: number): readonly Line[] =>
    rows.length === 0
      ? [[], [span(`   ${say('people.none')}`, 'dim')]]
      : table({ columns, rows, selected, room: { ...room, rows: listRows } }, glyphs)
  const chosen = rows[selected]
  const about = rule({ title: chosen?.name ?? '', details: chosen ? [span(chosen.role, 'dim')] : [], columns: room.columns }, glyphs) // prettier-ignore
  const head = rule({ title: say('people.title'), details: [span(counts, 'dim')], columns: room.columns }, glyphs) // prettier-ignore
  const pane = chosen ? factLines(chosen, { ...room, rows: previewRows }, look) : []
  return {
    lines: listWithPane({ head, list, rule: about, pane, paneRows: previewRows, covered }, room),
    cursor: null,
  }
}

function columnsOf({ now }: PeopleScreenProps, room: Room, look: Look): readonly Column<PersonRow>[] {
  const { say, glyphs, language } = look
  const isWide = room.columns >= 100
  const team: Column<PersonRow> = { title: say('column.team'), width: { upTo: 24 }, text: (row) => row.team }
  return [
    {
      title: '',
      width: 1,
      text: ({ isReady, isAway }) => (isAway ? ' ' : isReady ? glyphs.dot : glyphs.ring),
      tone: statusTone,
      said: () => '',
    },
    { title: say('column.name'), width: { upTo: 32 }, gap: 1, text: (row) => row.name, tone: awayTone },
    {
      title: say('column.status'),
      width: { upTo: 28 },
      text: ({ status, nextStatus }) =>
        nextStatus === null ? status : `${status} ${glyphs.arrow} ${nextStatus}`,
      tone: statusTone,
    },
    {
      title: say('column.since'),
      width: 7,
      align: 'right',
      text: ({ since }) => shortSpan(Math.max(0, now - since) / 1000, language),
      tone: awayTone,
      said: ({ since }) => `${say('column.since')} ${saidSpan(Math.max(0, now - since) / 1000)}`,
    },
    {
      title: say('column.does'),
      width: { upTo: 16 },
      text: (row) => doesText(row, look, (since) => shortSpan(Math.max(0, now - since) / 1000, language)),
      said: (row) => doesText(row, look, (since) => saidSpan(Math.max(0, now - since) / 1000)),
      tone: ({ state }) => (state === 'idle' ? 'dim' : 'plain'),
    },
    ...(isWide ? [team] : []),
    {
      title: say('column.in-hand'),
      width: { upTo: isWide ? 40 : 11 },
      text: ({ work }, columns) => partsWithin(work, { between: ' ', columns }),
    },
  ]
}

/** What somebody is doing: with whom he talks comes before all else that he has in hand. */
function doesText(
  { state, isAway, onTheLine }: PersonRow,
  { say }: Look,
  timeSince: (since: number) => string,
): string {
  if (onTheLine) {
    const { isOnHold, since } = onTheLine
    return say(isOnHold ? 'people.on-hold' : 'people.on-call', { time: timeSince(since) })
  }
  return isAway && state === 'logged-out' ? '' : say(`people.does.${state}`)
}

function statusTone({ isReady, isAway }: PersonRow): Tone {
  if (isAway) return 'dim'
  return isReady ? 'good' : 'warn'
}

function awayTone({ isAway }: PersonRow): Tone {
  return isAway ? 'dim' : 'plain'
}

const labelColumns = 15

/** What is known of somebody; what is longest comes last, and has what room is left. */
function factLines(
  { team, queues, skills, work }: PersonRow,
  room: Room,
  { say, glyphs }: Look,
): readonly Line[] {
  const between = ` ${glyphs.separator} `
  const columns = room.columns - labelColumns - 1
  const fact = (label: string, parts: readonly string[], rows: number): readonly Line[] =>
    (parts.length === 0 ? [say('people.nothing')] : partLines(parts, { between, columns, rows })).map(
      (line, index) => [
        cell(index === 0 ? ` ${label}` : '', labelColumns, { tone: 'dim' }),
        span(line, parts.length === 0 ? 'dim' : 'plain'),
      ],
    )
  const first = [
    ...fact(say('people.team'), team === '' ? [] : [team], 1),
    ...fact(say('people.work'), work, 1),
  ]
  const left = room.rows - first.length
  const served = fact(say('people.queues'), queues, Math.max(1, Math.floor(left / 2)))
  return [...first, ...served, ...fact(say('people.skills'), skills, Math.max(1, left - served.length))]
}
