import { interactionById } from '../queries/interactions/interaction-by-id.ts'
import type { Reader } from '../store/reader.ts'
import type { Answer } from './answer.ts'
import { findRecord } from './find-record.ts'
import type { Page } from './page.ts'

/** An answer that there is no such contact, with what the ref names instead and what can be done with that. */
export function namingKind(answer: Answer, reader: Reader): Answer {
  if (answer.kind !== 'refused' || answer.refusal.code !== 'interaction-not-found') return answer
  const found = findRecord(reader, answer.refusal.ref)
  if (found.is === 'nothing' || found.is === 'interaction') return answer
  if (found.is !== 'callback')
    return { ...answer, hint: ({ say }) => say(`shell.is-${found.is}`, { ref: found.record.ref }) }
  const { ref, dueAt, state, madeInteractionId } = found.record
  const made = madeInteractionId === null ? undefined : reader.one(interactionById, { id: madeInteractionId })
  const hint = ({ say, format }: Page) => {
    if (made) return say('shell.is-callback-made', { ref, made: made.ref })
    return state === 'scheduled'
      ? say('shell.is-callback', { ref, time: format.moment(dueAt) })
      : say('shell.is-callback-over', { ref })
  }
  return { ...answer, hint }
}
