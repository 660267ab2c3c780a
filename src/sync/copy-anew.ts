import { type Decision, accept, refuse } from '../domain/decision.ts'
import { protocolVersion } from '../protocol/protocol-version.ts'
import type { CopyProgress } from '../store/replication/copy-progress.ts'
import type { SnapshotBeginning } from '../store/replication/snapshot-part.ts'
import type { SyncPlace } from '../store/replication/sync-place.ts'
import { checkedParts } from './checked-parts.ts'
import { isNotOfProtocol } from './not-of-protocol.ts'
import type { Pulled, Pulling } from './syncing.ts'
import { fetchPages, takeOver } from './take-over.ts'

/**
 * Copies all that the server has beside what is here, and takes over what differs once it is whole; people work on meanwhile. What was
 * cut short goes on where it was. What is pending, and what the server was sent and has no more, is given on top of it again.
 */
export async function copyAnew(syncing: Pulling): Promise<Decision<Pulled>> {
  const from = await syncing.store.sync.place()
  const copied = await copyWhole(syncing, from)
  if (!copied.ok) return copied
  const pages = await fetchPages(syncing, copied.value, { isFuzzy: true })
  if (pages.ok) {
    const taken = await takeOver(syncing, { from, pages: pages.value, isCopy: true })
    if (!taken.ok && isNotOfProtocol(taken.refusal)) await dropCopy(syncing)
    return taken
  }
  // It was cut short for longer than the server remembers, or restored meanwhile: the next round begins another.
  if (isOutOfDate(pages.refusal.code)) await dropCopy(syncing)
  return pages
}

async function copyWhole(syncing: Pulling, from: SyncPlace): Promise<Decision<CopyProgress>> {
  const { store, wire } = syncing
  const begun = await store.sync.copying()
  if (begun?.upTo === 'everything' && isFrom(begun, from)) return accept(begun)
  const goOn = begun && isFrom(begun, from) ? begun : null
  const { protocol, schema } = { protocol: protocolVersion, schema: store.info.schema } as const
  const answer = await wire.snapshot({ protocol, schema, goOn: goOn && placeOf(goOn) })
  if (!answer.ok) {
    if (!goOn || !isOutOfDate(answer.refusal.code)) return answer
    await dropCopy(syncing)
    return copyWhole(syncing, from)
  }
  let tables: SnapshotBeginning['tables'] = []
  let behind = goOn?.upTo ?? null
  const told = { address: wire.address, goOn: goOn && placeOf(goOn), tables: store.sync.toldTables() }
  for await (const part of checkedParts(answer.value, told)) {
    if (part.kind === 'refused') {
      // Nothing of what such a server told is to be gone on with; its room in the file is used again.
      if (isNotOfProtocol(part.refusal)) await dropCopy(syncing)
      return refuse(part.refusal)
    }
    const kept = await store.runner.transaction(async ({ replication: { copy } }) => {
      if (part.kind === 'begin') {
        tables = part.tables
        if (!goOn) await copy.begin(part, from)
        return { commit: true, answer: behind }
      }
      return { commit: true, answer: await copy.take(part, { tables, behind }) }
    })
    if (!kept.ok) return kept
    behind = kept.value
  }
  const progress = await store.sync.copying()
  return behind === 'everything' && progress ? accept(progress) : refuse({ code: 'copy-cut-short' })
}

async function dropCopy({ store }: Pulling): Promise<void> {
  await store.runner.transaction(async ({ replication }) => {
    await replication.copy.drop()
    return { commit: true, answer: null }
  })
}

function isFrom({ from }: CopyProgress, place: SyncPlace): boolean {
  return from.cursor === place.cursor && from.cursorId === place.cursorId && from.timeline === place.timeline
}

function placeOf({ cursor, cursorId, timeline, eventsFrom, upTo }: CopyProgress) {
  return { cursor, cursorId, timeline, eventsFrom, upTo }
}

/** Whether the server no longer has what a copy that was begun is of. */
function isOutOfDate(code: string): boolean {
  return code === 'history-differs' || code === 'snapshot-needed'
}
