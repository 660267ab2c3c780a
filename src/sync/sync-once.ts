import { type Decision, accept, refuse } from '../domain/decision.ts'
import { protocolVersion } from '../protocol/protocol-version.ts'
import type { CarriedCommand } from '../store/replication/carried-command.ts'
import { bringAlong } from './bring-along.ts'
import { copyAnew } from './copy-anew.ts'
import { isTooMuch } from './is-too-much.ts'
import { portions } from '../store/replication/portions.ts'
import type { Pulled, Pulling, Syncing } from './syncing.ts'
import { fetchPages, takeOver } from './take-over.ts'
import { tellWitnessed } from './tell-witnessed.ts'

/** What one round did. */
export type Synced = Pulled & {
  /** How many commands the server was sent. */
  readonly sent: number
  /** How many of them wait in quarantine, because their giver may no more. */
  readonly aside: number
  /** Why the server took no more of what is pending; null when it has everything. */
  readonly stopped: 'gap' | 'command-unknown' | null
}

const usual = { pushed: 100, pulled: 500 }

/**
 * One round with the server: sends what is pending, asks for what is new until the server has no more, and takes it over in one
 * transaction. Cut short anywhere, the next round goes on from what is stored. Where the server was restored from a backup, all is
 * copied anew, and what it lacks is sent again.
 */
export async function syncOnce(syncing: Syncing): Promise<Decision<Synced>> {
  const brought = await bringAlong(syncing)
  if (!brought.ok) return brought
  const pushed = await push(syncing)
  if (!pushed.ok) return pushed
  const pulled = await pull(syncing)
  if (!pulled.ok) return pulled
  const { isCopy } = pulled.value
  // What a restored server has no more is pending again.
  const again = isCopy ? await push(syncing) : pushed
  if (!again.ok) return again
  const told = await tellWitnessed(syncing)
  if (!told.ok) return told
  const seen = isCopy || told.value > 0 ? await pull(syncing) : pulled
  return seen.ok ? accept({ ...again.value, ...seen.value, isCopy }) : seen
}

/** Sends what is pending, in its order. Refuses: still-bringing, and what the server refuses. */
export async function push({
  store,
  wire,
  atOnce = usual,
  sendAttachments,
}: Syncing): Promise<Decision<Pick<Synced, 'sent' | 'aside' | 'stopped'>>> {
  // What is pending hangs on what was there before.
  if (await store.sync.joint()) return refuse({ code: 'still-bringing' })
  let sent = 0
  let aside = 0
  let behind = 0
  let most = atOnce.pushed
  for (;;) {
    const [commands = []] = portions(ofOneGiver(await store.sync.pending(behind, most)))
    const last = commands.at(-1)
    if (!last) return accept({ sent, aside, stopped: null })
    const laid = await sendAttachments(commands)
    if (!laid.ok) return laid
    const noted = await noteSending(store, last.number)
    if (!noted.ok) return noted
    const answer = await wire.push({
      protocol: protocolVersion,
      first: await store.sync.firstKept(),
      commands: commands.map(sendable),
    })
    if (!answer.ok && isTooMuch(answer.refusal) && commands.length > 1) {
      // A proxy takes less than the server does.
      most = Math.floor(commands.length / 2)
      continue
    }
    if (!answer.ok) return answer
    sent += commands.length
    aside += answer.value.aside ?? 0
    // A server that was restored may lack what it had before; the pull tells.
    if (answer.value.stopped !== null || answer.value.number < last.number) {
      return accept({ sent, aside, stopped: answer.value.stopped })
    }
    behind = last.number
  }
}

/** From here on nobody can know whether the server has them: what they made is no more this device's alone. */
async function noteSending({ runner, sync }: Syncing['store'], upTo: number): Promise<Decision<null>> {
  if ((await sync.sentUpTo()) >= upTo) return accept(null)
  return runner.transaction(async ({ replication }) => {
    await replication.outbox.sending(upTo)
    return { commit: true, answer: null }
  })
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

/**
 * Asks for what is new until the server has no more, and takes it over. Copies everything anew where the server has another history
 * than this device, or knows single changes only since later.
 */
export async function pull(pulling: Pulling): Promise<Decision<Pulled>> {
  const from = await pulling.store.sync.place()
  const pages = await fetchPages(pulling, from)
  if (pages.ok) return await takeOver(pulling, { from, pages: pages.value, isCopy: false })
  const needsCopy = ['history-differs', 'snapshot-needed'].includes(pages.refusal.code)
  return needsCopy ? await copyAnew(pulling) : pages
}
