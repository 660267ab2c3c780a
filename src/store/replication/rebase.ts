import { pendingSeq } from '../../domain/pending-number.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { CommandDefinition } from '../command-definition.ts'
import type { Inside } from '../inside.ts'
import type { CarriedCommand } from './carried-command.ts'
import type { ChangesPage } from './changes-page.ts'
import type { CopyProgress } from './copy-progress.ts'
import { givenOfCarried } from './given-of-carried.ts'
import type { RowState } from './row-state.ts'
import type { SyncPlace } from './sync-place.ts'

/** What became of the commands that are still pending. */
export type Rebased = {
  readonly replayed: number
  /** Those that cannot be done on what the server has: they are sent all the same, and the server decides. */
  readonly waiting: readonly { readonly number: number; readonly refusal: Refusal | null }[]
}

/** What a device was told, and how far it was when it asked. */
export type Told = {
  readonly from: SyncPlace
  readonly pages: readonly ChangesPage[]
  /** Whether the pages go on behind a copy of the whole store, which was kept beside it. */
  readonly isCopy: boolean
}

/** Commands that were answered stay so long, for a server that is restored from an older backup. Source: DESIGN.md, "Sync". */
const keptMs = 30 * 86_400_000

/**
 * Takes over what a server told, in the open transaction: puts back what the pending commands found, applies the rows and events,
 * forgets the commands that the server has, and gives the rest again. Afterwards the store is what the server had at the last
 * page's head, with the pending commands given on top of it. Null, with nothing done, where the store is no more as far as it was when
 * the pages were asked for. Source: DESIGN.md, "Sync".
 */
export async function rebase(
  inside: Inside,
  { from, pages, isCopy }: Told,
  {
    commands,
    now,
  }: { readonly commands: ReadonlyMap<string, CommandDefinition<string, never>>; readonly now: number },
): Promise<Rebased | null> {
  const last = pages.at(-1)
  if (!last) return { replayed: 0, waiting: [] }
  if (last.upTo !== last.head)
    throw new Error('pages that do not come to the head are no state of the server')
  const { outbox, foundRows, rows, history, place, copy } = inside.replication
  const stands = await place.read()
  if (!isSamePlace(stands, from)) return null
  const copied = isCopy ? await copy.read() : null
  if (isCopy && !isWholeFrom(copied, from)) return null
  const states = new Map<string, RowState>()
  const told = [...(copied ? await copy.rows() : []), ...pages.flatMap((page) => page.rows)]
  for (const state of [...(await foundRows.takeAll()), ...told])
    states.set(`${state.table} ${state.id}`, state)
  await history.dropPending()
  const replaced = copied && (await inside.replication.replaced.replace(copied))
  await rows.write([...states.values()])
  if (replaced) await history.append(replaced.told)
  for (const page of pages) await history.append(page)
  if (replaced) await inside.replication.replaced.witness(replaced.dropped)
  await copy.drop()
  if (isCopy) await place.joined()
  await outbox.answered(last.number, now)
  await outbox.prune(now - keptMs)
  const eventsFrom = replaced?.eventsFrom ?? stands.eventsFrom
  await place.write({ cursor: last.upTo, cursorId: last.upToId, timeline: last.timeline, eventsFrom })
  inside.forget()

  const waiting: { number: number; refusal: Refusal | null }[] = []
  const pending = await outbox.pending()
  for (const carried of pending) {
    const again = await inside.attempt(async () => giveAgain(inside, carried, commands))
    if ('fault' in again) waiting.push({ number: carried.number, refusal: null })
    else if (again.answer !== null) waiting.push({ number: carried.number, refusal: again.answer })
  }
  return { replayed: pending.length - waiting.length, waiting }
}

function isSamePlace(one: SyncPlace, other: SyncPlace): boolean {
  return one.cursor === other.cursor && one.cursorId === other.cursorId && one.timeline === other.timeline
}

/** Whether a copy is whole, and tells the differences from where the device is. */
function isWholeFrom(copied: CopyProgress | null, from: SyncPlace): boolean {
  return copied?.upTo === 'everything' && isSamePlace(copied.from, from)
}

/** Gives a pending command on what the server has now; answers why not. */
async function giveAgain(
  inside: Inside,
  carried: CarriedCommand,
  commands: ReadonlyMap<string, CommandDefinition<string, never>>,
): Promise<Refusal | null> {
  const command = commands.get(carried.name)
  if (!command) throw new Error(`an unknown command is pending: ${carried.name}`)
  const { number, found } = carried
  const given = await givenOfCarried(inside, command, {
    ...carried,
    along: { seq: pendingSeq(number), found },
  })
  if (!given.ok) return given.refusal
  const outcome = await inside.run(given.value)
  return outcome.ok ? null : outcome.refusal
}
