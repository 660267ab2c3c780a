import { wrapUpInteraction } from '../../commands/interactions/wrap-up-interaction.ts'
import { type Answer, mistakenBy } from '../answer.ts'
import type { Call } from '../call.ts'
import { fieldsOf } from '../fields-of.ts'
import { actorOf } from '../give.ts'
import { giveEach } from '../give-each.ts'
import { noteText } from '../note-text.ts'
import { readTime } from '../read-time.ts'
import type { ShellOnStore } from '../shell.ts'
import { wrapWords } from '../wrap-words.ts'
import { type WrapAsked, wrapInputs } from '../wrap-input.ts'

/** Wraps up one interaction, or a batch of them. */
export async function wrap(call: Call, shell: ShellOnStore): Promise<Answer> {
  if (call.is('batch')) return (await import('../batch/wrap-batch.ts')).wrapBatch(call, shell)
  const asked = await askedFor('wrap', call, shell)
  if ('kind' in asked) return asked
  const callback = callbackOf(call, shell)
  if (callback && 'kind' in callback) return callback
  const isForAll = call.text('where') !== null
  const inputOf = wrapInputs(shell.reader, isForAll ? actorOf(call) : null)
  return giveEach(
    {
      json: (value) => value,
      text: wrapWords(shell.reader, callback?.dueAt),
      command: wrapUpInteraction,
      verb: 'wrap',
      kind: 'interactions',
      states: ['queued', 'active', 'held', 'wrapping-up'],
      inputOf: (ref) => inputOf({ ...asked, ref, ...(callback && { callback }) }),
    },
    isForAll ? [] : [asked.ref],
    { call, shell },
  )
}

/** The words of a wrap-up on the command line, also of one that corrects another. */
export async function askedFor(verb: string, call: Call, shell: ShellOnStore): Promise<WrapAsked | Answer> {
  const isForAll = call.text('where') !== null
  const [ref = '', outcome] = isForAll ? ['', ...call.operands] : call.operands
  const fields = fieldsOf(verb, call.list('field'))
  if ('kind' in fields) return fields
  const note = await noteText(call.text('note'), shell)
  const moreOutcomes = call.list('and')
  return {
    ref,
    reason: call.text('reason') ?? undefined,
    outcome,
    moreOutcomes: moreOutcomes.length > 0 ? moreOutcomes : undefined,
    fields: Object.keys(fields.fields).length > 0 ? fields.fields : undefined,
    note: note ?? undefined,
  }
}

function callbackOf(call: Call, shell: ShellOnStore): { readonly dueAt?: number } | undefined | Answer {
  const text = call.text('callback')
  const isMine = call.is('mine')
  const isAnyones = call.is('anyone')
  if (isMine && isAnyones)
    return mistakenBy({ kind: 'options-exclude', verb: 'wrap', options: ['mine', 'anyone'] })
  const phone = call.text('phone')
  if (text === null && !isMine && !isAnyones && phone === null) return undefined
  const dueAt = text === null ? undefined : readTime('wrap', text, shell)
  if (typeof dueAt === 'object') return dueAt
  return {
    ...(dueAt !== undefined && { dueAt }),
    ...((isMine || isAnyones) && { whose: isMine ? 'mine' : 'anyone' }),
    ...(phone !== null && { phone }),
  }
}
