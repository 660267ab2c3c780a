import { undo as undoCommand } from '../../commands/undo.ts'
import { undoTogether } from '../../commands/undo-together.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { eventBySeq } from '../../queries/event-by-seq.ts'
import { eventsOfBatch } from '../../queries/events-of-batch.ts'
import { type Undoable, latestUndoable, undoableBatch } from '../../queries/latest-undoable.ts'
import { type Answer, mistakenBy, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { commandWords } from '../command-words.ts'
import { actorOf } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Takes back the last thing done, one command by its number, or a whole batch. */
export async function undo(call: Call, shell: ShellOnStore): Promise<Answer> {
  const actor = actorOf(call)
  const batch = call.text('batch')
  const [number] = call.operands
  if (batch !== null && number !== undefined)
    return mistakenBy({ kind: 'operand-extra', verb: 'undo --batch', operand: number })
  if (number !== undefined && !/^[1-9][0-9]{0,14}$/.test(number)) {
    return refuseWith({ code: 'command-not-found', command: number })
  }
  const undoable = undoableOf({ batch, number, actor }, shell)
  if (undoable === undefined) {
    if (batch !== null) return refuseWith(whyNoBatch(batch.toUpperCase(), shell))
    return refuseWith({ code: 'nothing-to-undo', actor })
  }
  if (undoable.events.length === 0) return refuseWith({ code: 'command-not-found', command: number ?? '' })
  const outcomes = await undoTogether(shell.store, undoable, actor)
  if ('ok' in outcomes) return refuseWith(outcomes.refusal)
  const undone = undoable.events.map(({ seq, command }) => ({ seq, command }))
  const seqs = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.seq] : []))
  return show({ command: undoCommand.name, batch: undoable.batch, undone, seqs }, (page) => {
    const { say } = page
    const [only, ...others] = undone
    if (only && others.length === 0) {
      return say('shell.done.undo', { what: commandWords(only.command, page), seq: String(only.seq) })
    }
    return say('shell.done.undo-batch', { n: undone.length, batch: undoable.batch ?? '' })
  })
}

function whyNoBatch(batch: string, { reader }: ShellOnStore): Refusal {
  const isKnown = reader.all(eventsOfBatch, { batch }).some(({ undoes }) => undoes === null)
  return isKnown ? { code: 'undo-already-done', command: batch } : { code: 'batch-not-found', batch }
}

type Wanted = { readonly batch: string | null; readonly number: string | undefined; readonly actor: string }

function undoableOf({ batch, number, actor }: Wanted, { reader }: ShellOnStore): Undoable | undefined {
  if (batch !== null) return undoableBatch(reader, batch.toUpperCase())
  if (number === undefined) return latestUndoable(reader, actor)
  const event = reader.one(eventBySeq, { seq: Number(number) })
  return { batch: null, events: event ? [event] : [] }
}
