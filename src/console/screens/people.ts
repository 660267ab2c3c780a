import type { AgentState } from '../../domain/agent-state.ts'
import { cell, fitLines, span, type Block, type Line, type Tone } from '../components/line.ts'
import { rule } from '../components/rule.ts'
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
  readonly team: string
  readonly queues: readonly string[]
  readonly skills: readonly string[]
}

export type PeopleScreenProps = {
  readonly rows: readonly PersonRow[]
  readonly selected: number
  readonly now: number
}

const previewRows = 4

/** Who is there, how each stands since when and with what in hand; below, what is known of the one pointed at. */
export function peopleScreen(props: PeopleScreenProps, room: Room, look: Look): Block {
  const { rows, selected } = props
  const { say, glyphs } = look
  const listRows = room.rows - previewRows - 2
  const there = rows.filter(({ isAway }) => !isAway)
  const ready = there.filter(({ isReady }) => isReady).length
  const counts = say('people.count', { n: there.length, ready })
  const list =
    rows.length === 0
      ? [[], [span(`   ${say('people.none')}`, 'dim')]]
      : table(
          { columns: columnsOf(props, room, look), rows, selected, room: { ...room, rows: listRows } },
          glyphs,
        )
  const chosen = rows[selected]
  const about = rule({ title: chosen?.name ?? '', details: chosen ? [span(chosen.role, 'dim')] : [], columns: room.columns }, glyphs) // prettier-ignore
  return {
    lines: [
      rule({ title: say('people.title'), details: [span(counts, 'dim')], columns: room.columns }, glyphs),
      ...fitLines(list, room.columns, listRows),
      about,
      ...fitLines(chosen ? factLines(chosen, look) : [], room.columns, previewRows),
    ],
    cursor: null,
  }
}

function columnsOf({ now }: PeopleScreenProps, room: Room, look: Look): readonly Column<PersonRow>[] {
  const { say, glyphs, language } = look
  const isWide = room.columns >= 100
  const team: Column<PersonRow> = { title: say('column.team'), width: 18, text: (row) => row.team }
  return [
    {
      title: '',
      width: 1,
      text: ({ isReady, isAway }) => (isAway ? ' ' : isReady ? glyphs.dot : glyphs.ring),
      tone: statusTone,
    },
    { title: say('column.name'), width: isWide ? 26 : 20, gap: 1, text: (row) => row.name, tone: awayTone },
    {
      title: say('column.status'),
      width: isWide ? 24 : 14,
      text: ({ status, nextStatus }) =>
        nextStatus === null ? status : `${status} ${glyphs.arrow} ${nextStatus}`,
      tone: statusTone,
    },
    {
      title: say('column.since'),
      width: 8,
      align: 'right',
      text: ({ since }) => shortSpan(Math.max(0, now - since) / 1000, language),
      tone: awayTone,
    },
    {
      title: say('column.does'),
      width: isWide ? 18 : 12,
      text: ({ state, isAway }) =>
        isAway && state === 'logged-out' ? '' : say(`shell.agent-state.${state}`),
      tone: ({ state }) => (state === 'idle' ? 'dim' : 'plain'),
    },
    ...(isWide ? [team] : []),
    { title: say('column.in-hand'), width: 'rest', text: ({ work }) => work.join(' ') },
  ]
}

function statusTone({ isReady, isAway }: PersonRow): Tone {
  if (isAway) return 'dim'
  return isReady ? 'good' : 'warn'
}

function awayTone({ isAway }: PersonRow): Tone {
  return isAway ? 'dim' : 'plain'
}

function factLines({ team, queues, skills, work }: PersonRow, { say, glyphs }: Look): readonly Line[] {
  const between = ` ${glyphs.separator} `
  const fact = (label: string, value: string): Line => [
    cell(` ${label}`, 15, { tone: 'dim' }),
    span(value === '' ? say('people.nothing') : value, value === '' ? 'dim' : 'plain'),
  ]
  return [
    fact(say('people.team'), team),
    fact(say('people.queues'), queues.join(between)),
    fact(say('people.skills'), skills.join(between)),
    fact(say('people.work'), work.join(between)),
  ]
}
