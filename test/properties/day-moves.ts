import type { DayWatch } from './day-watch.ts'
import type { Random } from './random.ts'

/** What a move of the day looks at: the store as it lies there, and the dice. */
export type DayTable = Pick<DayWatch, 'rows'> & { readonly dice: Random }
export type DayMove = { readonly command: string; readonly actor: string; readonly input: object }

type Move = (table: DayTable) => DayMove | undefined

const channels = [
  ['call', 'calls'],
  ['call', 'calls'],
  ['chat', 'chats'],
  ['email', 'mail'],
  ['email', 'complaints'],
] as const

function inState({ rows, dice }: DayTable, states: string) {
  return dice.of(
    rows(`SELECT ref, held_by, channel, queue_id FROM interactions WHERE state IN (${states}) ORDER BY id`),
  )
}

/** A move on an interaction by whoever has it. */
function byHolder(command: string, states: string, input: (table: DayTable) => object = () => ({})): Move {
  return (table) => {
    const row = inState(table, states)
    return row && { command, actor: String(row['held_by']), input: { ref: row['ref'], ...input(table) } }
  }
}

function anAgent({ rows, dice }: DayTable, where: string): string {
  return String(dice.of(rows(`SELECT id FROM agents WHERE ${where} ORDER BY id`))?.['id'] ?? 'a00')
}

/** How often each kind of move comes, and how it is made; a wrap-up is one that ends what still runs. */
const moves: readonly (readonly [weight: number, move: Move])[] = [
  [
    22,
    ({ dice }) => {
      const [channel, queue] = dice.of(channels) ?? ['call', 'calls']
      const phone = `60010${String(dice.whole(0, 40)).padStart(2, '0')}00`
      const input = { channel, queue, subject: '', from: { kind: 'phone', value: phone } }
      return { command: 'interaction.receive', actor: 'owner', input }
    },
  ],
  [20, byHolder('interaction.accept', `'offered'`)],
  [3, byHolder('interaction.take', `'offered'`)],
  [3, byHolder('interaction.decline', `'offered'`, () => ({ reason: 'busy' }))],
  [3, byHolder('interaction.hold', `'active'`)],
  [3, byHolder('interaction.resume', `'held'`)],
  [6, byHolder('interaction.end', `'active', 'held'`)],
  [
    12,
    byHolder('interaction.wrap-up', `'active', 'wrapping-up'`, () => ({
      reason: 'billing',
      outcome: 'resolved',
    })),
  ],
  [1, byHolder('interaction.put-back', `'active'`, () => ({ reason: 'not mine' }))],
  [2, byHolder('interaction.transfer', `'active', 'offered'`, (table) => ({ agent: anAgent(table, '1') }))],
  [2, byHolder('interaction.transfer', `'active', 'held'`, () => ({ queue: 'complaints' }))],
  [
    2,
    (table) => {
      const row = inState(table, `'queued', 'offered'`)
      const isLive = row?.['channel'] === 'call' || row?.['channel'] === 'chat'
      return isLive
        ? { command: 'interaction.abandon', actor: 'system', input: { ref: row['ref'] } }
        : undefined
    },
  ],
  [
    6,
    (table) => ({
      command: 'interaction.take-next',
      actor: anAgent(table, `status <> 'logged-out'`),
      input: {},
    }),
  ],
  [
    2,
    (table) => {
      const row = inState(table, `'queued'`)
      const agent = anAgent(table, `status = 'ready'`)
      return row && { command: 'interaction.offer', actor: 'owner', input: { ref: row['ref'], agent } }
    },
  ],
  [
    5,
    (table) => ({
      command: 'agent.set-status',
      actor: anAgent(table, `status <> 'ready'`),
      input: { status: 'ready' },
    }),
  ],
  [
    3,
    (table) => ({
      command: 'agent.set-status',
      actor: anAgent(table, `status = 'ready'`),
      input: { status: 'not-ready', reason: 'break', ...(table.dice.chance(70) ? { afterThis: true } : {}) },
    }),
  ],
  [
    2,
    (table) => ({
      command: 'agent.sign-out',
      actor: anAgent(table, `status <> 'logged-out'`),
      input: { work: table.dice.chance(60) ? 'put-back' : 'keep' },
    }),
  ],
]
const whole = moves.reduce((sum, [weight]) => sum + weight, 0)

/** What somebody does next; undefined when there is nothing to do it to. */
export function nextMove(table: DayTable): DayMove | undefined {
  let left = table.dice.whole(1, whole)
  for (const [weight, move] of moves) {
    left -= weight
    if (left <= 0) return move(table)
  }
  return undefined
}
