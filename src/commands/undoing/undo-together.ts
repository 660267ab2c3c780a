import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { Actor } from '../../domain/ids.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { EventRow } from '../../queries/events/event-by-seq.ts'
import type { Undoable } from '../../queries/events/latest-undoable.ts'
import { batchOfUndo } from '../../queries/events/batch-of-undo.ts'
import type { GivenCommand } from '../../store/given-command.ts'
import type { BatchHandle } from '../../store/outcome.ts'
import type { Store } from '../../store/open-store.ts'
import { type StandingCommand, checkUndo } from './check-undo.ts'
import { undo } from './undo.ts'

/** Up to so many commands are taken back in one transaction: the store is locked for a quarter of a second at most. */
export const togetherAtMost = 1000

export type UndoWish = {
  /** Those that cannot be taken back stay; otherwise one of them keeps all of the batch as it is. */
  readonly isThoseThatCan?: boolean
  readonly progress?: (told: {
    readonly step: 'checking' | 'undoing'
    readonly done: number
    readonly all: number
  }) => void
  /** Stops soon; the same undo goes on from there. */
  readonly signal?: AbortSignal
}

/** What was taken back, the last command first. */
export type Undone = {
  readonly undone: readonly EventRow[]
  /** The events of the undo, in the same order. */
  readonly seqs: readonly number[]
  /** The commands that stay, and why: they could not be taken back, or somebody came in between. */
  readonly standing: readonly StandingCommand[]
  /** The batch that the undo itself is. */
  readonly batch: string | null
  /** What the store itself was refused for: what is in `undone` is taken back, the rest is as it was. */
  readonly stoppedBy: Refusal | null
  readonly isInterrupted: boolean
}

/** A batch of which something cannot be taken back is refused with all of that. */
export type UndoAnswer =
  | { readonly ok: true; readonly value: Undone }
  | { readonly ok: false; readonly refusal: Refusal; readonly standing?: readonly StandingCommand[] }

type Given = GivenCommand<{ seq: number }, { seq: number; command: string }>

/**
 * Takes a command or a whole batch back. A small batch goes in one transaction: all of it, or nothing and the refusal that
 * stood in the way. A large one is looked through first, and nothing of it is taken back when something cannot be; then it
 * goes in slices of at most 50 ms, so that others have their turn. Cut short, the same undo goes on where it was.
 * Refuses: nothing-to-undo, undo-partly-impossible, and what `undo` is refused for.
 */
export async function undoTogether(
  store: Store,
  { batch: undoneBatch, events }: Undoable,
  actor: Actor,
  wish: UndoWish = {},
): Promise<UndoAnswer> {
  if (events.length === 0) return refuse({ code: 'nothing-to-undo', actor })
  const goingOn = undoneBatch === null ? null : batchOfUndo(store.reader, undoneBatch, actor)
  const batch: BatchHandle = { ref: goingOn }
  const isBatch = events.length > 1 || goingOn !== null
  const given = ({ seq }: EventRow): Given => ({
    command: undo,
    input: { seq },
    actor,
    ...(isBatch && { batch }),
  })
  const isLarge = events.length > togetherAtMost
  if (!isLarge && wish.isThoseThatCan !== true) {
    const done = await together(store, events.map(given))
    return done.ok ? accept(all(events, { seqs: done.value, batch: batch.ref })) : done
  }
  const checked = await checkUndo(
    store.reader,
    { events, actor },
    {
      signal: wish.signal,
      checked: (done) => wish.progress?.({ step: 'checking', done, all: events.length }),
    },
  )
  if (!checked.ok) return checked
  const { able, unable } = checked.value
  if (unable.length > 0 && (wish.isThoseThatCan !== true || able.length === 0)) {
    const refusal: Refusal = {
      code: 'undo-partly-impossible',
      batch: undoneBatch ?? '',
      standing: unable.length,
      commands: events.length,
    }
    return { ok: false, refusal, standing: unable }
  }
  if (able.length <= togetherAtMost) {
    const done = wish.signal?.aborted === true ? accept([]) : await together(store, able.map(given))
    if (!done.ok) return done
    const isInterrupted = done.value.length < able.length
    return accept({
      ...all(isInterrupted ? [] : able, { seqs: done.value, batch: batch.ref }),
      standing: unable,
      isInterrupted,
    })
  }
  const sliced = await inSlices(store, { events: able, given }, wish)
  return accept({ ...sliced, standing: [...unable, ...sliced.standing], batch: batch.ref })
}

function all(
  undone: readonly EventRow[],
  { seqs, batch }: { readonly seqs: readonly number[]; readonly batch: string | null },
): Undone {
  return { undone, seqs, standing: [], batch, stoppedBy: null, isInterrupted: false }
}

async function together({ runner }: Store, given: readonly Given[]): Promise<Decision<readonly number[]>> {
  const outcomes = await runner.runTogether(given as never)
  if ('ok' in outcomes) return outcomes
  return accept(outcomes.flatMap((outcome) => (outcome.ok ? [outcome.seq] : [])))
}

async function inSlices(
  store: Store,
  { events, given }: { readonly events: readonly EventRow[]; readonly given: (event: EventRow) => Given },
  { progress, signal }: UndoWish,
): Promise<Undone> {
  const undone: EventRow[] = []
  const seqs: number[] = []
  const standing: StandingCommand[] = []
  const stopped: { by: Refusal | null } = { by: null }
  const isStopped = (): boolean => stopped.by !== null || signal?.aborted === true
  const wanted = function* (): Iterable<Given> {
    for (const event of events) {
      if (isStopped()) return
      yield given(event)
    }
  }
  await store.runner.runEach(wanted(), (outcome, index) => {
    const event = events[index]
    if (!event) return
    if (outcome.ok) {
      undone.push(event)
      seqs.push(outcome.seq)
    } else if (outcome.refusal.code.startsWith('store-')) stopped.by ??= outcome.refusal
    else standing.push({ event, refusal: outcome.refusal })
    progress?.({ step: 'undoing', done: undone.length, all: events.length })
  })
  const isInterrupted = signal?.aborted === true && undone.length + standing.length < events.length
  return { undone, seqs, standing, batch: null, stoppedBy: stopped.by, isInterrupted }
}
