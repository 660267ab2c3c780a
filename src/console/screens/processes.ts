import { formatDuration } from '../../language/durations.ts'
import { span, type Block, type Line, type Tone } from '../components/line.ts'
import { listWithPane } from '../components/list-with-pane.ts'
import { rule } from '../components/rule.ts'
import { shortSpan } from '../components/short-span.ts'
import { tableWithMore } from '../components/table-with-more.ts'
import { table, type Column } from '../components/table.ts'
import type { Look, Room } from '../look.ts'

export type ProcessRow = {
  readonly key: string
  readonly name: string
  readonly owner: string
  /** Contacts that wait where it begins. */
  readonly atEntry: number
  readonly entered: number
  readonly inside: number
  /** Of these, when it was read; and when others will be, unless they move on before. */
  readonly stuck: number
  readonly toStick: readonly number[]
  readonly out: number
  /** What came out today, by result. */
  readonly results: readonly { readonly name: string; readonly n: number }[]
  readonly steps: readonly StepOfProcess[]
}

type StepOfProcess = {
  /** Its place in the process; null for one that the newest version lacks. */
  readonly number: number | null
  readonly title: string
  readonly now: number
  readonly stuck: number
  readonly toStick: readonly number[]
  readonly passed: number
  readonly handlingSeconds: number | null
  readonly waitingSeconds: number | null
}

export type ProcessesScreenProps = {
  readonly rows: readonly ProcessRow[]
  readonly selected: number
  readonly now: number
  readonly covered: number
}

/** A row with what is stuck by now, also since it was read. */
function stuckBy<Row extends { readonly stuck: number; readonly toStick: readonly number[] }>(
  row: Row,
  now: number,
): Row {
  return { ...row, stuck: row.stuck + row.toStick.filter((at) => at <= now).length }
}

/** The line at a glance: what is at the entry of each process, inside, stuck and out today; below, where in the one pointed at. */
export function processesScreen(props: ProcessesScreenProps, room: Room, look: Look): Block {
  const { selected, covered, now } = props
  const rows = props.rows.map((row) => ({
    ...stuckBy(row, now),
    steps: row.steps.map((step) => stuckBy(step, now)),
  }))
  const { say, glyphs } = look
  const chosen = rows[selected]
  const paneRows = Math.min(chosen ? chosen.steps.length + 1 : 0, Math.max(4, Math.floor(room.rows / 2) - 1))
  const sum = (of: (row: ProcessRow) => number): number => rows.reduce((all, row) => all + of(row), 0)
  const counts = say('processes.count', { inside: sum((row) => row.inside), stuck: sum((row) => row.stuck), out: sum((row) => row.out) }) // prettier-ignore
  const head = rule({ title: say('processes.title'), details: [span(counts, 'dim')], columns: room.columns }, glyphs) // prettier-ignore
  const list = (listRows: number): readonly Line[] =>
    rows.length === 0
      ? [[], [span(`   ${say('processes.none')}`, 'dim')], [span(`   ${say('processes.publish')}`, 'dim')]]
      : tableWithMore(
          { columns: columnsOf(look, room), rows, selected, room: { ...room, rows: listRows } },
          look,
        )
  const about = rule({ title: chosen?.name ?? '', details: chosen ? [span(outText(chosen, look), 'dim')] : [], columns: room.columns }, glyphs) // prettier-ignore
  const pane = chosen ? stepTable(chosen, { ...room, rows: paneRows }, look) : []
  return { lines: listWithPane({ head, list, rule: about, pane, paneRows, covered }, room), cursor: null }
}

function columnsOf({ say }: Look, room: Room): readonly Column<ProcessRow>[] {
  const number = (
    title: string,
    of: (row: ProcessRow) => number,
    tone: (n: number) => Tone = () => 'plain',
  ): Column<ProcessRow> => ({
    title,
    width: room.columns >= 100 ? 10 : 8,
    align: 'right',
    text: (row) => String(of(row)),
    tone: (row) => (of(row) === 0 ? 'dim' : tone(of(row))),
  })
  return [
    {
      title: '',
      width: 1,
      text: ({ stuck }) => (stuck > 0 ? '!' : ' '),
      tone: () => 'alarm',
      said: () => '',
    },
    { title: say('processes.column.process'), width: 'rest', gap: 1, text: ({ name }) => name },
    number(say('processes.column.entry'), ({ atEntry }) => atEntry),
    number(say('processes.column.inside'), ({ inside }) => inside),
    number(
      say('processes.column.stuck'),
      ({ stuck }) => stuck,
      () => 'alarm',
    ),
    number(
      say('processes.column.out'),
      ({ out }) => out,
      () => 'good',
    ),
  ]
}

/** What came out today, by result. */
function outText({ results }: ProcessRow, { say, glyphs }: Look): string {
  if (results.length === 0) return say('processes.nothing-out')
  const told = results.map(({ name, n }) => `${name} ${n}`).join(` ${glyphs.separator} `)
  return `${say('processes.out')}: ${told}`
}

/** The steps as they are written; where there is no room for all, those that hold something, then those that took longest. */
function stepTable({ steps }: ProcessRow, room: Room, look: Look): readonly Line[] {
  const { say, glyphs, language } = look
  const most = room.rows - 1
  const weight = (step: StepOfProcess): number =>
    step.stuck * 1e12 + step.now * 1e9 + (step.handlingSeconds ?? 0) + (step.waitingSeconds ?? 0)
  const kept = new Set([...steps].toSorted((a, b) => weight(b) - weight(a)).slice(0, most))
  const rows = steps.filter((step) => kept.has(step))
  const time = (seconds: number | null): string =>
    seconds === null || Math.round(seconds) === 0 ? '' : shortSpan(Math.round(seconds), language)
  const said = (title: string, seconds: number | null): string =>
    time(seconds) === '' ? '' : `${title} ${formatDuration(Math.round(seconds ?? 0), 'whole')}`
  const number = (title: string, of: (step: StepOfProcess) => number, tone: Tone): Column<StepOfProcess> => ({
    title,
    width: { upTo: 8 },
    align: 'right',
    text: (step) => (of(step) === 0 ? '' : String(of(step))),
    tone: () => tone,
  })
  const columns: readonly Column<StepOfProcess>[] = [
    { title: '', width: 2, align: 'right', text: ({ number: at }) => String(at ?? '–'), tone: () => 'dim' },
    { title: say('processes.column.step'), width: 'rest', gap: 1, text: ({ title }) => title },
    number(say('processes.column.now'), ({ now }) => now, 'strong'),
    number(say('processes.column.stuck'), ({ stuck }) => stuck, 'alarm'),
    number(say('processes.column.passed'), ({ passed }) => passed, 'plain'),
    {
      title: say('processes.column.handling'),
      width: { upTo: 8 },
      align: 'right',
      text: ({ handlingSeconds }) => time(handlingSeconds),
      said: ({ handlingSeconds }) => said(say('processes.column.handling'), handlingSeconds),
    },
    {
      title: say('processes.column.waiting'),
      width: { upTo: 8 },
      align: 'right',
      text: ({ waitingSeconds }) => time(waitingSeconds),
      said: ({ waitingSeconds }) => said(say('processes.column.waiting'), waitingSeconds),
    },
  ]
  return table({ columns, rows, selected: -1, room }, glyphs)
}
