import { fillTemplateNamed } from '../../commands/messages/fill-template.ts'
import { replyOnCase } from '../../commands/cases/reply-on-case.ts'
import { replyToChildren } from '../../commands/cases/reply-to-children.ts'
import { cardMasking } from '../../queries/customers/card-masking.ts'
import { type Answer, mistakenBy, refuseWith } from '../answer.ts'
import { attachFiles } from '../attach-files.ts'
import type { Call } from '../call.ts'
import { actorOf, give } from '../give.ts'
import { type Letter, isMaskedOn, leavingOf, leavingShape, writtenFrom } from '../leaving.ts'
import { noteText } from '../note-text.ts'
import { outgoingText } from '../outgoing-text.ts'
import { leavingLines } from '../prints/print-leaving.ts'
import { type Replied, repliedShape, repliedText } from '../prints/print-replied.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellOnStore } from '../shell.ts'

/** Answers the customer of a case in writing; with `--children` those of all cases under it, one message each. */
export async function caseReply(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [ref = ''] = call.operands
  return call.is('children') ? toChildren(ref, call, shell) : onCase(ref, call, shell)
}

async function onCase(ref: string, call: Call, shell: ShellOnStore): Promise<Answer> {
  const written = await outgoingText({ ref, isAnswer: true }, call, shell)
  if (!written.ok) return refuseWith(written.refusal)
  const attachments = await attachFiles(call.list('attach'), shell)
  if (!attachments.ok) return refuseWith(attachments.refusal)
  const { files } = attachments.value
  const letter = { text: written.value.words.text, written: written.value.written, files }
  const isMasked = isMaskedOn(ref, call, shell.reader)
  const isRehearsal = call.is('dry-run')
  return give(
    {
      command: replyOnCase,
      inputs: [
        {
          ref,
          ...written.value.words,
          ...(files.length > 0 && { attachments: files }),
          ...(call.is('now') && { now: true }),
        },
      ],
      beforehand: attachments.value,
      json: (value) => ({
        ...value,
        ...leavingShape(leavingOf(value, letter, isMasked), isRehearsal),
        notBefore: iso(value.notBefore),
      }),
      text: (value, page) => {
        const { say, format } = page
        const leaving = leavingOf(value, letter, isMasked)
        const said = { delivery: value.delivery, to: leaving.to }
        const head = call.is('now')
          ? say('shell.done.reply-now', said)
          : say('shell.done.reply', { ...said, time: format.span(value.notBefore - shell.now()) })
        return [head, ...leavingLines(leaving, isRehearsal, page)].join('\n')
      },
    },
    call,
    shell,
  )
}

async function toChildren(ref: string, call: Call, shell: ShellOnStore): Promise<Answer> {
  if (call.list('attach').length > 0) {
    return mistakenBy({ kind: 'options-exclude', verb: 'case reply', options: ['children', 'attach'] })
  }
  const template = call.text('template')
  const typed = (
    (await noteText(call.text('text') ?? (template === null ? '-' : null), shell)) ?? ''
  ).trimEnd()
  const subject = call.text('subject')
  const words =
    template === null
      ? { input: { text: typed, ...(subject !== null && { subject }) }, leftOut: [], letters: new Map() }
      : await wordsForEach({ ref, template, typed, subject }, call, shell)
  if ('kind' in words) return words
  const showing = {
    common: { text: typed, written: null, files: [] },
    letters: words.letters,
    isMasked: cardMasking(shell.reader, call.agent).isOn,
    isRehearsal: call.is('dry-run'),
    isNow: call.is('now'),
    at: shell.now(),
  }
  const whole = (value: Replied): Replied => ({ ...value, leftOut: [...words.leftOut, ...value.leftOut] })
  return give(
    {
      command: replyToChildren,
      inputs: [{ ref, ...words.input, ...(call.is('now') && { now: true }) }],
      json: (value) => repliedShape(whole(value), showing),
      text: (value, page) => repliedText(whole(value), showing, page),
    },
    call,
    shell,
  )
}

type Asked = {
  readonly ref: string
  readonly template: string
  readonly typed: string
  readonly subject: string | null
}

/** What each is told, and who cannot be. */
type Words = {
  readonly input: {
    readonly replies: readonly { readonly ref: string; readonly text: string; readonly subject?: string }[]
  }
  readonly leftOut: Replied['leftOut']
  /** What each case is told, by its ref. */
  readonly letters: ReadonlyMap<string, Letter>
}

/** A template filled in for each who can be reached, with what was typed below it. Who that is, a rehearsal tells. */
async function wordsForEach(
  { ref, template, typed, subject }: Asked,
  call: Call,
  shell: ShellOnStore,
): Promise<Words | Answer> {
  const actor = actorOf(call)
  const [rehearsed] = await shell.store.runner.rehearse([
    { command: replyToChildren, input: { ref, text: template }, actor },
  ])
  if (!rehearsed?.ok || 'already' in rehearsed) {
    if (!rehearsed || rehearsed.ok) throw new Error('a rehearsal was answered from the past')
    return refuseWith(rehearsed.refusal)
  }
  const { replies, leftOut } = rehearsed.value
  const filled: { ref: string; text: string; subject?: string }[] = []
  const letters = new Map<string, Letter>()
  for (const reply of replies) {
    const where = { actor, now: shell.now(), ref: reply.interaction }
    const one = fillTemplateNamed(shell.reader, { template }, where)
    if (!one.ok) {
      return refuseWith(one.refusal, {
        json: { case: reply.case },
        text: ({ say }) => say('shell.case-reply.template-on', { ref: reply.case }),
      })
    }
    const text = [one.value.text, typed].filter((part) => part.trim() !== '').join('\n\n')
    filled.push({ ref: reply.case, text, ...(subject !== null && { subject }) })
    letters.set(reply.case, { text, written: writtenFrom(template, one.value), files: [] })
  }
  return { input: { replies: filled }, leftOut, letters }
}
