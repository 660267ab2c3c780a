import { type Decision, accept, refuse } from '../domain/decision.ts'
import { protocolVersion } from '../protocol/protocol-version.ts'
import { knownVersion } from '../store/migrate.ts'
import { type Surroundings, openStoreAt } from '../store/open-store.ts'
import { refusalOfFault } from '../store/refusal-of-fault.ts'
import { type FirstCopy, openFirstCopy } from '../store/replication/first-copy.ts'
import { finishFirstCopy } from '../store/replication/finish-first-copy.ts'
import { whyUnfit } from '../store/why-unfit.ts'
import { checkedParts } from './checked-parts.ts'
import { isNotOfProtocol, notOfProtocol } from './not-of-protocol.ts'
import type { Pulling } from './syncing.ts'
import { fetchPages, takeOver } from './take-over.ts'

/** What a first copy is at: rows that came of how many there are, about; indexes that are left; customers that are found. */
export type CopyStage = {
  readonly stage: 'rows' | 'indexes' | 'search'
  readonly done: number
  readonly about: number
}

type Filling = Pick<Pulling, 'wire' | 'commands' | 'atOnce'> & {
  readonly path: string
  readonly surroundings: Surroundings
  readonly tell: (stage: CopyStage) => void
}

/**
 * Fills the empty store of a device with all that its server has, and makes it whole. Cut short anywhere, the next call goes on behind
 * what came; nobody else may open the store meanwhile.
 * Refuses: what opening a store and the server are refused for, and copy-cut-short.
 */
export async function copyFirst(filling: Filling): Promise<Decision<null>> {
  for (let wasAnew = false; ; wasAnew = true) {
    const opened = openFirstCopy(filling.path)
    if (!opened.ok) return opened
    try {
      const copied = await copyWhole(opened.value, filling, wasAnew)
      // Nothing of what such a server told is to be gone on with.
      if (!copied.ok && isNotOfProtocol(copied.refusal)) await opened.value.drop()
      if (!copied.ok) return copied
    } finally {
      opened.value.close()
    }
    const exact = await makeExact(filling)
    if (exact.ok || wasAnew || !isOutOfDate(exact.refusal.code)) return exact
  }
}

/** Whether what came is no part of the server's history any more, or the server knows single changes only since later. */
function isOutOfDate(code: string): boolean {
  return code === 'history-differs' || code === 'snapshot-needed'
}

/** Fills the store with all rows and events and makes what is derived from them. Refuses what copying is refused for. */
async function copyWhole(
  copy: FirstCopy,
  filling: Filling,
  fromTheBeginning: boolean,
): Promise<Decision<null>> {
  try {
    const copied = await copyRows(copy, filling, fromTheBeginning)
    if (!copied.ok) return copied
    await copy.finish((stage, done, about) => {
      filling.tell({ stage, done, about })
    })
    return copied
  } catch (fault) {
    const why = whyUnfit(fault)
    if (why !== undefined) return refuse(notOfProtocol(filling.wire.address, why))
    const refusal = refusalOfFault(fault, filling.path)
    if (!refusal) throw fault
    return refuse(refusal)
  }
}

async function copyRows(
  copy: FirstCopy,
  { wire, tell }: Filling,
  fromTheBeginning: boolean,
): Promise<Decision<null>> {
  for (let isAnew = fromTheBeginning; ; isAnew = true) {
    const state = isAnew ? null : copy.state()
    if (state?.upTo === 'everything') return accept(null)
    const goOn = state && {
      cursor: state.cursor,
      cursorId: state.cursorId,
      timeline: state.timeline,
      eventsFrom: state.eventsFrom,
      upTo: state.upTo,
    }
    const answer = await wire.snapshot({ protocol: protocolVersion, schema: knownVersion, goOn })
    if (!answer.ok) {
      // What came is no part of the server's history any more: all of it comes anew.
      if (goOn && isOutOfDate(answer.refusal.code)) continue
      return answer
    }
    const told = { address: wire.address, goOn, tables: copy.tables }
    for await (const part of checkedParts(answer.value, told)) {
      if (part.kind === 'refused') return refuse(part.refusal)
      await copy.take(part, goOn !== null)
      const { done = 0, about = 0 } = copy.state() ?? {}
      tell({ stage: 'rows', done, about })
    }
    return copy.state()?.upTo === 'everything' ? accept(null) : refuse({ code: 'copy-cut-short' })
  }
}

/** Asks for what changed while all was copied; only with that the store stands for a state that the server was in. */
async function makeExact({ path, surroundings, ...syncing }: Filling): Promise<Decision<null>> {
  const opened = openStoreAt(path, surroundings, { evenUnfinished: true })
  if (!opened.ok) return opened
  const store = opened.value
  try {
    const device = { ...syncing, store, now: surroundings.now }
    const from = await store.sync.place()
    const pages = await fetchPages(device, from, { isFuzzy: true })
    if (!pages.ok) return pages
    const taken = await takeOver(device, { from, pages: pages.value, isCopy: false })
    if (!taken.ok) return taken
  } finally {
    await store.close()
  }
  return finishFirstCopy(path)
}
