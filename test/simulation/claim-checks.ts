import { leaseMs } from '../../src/domain/lease.ts'
import type { GiveAnswer, GiveRequest } from '../../src/protocol/give.ts'
import type { Dump } from '../builders/dump-store.ts'

/** What a device notes of its line: the server writes it down at most this often. */
const heardEveryMs = 20_000

/** So long a server remembers its answers. */
const rememberedMs = 86_400_000

/** Watches the server answer what devices ask it to decide: the same question must get the same answer. */
export function answersWatched(now: () => number, wrong: (why: string) => void) {
  const given = new Map<string, { readonly text: string; readonly at: number }>()
  return (device: string, { id }: GiveRequest, answer: GiveAnswer): void => {
    const key = `${device} ${id}`
    const text = JSON.stringify(answer)
    const before = given.get(key)
    const isRemembered = before !== undefined && now() - before.at < rememberedMs
    if (isRemembered && before.text !== text) wrong(`${key} was answered ${before.text}, and then ${text}`)
    given.set(key, isRemembered ? before : { text, at: now() })
  }
}

function keyOf(device: string, command: string, actor: string, input: unknown): string {
  return `${device} ${command} ${actor} ${JSON.stringify(input)}`
}

function eventsOf(key: string, device: string, dump: Pick<Dump, 'get'>): number {
  return (dump.get('events') ?? []).filter(
    (row) =>
      row['device'] === device &&
      key === keyOf(device, String(row['command']), String(row['actor']), JSON.parse(String(row['input']))),
  ).length
}

/** Counts what people want at each device: who is not answered and wants the same again wants it once. */
export function wishesCounted() {
  const wishes = new Map<string, { count: number; isOpen: boolean; answered: number }>()
  return {
    /** Told before somebody gives a command at a device; answers what he has to be told when it is answered. */
    wanted(
      { device, dump }: { readonly device: string; readonly dump: Pick<Dump, 'get'> },
      {
        command,
        actor,
        input,
      }: { readonly command: string; readonly actor: string; readonly input: unknown },
    ): (isAnswered: boolean) => void {
      const key = keyOf(device, command, actor, input)
      const wish = wishes.get(key) ?? { count: 0, isOpen: false, answered: 0 }
      wishes.set(key, wish)
      const arrived = eventsOf(key, device, dump)
      // What he wanted came without its answer: if he wants more, he wants another.
      if (!wish.isOpen || arrived > wish.answered) wish.count++
      wish.isOpen = true
      return (isAnswered) => {
        if (!isAnswered) return
        wish.isOpen = false
        wish.answered = eventsOf(key, device, dump)
      }
    },
    /** Where the server did more than anybody wanted. */
    exceeded: (server: Pick<Dump, 'get'>): readonly string[] =>
      [...wishes].flatMap(([key, { count }]) => {
        const done = eventsOf(key, key.split(' ')[0] ?? '', server)
        return done > count ? [`wanted ${count} times, done ${done} times: ${key}`] : []
      }),
  }
}

/** Leases that ended at this moment although the device, or its agent on another, had been heard from. */
export function endedTooSoon(
  dump: Pick<Dump, 'get'>,
  {
    now,
    heardAt,
  }: {
    readonly now: number
    readonly heardAt: (who: { readonly device: string; readonly agent: string }) => number
  },
): readonly string[] {
  const queues = new Map((dump.get('queues') ?? []).map((row) => [row['id'], row]))
  const contacts = new Map((dump.get('interactions') ?? []).map((row) => [row['id'], row]))
  return (dump.get('segments') ?? []).flatMap((row) => {
    if (row['ending_reason'] !== 'silent' || row['device'] === null || row['ended_at'] !== now) return []
    const leaseSeconds = queues.get(row['queue_id'] ?? null)?.['lease_seconds']
    const channel = String(contacts.get(row['interaction_id'] ?? null)?.['channel'])
    const lease = leaseMs({ channel, leaseSeconds: typeof leaseSeconds === 'number' ? leaseSeconds : null })
    const who = { device: String(row['device']), agent: String(row['agent_id']) }
    const silent = now - heardAt(who)
    return silent + heardEveryMs < lease
      ? [`${row['id']} was taken from ${who.agent} on ${who.device} after ${silent} ms of ${lease}`]
      : []
  })
}

/** Contacts that were claimed while somebody had them. */
export function claimedTwice(dump: Pick<Dump, 'get'>): readonly string[] {
  const claims = new Map(
    (dump.get('events') ?? [])
      .filter(({ command }) => String(command).startsWith('interaction.take'))
      .map((row) => [row['seq'], row]),
  )
  return (dump.get('touched_rows') ?? []).flatMap((row) => {
    if (row['table_name'] !== 'interactions' || !claims.has(row['seq'] ?? null)) return []
    if (row['before'] === null) return []
    const before = JSON.parse(String(row['before'])) as { readonly state?: string; readonly held_by?: string }
    return before.state === 'queued' || before.state === 'offered'
      ? []
      : [`event ${row['seq']} claimed what ${before.held_by} had in hand`]
  })
}

const needsHand: ReadonlySet<string> = new Set([
  'interaction.hold',
  'interaction.resume',
  'interaction.end',
  'interaction.decline',
  'interaction.put-back',
  'interaction.transfer',
  'message.reply',
])

/** Commands of devices that were done by a claim which was over. */
export function doneByOldClaims(dump: Pick<Dump, 'get'>): readonly string[] {
  const touches = Map.groupBy(
    (dump.get('touched_rows') ?? []).filter((row) => row['table_name'] === 'interactions'),
    (row) => row['row_id'],
  )
  const now = new Map((dump.get('interactions') ?? []).map((row) => [row['id'], Number(row['fence'])]))
  const fenceAt = (id: string, seq: number): number => {
    for (const row of touches.get(id) ?? []) {
      const before = JSON.parse(String(row['before'])) as Record<string, unknown> | null
      if (Number(row['seq']) >= seq && before !== null && 'fence' in before) return Number(before['fence'])
    }
    return now.get(id) ?? 0
  }
  const events = new Map((dump.get('events') ?? []).map((row) => [row['seq'], row]))
  return (dump.get('event_personal') ?? []).flatMap((personal) => {
    const event = events.get(personal['seq'] ?? null)
    if (typeof personal['found'] !== 'string' || !event) return []
    const command = String(event['command'])
    const found = JSON.parse(personal['found']) as readonly FoundClaim[]
    return found.flatMap(({ table, id, columns }) => {
      const touch = (touches.get(id) ?? []).find((row) => row['seq'] === event['seq'])
      if (!touch || touch['before'] === null) return []
      // A late wrap-up leaves the state as it is.
      const touched = String(touch['before']).includes('"state"')
      // In bulk what waits is wrapped up, whoever had it.
      const isWrapUp = command === 'interaction.wrap-up' && !String(event['input']).includes('inBulk')
      const isInHand = needsHand.has(command) || (isWrapUp && touched)
      if (table !== 'interactions' || !isInHand || columns.fence === undefined) return []
      const then = fenceAt(id, Number(event['seq']))
      return then === columns.fence
        ? []
        : [`event ${event['seq']} (${command}) found claim ${columns.fence} and was done under ${then}`]
    })
  })
}

type FoundClaim = {
  readonly table: string
  readonly id: string
  readonly columns: { readonly fence?: number }
}
