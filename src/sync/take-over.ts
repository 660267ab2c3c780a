import { type Decision, accept, refuse } from '../domain/decision.ts'
import { isPendingSeq } from '../domain/pending-number.ts'
import { protocolVersion } from '../protocol/protocol-version.ts'
import type { PullAnswer } from '../protocol/pull.ts'
import type { ChangesPage } from '../store/replication/changes-page.ts'
import { type Told, rebase } from '../store/replication/rebase.ts'
import type { SyncPlace } from '../store/replication/sync-place.ts'
import { whyUnfit } from '../store/why-unfit.ts'
import { type KnownTables, knownTables } from './known-tables.ts'
import { notOfProtocol } from './not-of-protocol.ts'
import type { Pulled, Pulling } from './syncing.ts'
import { whyNotEvents, whyNotRows } from './why-not-told.ts'

const usual = { pulled: 500 }
/** Pages are held until the last has come. What is more text than this is copied part by part instead. */
const mostHeld = 256 * 1024 * 1024

/**
 * Asks for what is new behind a place until the server has no more; nothing is written. Pages tell rows as they stand, so all of them, and a
 * copy that is not exact yet (`isFuzzy`), must be of one timeline: a server that was restored in between told rows of a history that is gone.
 * Refuses: history-differs when it is another, snapshot-needed when they are too many to hold, server-unreachable when a page is none, and what the
 * server refuses.
 */
export async function fetchPages(
  { store, wire, now, heardClock, atOnce = { ...usual, pushed: 0 } }: Pulling,
  behind: Pick<SyncPlace, 'cursor' | 'cursorId' | 'timeline'>,
  { isFuzzy = false }: { readonly isFuzzy?: boolean } = {},
): Promise<Decision<readonly ChangesPage[]>> {
  const pages: PullAnswer[] = []
  let { cursor, cursorId, timeline } = behind
  let expected = isFuzzy ? timeline : null
  let held = 0
  do {
    const askedAt = now()
    const answer = await wire.pull({
      protocol: protocolVersion,
      schema: store.info.schema,
      cursor,
      cursorId,
      timeline,
      limit: atOnce.pulled,
    })
    if (!answer.ok) return answer
    const why = whyNotPage(answer.value, cursor, knownTables(store.sync.toldTables()))
    if (why !== null) return refuse(notOfProtocol(wire.address, why))
    heardClock?.(answer.value.now - (askedAt + now()) / 2)
    if (expected !== null && answer.value.timeline !== expected) return refuse({ code: 'history-differs' })
    expected = answer.value.timeline
    held += lengthOf(answer.value)
    if (held > (atOnce.held ?? mostHeld)) return refuse({ code: 'snapshot-needed' })
    pages.push(answer.value)
    cursor = answer.value.upTo
    cursorId = answer.value.upToId
    timeline = answer.value.timeline
  } while (cursor < (pages.at(-1)?.head ?? 0))
  return accept(pages as readonly ChangesPage[])
}

/** How much text a page holds, about. */
function lengthOf({ events, touched, rows }: PullAnswer): number {
  let length = 0
  for (const { input, refs, content, found } of events)
    for (const text of [input, refs, content, found]) length += text?.length ?? 0
  for (const { before } of touched) length += before?.length ?? 0
  for (const { row } of rows)
    for (const value of Object.values(row ?? {})) length += typeof value === 'string' ? value.length : 0
  return length
}

/** Why an answer is no page of what changed behind a number; null where it is one. A page that is not the last brings something. */
function whyNotPage(page: PullAnswer, after: number, known: KnownTables): string | null {
  const { upTo, head } = page
  if (upTo > head || upTo < after || isPendingSeq(head) || (upTo === after && upTo < head))
    return `it comes from ${after} to ${upTo} of ${head}`
  return whyNotEvents(page, { after, upTo }, known) ?? whyNotRows(page.rows, known)
}

/**
 * Takes over what was told, all of it in one transaction; nothing of it where another process got further meanwhile.
 * Refuses: server-unreachable when the store cannot hold it.
 */
export async function takeOver(syncing: Pulling, told: Told): Promise<Decision<Pulled>> {
  try {
    return await writeTold(syncing, told)
  } catch (fault) {
    const why = whyUnfit(fault)
    if (why === undefined) throw fault
    return refuse(notOfProtocol(syncing.wire.address, why))
  }
}

async function writeTold({ store, commands, now }: Pulling, told: Told): Promise<Decision<Pulled>> {
  const { isCopy } = told
  // What was never sent cannot have arrived, whatever number is told.
  const sent = await store.sync.sentUpTo()
  const pages = told.pages.map((page) => ({ ...page, number: Math.min(page.number, sent) }))
  const received = pages.reduce((sum, page) => sum + page.events.length, 0)
  if (received === 0 && !isCopy) return accept(nothing)
  const taken = await store.runner.transaction(async (inside) => {
    const rebased = await rebase(inside, { ...told, pages }, { commands, now: now() })
    return { commit: rebased !== null, answer: rebased }
  })
  if (!taken.ok) return taken
  if (taken.value === null) return accept({ ...nothing, isBehind: true })
  return accept({ received, rebased: taken.value, isCopy, isBehind: false })
}

const nothing: Pulled = { received: 0, rebased: { replayed: 0, waiting: [] }, isCopy: false, isBehind: false }
