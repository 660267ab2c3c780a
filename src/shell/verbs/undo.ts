import { undo as undoCommand } from '../../commands/undoing/undo.ts'
import type { StandingCommand } from '../../commands/undoing/check-undo.ts'
import { type UndoAnswer, togetherAtMost, undoTogether } from '../../commands/undoing/undo-together.ts'
import { lastOfShift } from '../../commands/undoing/last-of-shift.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { isPendingSeq, seqOfNumber } from '../../domain/pending-number.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { eventBySeq } from '../../queries/events/event-by-seq.ts'
import { eventsOfBatch } from '../../queries/events/events-of-batch.ts'
import { type Undoable, undoableBatch } from '../../queries/events/latest-undoable.ts'
import { type Answer, mistakenBy, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { exitCodes } from '../exit-codes.ts'
import { actorOf } from '../give.ts'
import type { Page } from '../page.ts'
import { refsOfEvent } from '../refs-of-event.ts'
import { progressBar, progressLine } from '../progress-line.ts'
import { takenBackText, takenBackTexts } from '../taken-back-texts.ts'
import { standingShape, standingText, undoneText } from '../prints/print-undone.ts'
import type { ShellOnStore } from '../shell.ts'

/** Takes back the last thing done, one command by its number, or a whole batch. */
export async function undo(call: Call, shell: ShellOnStore): Promise<Answer> {
  const actor = actorOf(call)
  const batch = call.text('batch')
  const [number] = call.operands
  if (batch !== null && number !== undefined)
    return mistakenBy({ kind: 'operand-extra', verb: 'undo --batch', operand: number })
  if (number !== undefined && seqOfNumber(number) === null) {
    return refuseWith({ code: 'command-not-found', command: number })
  }
  const wanted = undoableOf({ batch, number, actor }, shell)
  if (!wanted.ok) return refuseWith(wanted.refusal)
  const undoable = wanted.value
  // Read before: what an undone command made has no ref any more.
  const refs = refsOfFirst(undoable, shell)
  const answer = await takeBack(undoable, { call, shell })
  const shapes = async (standing: readonly StandingCommand[]): Promise<readonly object[]> =>
    standing.length === 0 ? [] : standingShape(standing, (await shell.page()).language)
  if (!answer.ok) {
    const { refusal, standing = [] } = answer
    if (standing.length === 0) return refuseWith(refusal)
    const json = { batch: undoable.batch, standing: await shapes(standing.slice(0, call.limit)) }
    return refuseWith(refusal, { json, text: (page) => standingText(standing, page) })
  }
  const { undone, seqs, standing, stoppedBy, isInterrupted } = answer.value
  const texts = takenBackTexts(shell.reader, undone, actor)
  const json = {
    command: undoCommand.name,
    batch: undoable.batch,
    undone: undone.map(({ seq, command }) => ({ seq, ...(isPendingSeq(seq) && { pending: true }), command })),
    refs,
    seqs,
    ...(texts.length > 0 && { texts }),
    ...(standing.length > 0 && { standing: await shapes(standing) }),
  }
  const text = (page: Page): string => {
    const told = undoneText(undoable, { ...answer.value, refs }, page)
    return texts.length === 0 ? told : `${told}\n${takenBackText(texts, page)}`
  }
  if (stoppedBy) return refuseWith(stoppedBy, { json, text })
  if (isInterrupted) return show(json, text, exitCodes.interrupted)
  return show(json, text, standing.length > 0 ? exitCodes.refused : exitCodes.done)
}

/** Of a single command; a batch is known by its name. */
function refsOfFirst({ events }: Undoable, { reader }: ShellOnStore): readonly string[] {
  const [only] = events
  return only && events.length === 1 ? refsOfEvent(reader, only.seq) : []
}

type Around = { readonly call: Call; readonly shell: ShellOnStore }

/** Long work tells how far it is, and Ctrl-C leaves it in a state that the same undo goes on from. */
async function takeBack(undoable: Undoable, { call, shell }: Around): Promise<UndoAnswer> {
  const isThoseThatCan = call.is('those-that-can')
  const actor = actorOf(call)
  if (undoable.events.length <= togetherAtMost)
    return undoTogether(shell.store, undoable, actor, { isThoseThatCan })
  const page = await shell.page()
  const line = progressLine(shell, call.isJson)
  const interruption = shell.interruption()
  try {
    return await undoTogether(shell.store, undoable, actor, {
      isThoseThatCan,
      signal: interruption.signal,
      progress: ({ step, done, all }) => {
        line.tell(() => page.say(`shell.undo.${step}`, { bar: progressBar(done / all), n: done, all }))
      },
    })
  } finally {
    interruption.forget()
    line.end()
  }
}

function whyNoBatch(batch: string, { reader }: ShellOnStore): Refusal {
  const isKnown = reader.all(eventsOfBatch, { batch }).some(({ undoes }) => undoes === null)
  return isKnown ? { code: 'undo-already-done', command: batch } : { code: 'batch-not-found', batch }
}

type Wanted = { readonly batch: string | null; readonly number: string | undefined; readonly actor: string }

/** What is named is taken back whenever it was done; without a name, the last of this shift. */
function undoableOf({ batch, number, actor }: Wanted, shell: ShellOnStore): Decision<Undoable> {
  const { reader } = shell
  if (batch !== null) {
    const found = undoableBatch(reader, batch.toUpperCase())
    return found ? accept(found) : refuse(whyNoBatch(batch.toUpperCase(), shell))
  }
  if (number === undefined) return lastOfShift(reader, { actor, now: shell.now() })
  const event = reader.one(eventBySeq, { seq: seqOfNumber(number) ?? 0 })
  return event
    ? accept({ batch: null, events: [event] })
    : refuse({ code: 'command-not-found', command: number })
}
