import { widthOf } from '../../language/width.ts'
import { beside, span, type Block, type Line } from '../components/line.ts'
import { listWithPane } from '../components/list-with-pane.ts'
import { rule } from '../components/rule.ts'
import type { Look, Room } from '../look.ts'
import { myWorkTable, type OwnRow } from './my-work.ts'
import { previewLines, type PreviewView } from './preview.ts'
import { queueList, queueTabs, type QueueChoice } from './queue-choice.ts'
import { queueDetails, type QueueDetailsProps } from './queue-details.ts'
import { waitingTable, type WaitingTableProps } from './waiting-table.ts'

/** `selected` is an index among `rows` and what is one's own below them. */
export type QueuesScreenProps = QueueChoice &
  QueueDetailsProps &
  WaitingTableProps & {
    /** What of the agent's own is shown below what is in hand; empty in a queue. */
    readonly own: readonly OwnRow[]
    readonly preview: PreviewView | null
    readonly isSideBySide: boolean
    /** How many lines at the foot something lies over. */
    readonly covered: number
    /** Whether the agent may bring work and people in, and is told how while there is nothing. */
    readonly setsUp: boolean
  }

const queueListColumns = { narrow: 36, wide: 46, from: 140 }
const narrowPreview = 6
/** What a rule takes of a line beside its title and its details. */
const ruleAround = 7

/** The queue place: the queues, who waits in the chosen one, and what the selected one is about. */
export function queuesScreen(props: QueuesScreenProps, room: Room, look: Look): Block {
  if (props.isSideBySide) {
    const { narrow, wide, from } = queueListColumns
    const listColumns = room.columns >= from ? wide : narrow
    const columns = room.columns - listColumns - 1
    const list = queueList(props, { columns: listColumns, rows: room.rows }, look)
    const work = waitingAndPreview(props, { columns, rows: room.rows }, look)
    return { lines: beside(list, work, look.glyphs), cursor: null }
  }
  const tabs = queueTabs(props, room.columns, look)
  const work = waitingAndPreview(props, { columns: room.columns, rows: room.rows - 1 }, look)
  return { lines: [tabs, ...work], cursor: null }
}

function waitingAndPreview(props: QueuesScreenProps, room: Room, look: Look): readonly Line[] {
  const previewRows = room.rows >= 26 ? Math.floor(room.rows * 0.4) : narrowPreview
  const { chosen, rows, own, isMine, covered } = props
  const title = chosen?.label ?? look.say('queues.none')
  const details = queueDetails(props, room.columns - widthOf(title) - ruleAround, look)
  const head = rule({ title, details, columns: room.columns }, look.glyphs)
  const isEmpty = rows.length === 0 && own.length === 0
  const list = (tableRows: number): readonly Line[] => {
    const tableRoom = { ...room, rows: tableRows }
    if (isEmpty) return emptyQueue(props, look)
    return isMine ? myWorkTable(props, tableRoom, look) : waitingTable(props, tableRoom, look)
  }
  const previewRule = rule({ title: look.say('queues.preview'), columns: room.columns }, look.glyphs)
  const pane = previewLines(props.preview, room.columns, look)
  return listWithPane({ head, list, rule: previewRule, pane, paneRows: previewRows, covered }, room)
}

function emptyQueue(
  { queues, chosen, filter, filterEnd, isMine, setsUp }: QueuesScreenProps,
  { say }: Look,
): readonly Line[] {
  const empty = isMine ? say('queue.nothing-in-hand') : say('queue.empty', { queue: chosen?.label ?? '' })
  const none =
    typeof filterEnd === 'object'
      ? say('list.no-match-first', { filter, looked: filterEnd.lookedAt })
      : say('list.no-match', { filter })
  const text = filter === '' ? empty : none
  const isQuiet = filter === '' && !isMine && queues.every(({ waiting }) => waiting === 0)
  const toSetUp = setsUp ? [say('queue.bring-mail'), say('queue.bring-people')] : [say('queue.quiet')]
  const steps = isQuiet ? toSetUp : []
  return [[], ...[text, ...steps].map((line): Line => [span(`   ${line}`, 'dim')])]
}
