import { replyMessage } from '../../commands/messages/reply-message.ts'
import { wrapUpInteraction } from '../../commands/interactions/wrap-up-interaction.ts'
import type { CommandDefinition } from '../../store/command-definition.ts'
import { type Answer, mistakenBy, refuseWith, show } from '../answer.ts'
import { attachFiles } from '../attach-files.ts'
import type { Call } from '../call.ts'
import { giveTogether } from '../give-together.ts'
import { isMaskedOn, leavingOf, leavingShape } from '../leaving.ts'
import { outgoingText } from '../outgoing-text.ts'
import { leavingLines } from '../prints/print-leaving.ts'
import { refsInHand } from '../refs-in-hand.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellOnStore } from '../shell.ts'
import { wrapInputs } from '../wrap-input.ts'
import { type Wrapped, wrapWords } from '../wrap-words.ts'

type Replied = Extract<Awaited<ReturnType<typeof replyMessage.handler>>, { ok: true }>['value']

/** Answers the customer of an interaction in hand in writing; with `--wrap` it is wrapped up in the same breath. */
export async function reply(call: Call, shell: ShellOnStore): Promise<Answer> {
  const refs = refsInHand({ verb: 'reply', states: ['active', 'held', 'wrapping-up'] }, call, shell)
  if ('kind' in refs) return refs
  const [ref = ''] = refs
  const outcome = call.text('wrap')
  const reason = call.text('reason')
  if (outcome === null && reason !== null) {
    return mistakenBy({ kind: 'option-missing', verb: 'reply', options: ['wrap'] })
  }
  const written = await outgoingText({ ref, isAnswer: true }, call, shell)
  if (!written.ok) return refuseWith(written.refusal)
  const attachments = await attachFiles(call.list('attach'), shell)
  if (!attachments.ok) return refuseWith(attachments.refusal)
  const to = call.text('to')
  const expectedVersion = call.number('version')
  const input = {
    ref,
    ...written.value.words,
    ...(to !== null && { to }),
    ...(call.list('cc').length > 0 && { cc: call.list('cc') }),
    ...(call.is('to-all') && { toAll: true }),
    ...(attachments.value.files.length > 0 && { attachments: attachments.value.files }),
    ...(call.is('now') && { now: true }),
    ...(expectedVersion !== null && { expectedVersion }),
  }
  const steps = [
    { command: replyMessage as unknown as CommandDefinition<string, never>, input: input as object },
  ]
  if (outcome !== null) {
    const wrapUp = wrapInputs(shell.reader)({ ref, outcome, reason: reason ?? undefined })
    if (!wrapUp.ok) return refuseWith(wrapUp.refusal)
    const command = wrapUpInteraction as unknown as CommandDefinition<string, never>
    steps.push({ command, input: wrapUp.value })
  }
  const isMasked = isMaskedOn(ref, call, shell.reader)
  const given = await giveTogether({ steps, beforehand: attachments.value }, call, shell)
  if ('kind' in given) return given
  const [first, second] = given.done
  const wrappedText = wrapWords(shell.reader)
  const replied = first?.value as Replied
  const letter = {
    text: written.value.words.text,
    written: written.value.written,
    files: attachments.value.files,
  }
  const leaving = leavingOf(replied, letter, isMasked)
  const json = {
    ...(given.isRehearsal ? { dryRun: true } : { seq: first?.seq, batch: given.batch }),
    ...replied,
    ...leavingShape(leaving, given.isRehearsal),
    notBefore: iso(replied.notBefore),
    wrappedUp: outcome !== null,
  }
  const isNow = call.is('now')
  return show(json, (page) => {
    const { say, format } = page
    const said = { delivery: replied.delivery, to: leaving.to }
    return [
      ...(given.isRehearsal ? [say('shell.dry-run')] : []),
      isNow
        ? say('shell.done.reply-now', said)
        : say('shell.done.reply', { ...said, time: format.span(replied.notBefore - shell.now()) }),
      ...leavingLines(leaving, given.isRehearsal, page),
      ...(second ? [wrappedText(second.value as Wrapped, page)] : []),
      ...(given.batch === null ? [] : [say('shell.batch', { batch: given.batch })]),
    ].join('\n')
  })
}
