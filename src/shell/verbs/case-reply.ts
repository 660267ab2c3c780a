import { fillTemplateNamed } from '../../commands/fill-template.ts'
import { replyOnCase } from '../../commands/reply-on-case.ts'
import { replyToChildren } from '../../commands/reply-to-children.ts'
import type { Decision } from '../../domain/decision.ts'
import { type Answer, mistakenBy, refuseWith } from '../answer.ts'
import { attachFiles } from '../attach-files.ts'
import type { Call } from '../call.ts'
import { actorOf, give } from '../give.ts'
import { noteText } from '../note-text.ts'
import { outgoingText } from '../outgoing-text.ts'
import { iso } from '../shapes/iso.ts'
import type { Page } from '../page.ts'
import type { ShellOnStore } from '../shell.ts'

/** Answers the customer of a case in writing; with `--children` those of all cases under it, one message each. */
export async function caseReply(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [ref = ''] = call.operands
  return call.is('children') ? toChildren(ref, call, shell) : onCase(ref, call, shell)
}

async function onCase(ref: string, call: Call, shell: ShellOnStore): Promise<Answer> {
  const written = await outgoingText({ ref }, call, shell)
  if (!written.ok) return refuseWith(written.refusal)
  const attachments = await attachFiles(call.list('attach'), shell)
  if (!attachments.ok) return refuseWith(attachments.refusal)
  return give(
    {
      command: replyOnCase,
      inputs: [
        {
          ref,
          ...written.value,
          ...(attachments.value.files.length > 0 && { attachments: attachments.value.files }),
          ...(call.is('now') && { now: true }),
        },
      ],
      beforehand: attachments.value,
      json: (value) => ({ ...value, notBefore: iso(value.notBefore) }),
      text: ({ delivery, to, notBefore }, { say, format }) =>
        call.is('now')
          ? say('shell.done.reply-now', { delivery, to })
          : say('shell.done.reply', { delivery, to, time: format.span(notBefore - shell.now()) }),
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
      ? { input: { text: typed, ...(subject !== null && { subject }) }, leftOut: [] }
      : await wordsForEach({ ref, template, typed, subject }, call, shell)
  if ('kind' in words) return words
  const whole = (value: Replied): Replied => ({ ...value, leftOut: [...words.leftOut, ...value.leftOut] })
  return give(
    {
      command: replyToChildren,
      inputs: [{ ref, ...words.input, ...(call.is('now') && { now: true }) }],
      json: (value) => ({ ...whole(value), notBefore: iso(value.notBefore) }),
      text: (value, page) => toChildrenText(whole(value), { isNow: call.is('now'), at: shell.now() }, page),
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
  for (const reply of replies) {
    const where = { actor, now: shell.now(), ref: reply.interaction }
    const one: Decision<{ readonly subject: string | null; readonly text: string }> = fillTemplateNamed(
      shell.reader,
      { template },
      where,
    )
    if (!one.ok) {
      return refuseWith(one.refusal, {
        json: { case: reply.case },
        text: ({ say }) => say('shell.case-reply.template-on', { ref: reply.case }),
      })
    }
    const text = [one.value.text, typed].filter((part) => part.trim() !== '').join('\n\n')
    const said = subject ?? one.value.subject
    filled.push({ ref: reply.case, text, ...(said !== null && { subject: said }) })
  }
  return { input: { replies: filled }, leftOut }
}

type Replied = Extract<Awaited<ReturnType<typeof replyToChildren.handler>>, { ok: true }>['value']

function toChildrenText(
  { replies, leftOut, notBefore }: Replied,
  { isNow, at }: { readonly isNow: boolean; readonly at: number },
  { say, format }: Page,
): string {
  const n = replies.length
  return [
    ...replies.map(({ case: ref, delivery, to }) => say('shell.done.case-reply-to', { ref, delivery, to })),
    ...leftOut.map(({ case: ref, why }) =>
      say('shell.done.case-reply-left-out', { ref, why: say(`left-out.${why}`) }),
    ),
    ...(leftOut.length === 0 ? [] : [say('shell.case-reply.left-out', { n: leftOut.length })]),
    isNow
      ? say('shell.done.case-reply-to-children-now', { n })
      : say('shell.done.case-reply-to-children', { n, time: format.span(notBefore - at) }),
  ].join('\n')
}
