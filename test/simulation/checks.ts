import { commandRegistry } from '../../src/commands/registry.ts'
import type { Dump, DumpedRow } from '../builders/dump-store.ts'
import { isPendingSeq, pendingSeq } from '../../src/domain/pending-number.ts'

/** What belongs to one store alone: its own facts, counters, and what is derived or on its way. */
const own: ReadonlySet<string> = new Set([
  'store_info',
  'counters',
  'outbox',
  'found_rows',
  'device_numbers',
  'copied_rows',
  'copied_events',
  'witnessed_events',
  'heard_devices',
  'given_answers',
  'asked_server',
  'search_tokens',
])

function comparable(table: string, row: DumpedRow): string {
  const rest: Record<string, unknown> = { ...row }
  delete rest['local_key']
  // Drawn anew each time that something pending is given, as nobody else knows them.
  if (isPendingSeq(Number(row['seq'] ?? 0)))
    for (const drawn of ['salt', 'personal_digest']) delete rest[drawn]
  return `${table} ${JSON.stringify(Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)))}`
}

/** The first differences of two stores, apart from what is each one's own; none where they hold the same. */
export function differences(
  one: { readonly name: string; readonly dump: Dump },
  other: { readonly name: string; readonly dump: Dump },
): readonly string[] {
  const found: string[] = []
  for (const table of new Set([...one.dump.keys(), ...other.dump.keys()])) {
    if (own.has(table)) continue
    const here = new Set((one.dump.get(table) ?? []).map((row) => comparable(table, row)))
    const there = new Set((other.dump.get(table) ?? []).map((row) => comparable(table, row)))
    for (const row of here) if (!there.has(row)) found.push(`only ${one.name} has ${row}`)
    for (const row of there) if (!here.has(row)) found.push(`only ${other.name} has ${row}`)
  }
  return found.slice(0, 6)
}

/** A device's store as it would be without what is pending: with each row as the server has it, and the server's events alone. */
export function withoutPending(dump: Dump): Dump {
  const found = new Map(
    (dump.get('found_rows') ?? []).map((row) => [`${row['table_name']} ${row['row_id']}`, row['found']]),
  )
  return new Map(
    [...dump].map(([table, rows]) => {
      if (['events', 'event_personal', 'touched_rows'].includes(table)) {
        return [table, rows.filter((row) => Number(row['seq']) < pendingSeq(0))]
      }
      const kept = rows.filter((row) => !found.has(`${table} ${row['id']}`))
      const back = [...found].flatMap(([key, row]) =>
        key.startsWith(`${table} `) && typeof row === 'string' ? [JSON.parse(row) as DumpedRow] : [],
      )
      return [table, [...kept, ...back]]
    }),
  )
}

/** Ids of the commands that stand in a store, done or refused. */
export function answeredIds(dump: Dump): ReadonlySet<string> {
  return new Set(
    ['events', 'refused_pushes'].flatMap((table) => (dump.get(table) ?? []).map((row) => String(row['id']))),
  )
}

/** Columns that an edit of a device wrote over although they were not as its giver had found them. */
export function overwritten(dump: Dump): readonly string[] {
  const touched = Map.groupBy(dump.get('touched_rows') ?? [], (row) => row['seq'])
  const names = new Map((dump.get('events') ?? []).map((row) => [row['seq'], String(row['command'])]))
  return (dump.get('event_personal') ?? []).flatMap((event) => {
    const command = commandRegistry.get(names.get(event['seq'] ?? null) ?? '')
    if (typeof event['found'] !== 'string' || command?.edits === undefined) return []
    const edit = JSON.parse(event['found']) as readonly { id: string; columns: Record<string, unknown> }[]
    return (touched.get(event['seq'] ?? null) ?? []).flatMap((row) => {
      const found = edit.find(({ id }) => id === row['row_id'])?.columns
      const before = JSON.parse(String(row['before'])) as Record<string, unknown> | null
      return Object.entries(before ?? {}).flatMap(([name, value]) =>
        name === 'changed_by' || name === 'fields' || found?.[name] === undefined || found[name] === value
          ? []
          : [
              `event ${event['seq']} wrote over ${name} ${JSON.stringify(value)}, and had found ${JSON.stringify(found[name])}`,
            ],
      )
    })
  })
}

/**
 * Wrap-ups that were refused although their giver had the contact in his hands when he gave them. What he began on his device
 * another may have claimed between the request that told of it and the one that claims it: nobody knows that he had it.
 */
export function notKept(dump: Dump): readonly string[] {
  return (dump.get('refused_pushes') ?? []).flatMap((row) => {
    const isWrapUp = row['command'] === 'interaction.wrap-up' && !String(row['input']).includes('inBulk')
    const isForHold = [
      'interaction-not-yours',
      'interaction-not-in-hand',
      'not-permitted',
      'claim-over',
    ].includes(String(row['code']))
    const isOwn = String(row['input']).includes(`"ref":"${row['device']}-`)
    return isWrapUp && isForHold && !isOwn ? [`a wrap-up was refused: ${JSON.stringify(row)}`] : []
  })
}

/** How long a device keeps what was answered. Source: DESIGN.md, "Sync". */
const keptMs = 30 * 86_400_000

/** What is kept for somebody to look at although the device that gave it still has it, and sends it again. */
export function leftToOthers(
  dump: Dump,
  { givenAt, now }: { readonly givenAt: ReadonlyMap<string, number>; readonly now: number },
): readonly string[] {
  return (dump.get('refused_pushes') ?? []).flatMap((row) =>
    row['code'] === 'giver-gone' &&
    row['settled_at'] === null &&
    now - (givenAt.get(String(row['id'])) ?? 0) < keptMs
      ? [`left to others: ${JSON.stringify(row)}`]
      : [],
  )
}

/** What became another on its way to the server: refs that people were shown, and what an undo takes back. */
export function changedOnTheWay(
  device: Dump,
  server: Dump,
  { isRestored }: { readonly isRestored: boolean },
): readonly string[] {
  const events = new Map((server.get('events') ?? []).map((row) => [row['id'], row]))
  const refused = new Map((server.get('refused_pushes') ?? []).map((row) => [row['id'], row]))
  return (device.get('outbox') ?? []).flatMap((row) => {
    const sent = JSON.parse(String(row['content'])) as {
      readonly name: string
      readonly refs: readonly string[]
      readonly undoes: string | null
    }
    const event = events.get(row['id'] ?? null)
    const refusal = refused.get(row['id'] ?? null)
    const refs = String(event?.['refs'] ?? refusal?.['refs'] ?? '[]')
    const undone = sent.undoes === null ? undefined : events.get(sent.undoes)
    return [
      ...sent.refs.flatMap((ref) =>
        refs.includes(`"${ref}"`) ? [] : [`${sent.name} lost its ref ${ref}: ${refs}`],
      ),
      ...(event && sent.undoes !== null && event['undoes'] !== undone?.['seq']
        ? [`an undo takes back ${event['undoes']}, and was given for ${undone?.['seq']}`]
        : []),
      // What a restored server lacks comes back in the order of its devices: an undo of another's may come before it.
      ...(refusal?.['code'] === 'command-not-found' && undone && !isRestored
        ? [`an undo did not find ${undone['seq']}`]
        : []),
    ]
  })
}

/** Events that were given later than it is. */
export function fromTheFuture(dump: Dump, now: number): readonly string[] {
  return (dump.get('events') ?? []).flatMap((row) =>
    Number(row['at']) > now
      ? [`event ${row['seq']} (${row['command']}) is of ${Number(row['at']) - now} ms from now`]
      : [],
  )
}

/** A clock that is off by less is right. */
const rightWithinMs = 5000

/** Commands of devices that bear another time than that at which they were given, whatever the clock of the device showed. */
export function atAnotherTime(dump: Dump, givenAt: ReadonlyMap<string, number>): readonly string[] {
  return (dump.get('events') ?? []).flatMap((row) => {
    const at = givenAt.get(String(row['id']))
    const offMs = at === undefined ? 0 : Number(row['at']) - at
    return Math.abs(offMs) <= rightWithinMs
      ? []
      : [`event ${row['seq']} (${row['command']}) is ${offMs} ms from when it was given`]
  })
}

const histories: ReadonlySet<string> = new Set(['events', 'event_personal', 'touched_rows'])

/** A store with its history from an event on alone, and without what one of two stores may have forgotten that was touched. */
export function sinceThen(
  dump: Dump,
  { eventsFrom, forgotten }: { readonly eventsFrom: number; readonly forgotten: number },
): Dump {
  return new Map(
    [...dump].map(([table, rows]) => {
      const from = table === 'touched_rows' ? Math.max(eventsFrom, forgotten + 1) : eventsFrom
      return [table, histories.has(table) ? rows.filter((row) => Number(row['seq']) >= from) : rows]
    }),
  )
}

/** Refs that two commands drew for what they made, whether or not the server still has both. */
export function drawnTwice(dump: Dump): readonly string[] {
  const drawn = new Map<string, string>()
  return ['events', 'refused_pushes']
    .flatMap((table) => dump.get(table) ?? [])
    .flatMap((row) => {
      const refs = JSON.parse(String(row['refs'] ?? '[]')) as readonly string[]
      return refs.flatMap((ref) => {
        const other = drawn.get(ref)
        drawn.set(ref, String(row['id']))
        return other === undefined || other === row['id']
          ? []
          : [`${ref} was drawn by ${other} and ${row['id']} ${JSON.stringify(row)}`]
      })
    })
}
