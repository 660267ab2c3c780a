import { labelIn } from '../domain/labels.ts'
import type { Refusal } from '../domain/refusal.ts'
import { sayRefusal } from '../language/say-refusal.ts'
import { interactionByRef } from '../queries/interactions/interaction-by-ref.ts'
import { queueByKey } from '../queries/site/queue-by-key.ts'
import { wrapUpCodesOfQueue } from '../queries/site/wrap-up-codes-of-queue.ts'
import type { Reader } from '../store/reader.ts'
import type { Answer } from './answer.ts'

/** As many as there are digits. */
const named = 10

/**
 * Says with a refusal that asks for a code of a queue, or knows none by what was typed, which codes may be given, by their
 * digits and labels; a code that is only mistyped is corrected by the refusal itself.
 */
export function namingCodes(answer: Extract<Answer, { kind: 'refused' }>, reader: Reader): Answer {
  const { refusal } = answer
  const queue = queueOf(refusal, reader)
  if (!queue || !('kind' in refusal)) return answer
  const told = 'queue' in refusal ? { ...refusal, queue: queue.name } : refusal
  if ('nearest' in refusal && refusal.nearest.length > 0) return { ...answer, refusal: told }
  const codes = reader
    .all(wrapUpCodesOfQueue, { queueId: queue.key })
    .filter(({ code, isHidden }) => code.kind === refusal.kind && !isHidden)
  if (codes.length === 0) return { ...answer, refusal: told }
  return {
    ...answer,
    refusal: told,
    hint: ({ say, language }) => {
      const choices = codes.slice(0, named).map(({ code, hotKey }) => {
        const label = labelIn(code.labels, language)
        return hotKey === null ? label : `${hotKey} ${label}`
      })
      const more = codes.length > named ? ', …' : '.'
      const all = say('shell.hint.codes', { choices: choices.join(', ') + more })
      return `${sayRefusal(told, language).hint} ${all}`
    },
  }
}

function queueOf(refusal: Refusal, reader: Reader) {
  if (refusal.code === 'wrap-up-code-unknown') return reader.one(queueByKey, { key: refusal.queue })
  if (refusal.code !== 'wrap-up-code-required') return undefined
  const contact = reader.one(interactionByRef, { ref: refusal.ref })
  return contact && reader.one(queueByKey, { key: contact.queueId })
}
