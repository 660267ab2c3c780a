import { type Decision, accept } from '../domain/decision.ts'
import { protocolVersion } from '../protocol/protocol-version.ts'
import type { PullAnswer } from '../protocol/pull.ts'
import type { CommandDefinition } from '../store/command-definition.ts'
import type { Store } from '../store/open-store.ts'
import type { CarriedCommand } from '../store/replication/carried-command.ts'
import type { ChangesPage } from '../store/replication/changes-page.ts'
import type { SyncPlace } from '../store/replication/sync-place.ts'
import { type Rebased, rebase } from '../store/replication/rebase.ts'
import type { Wire } from './wire.ts'

export type Syncing = {
  readonly store: Pick<Store, 'runner' | 'sync' | 'info'>
  readonly wire: Wire
  readonly commands: ReadonlyMap<string, CommandDefinition<string, never>>
  readonly now: () => number
  /** How many commands go with one request, and how many events come with one answer. */
  readonly atOnce?: { readonly pushed: number; readonly pulled: number }
}

/** What one round did. */
export type Synced = {
  /** How many commands the server was sent. */
  readonly sent: number
  /** How many of its events came. */
  readonly received: number
  /** Why the server took no more of what is pending; null when it has everything. */
  readonly stopped: 'gap' | 'command-unknown' | null
  readonly rebased: Rebased
}

const usual = { pushed: 100, pulled: 500 }

/**
 * One round with the server: sends what is pending, asks for what is new until the server has no more, and takes it over in one
 * transaction. Cut short anywhere, the next round goes on from what is stored.
 */
export async function syncOnce(syncing: Syncing): Promise<Decision<Synced>> {
  const pushed = await push(syncing)
  if (!pushed.ok) return pushed
  const pulled = await pull(syncing)
  if (!pulled.ok) return pulled
  return accept({ ...pushed.value, ...pulled.value })
}

/** Sends what is pending, in its order. */
export async function push({
  store,
  wire,
  atOnce = usual,
}: Syncing): Promise<Decision<Pick<Synced, 'sent' | 'stopped'>>> {
  let sent = 0
  let behind = 0
  for (;;) {
    const commands = ofOneGiver(await store.sync.pending(behind, atOnce.pushed))
    const last = commands.at(-1)
    if (!last) return accept({ sent, stopped: null })
    const answer = await wire.push({ protocol: protocolVersion, commands: commands.map(sendable) })
    if (!answer.ok) return answer
    sent += commands.length
    // A server that was restored may lack what it had before; the pull tells.
    if (answer.value.stopped !== null || answer.value.number < last.number) {
      return accept({ sent, stopped: answer.value.stopped })
    }
    behind = last.number
  }
}

/** Each request is of one giver, whose token it bears. */
function ofOneGiver(commands: readonly CarriedCommand[]): readonly CarriedCommand[] {
  const other = commands.findIndex(({ actor }) => actor !== commands[0]?.actor)
  return other === -1 ? commands : commands.slice(0, other)
}

function sendable(command: CarriedCommand) {
  return {
    ...command,
    refs: [...command.refs],
    found: command.found.map((found) => ({ ...found, columns: { ...found.columns } })),
  }
}

/** Asks for what is new until the server has no more, and takes it over. */
export async function pull(syncing: Syncing): Promise<Decision<Pick<Synced, 'received' | 'rebased'>>> {
  const pages = await fetchPages(syncing)
  return pages.ok ? await takeOver(syncing, pages.value) : pages
}

/** What a server told, page by page until there was no more, to a device that had got as far as `from`. */
export type Fetched = { readonly from: SyncPlace; readonly pages: readonly ChangesPage[] }

/** Asks for what is new until the server has no more; nothing is written. */
export async function fetchPages({ store, wire, atOnce = usual }: Syncing): Promise<Decision<Fetched>> {
  const from = await store.sync.place()
  const pages: PullAnswer[] = []
  let { cursor, cursorId } = from
  do {
    const schema = store.info.schema
    const answer = await wire.pull({
      protocol: protocolVersion,
      schema,
      cursor,
      cursorId,
      limit: atOnce.pulled,
    })
    if (!answer.ok) return answer
    pages.push(answer.value)
    cursor = answer.value.upTo
    cursorId = answer.value.upToId
  } while (cursor < (pages.at(-1)?.head ?? 0))
  return accept({ from, pages: pages as readonly ChangesPage[] })
}

/** Takes over what was fetched, all of it in one transaction; nothing of it where another process got further meanwhile. */
export async function takeOver(
  { store, commands, now }: Syncing,
  { from, pages }: Fetched,
): Promise<Decision<Pick<Synced, 'received' | 'rebased'>>> {
  const received = pages.reduce((sum, page) => sum + page.events.length, 0)
  if (received === 0) return accept({ received, rebased: { replayed: 0, waiting: [] } })
  const taken = await store.runner.transaction(async (inside) => {
    const rebased = await rebase(inside, { from, pages }, { commands, now: now() })
    return { commit: rebased !== null, answer: rebased }
  })
  if (!taken.ok) return taken
  return taken.value
    ? accept({ received, rebased: taken.value })
    : accept({ received: 0, rebased: { replayed: 0, waiting: [] } })
}
