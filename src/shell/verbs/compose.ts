import { composeMessage } from '../../commands/messages/compose-message.ts'
import { parseRef } from '../../domain/ids.ts'
import { addressKindOf } from '../../domain/outgoing.ts'
import { normalizeContactPoint } from '../../domain/contact-point.ts'
import { customersByContactPoint } from '../../queries/customers/customers-by-contact-point.ts'
import { type Answer, mistakenBy, refuseWith } from '../answer.ts'
import { attachFiles } from '../attach-files.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import { isMaskedOn, leavingOf, leavingShape } from '../leaving.ts'
import { outgoingText } from '../outgoing-text.ts'
import { leavingLines } from '../prints/print-leaving.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellOnStore } from '../shell.ts'

/** Writes to a customer, or to an address, of our own accord; with a case alone to its customer. */
export async function compose(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [operand] = call.operands
  const matter = call.text('case')
  if (operand === undefined && matter === null && call.text('to') === null)
    return mistakenBy({ kind: 'option-missing', verb: 'compose', options: ['case', 'to'] })
  const isRef = operand !== undefined && parseRef(operand) !== undefined
  const to = call.text('to') ?? (isRef ? null : (operand ?? null))
  const channel = call.text('channel')
  const customer = isRef ? operand : undefined
  const ref = matter ?? customer ?? ownerOf(to, channel ?? 'email', shell) ?? ''
  const written = await outgoingText({ ref, isAnswer: false }, call, shell)
  if (!written.ok) return refuseWith(written.refusal)
  const attachments = await attachFiles(call.list('attach'), shell)
  if (!attachments.ok) return refuseWith(attachments.refusal)
  const letter = {
    text: written.value.words.text,
    written: written.value.written,
    files: attachments.value.files,
  }
  const isMasked = isMaskedOn(ref, call, shell.reader)
  const isRehearsal = call.is('dry-run')
  const [queue, purpose] = [call.text('queue'), call.text('purpose')]
  return give(
    {
      command: composeMessage,
      inputs: [
        {
          ...written.value.words,
          ...(customer !== undefined && { customer }),
          ...(to !== null && { to }),
          ...(matter !== null && { case: matter }),
          ...(channel !== null && { channel }),
          ...(queue !== null && { queue }),
          ...(purpose !== null && { purpose }),
          ...(call.list('cc').length > 0 && { cc: call.list('cc') }),
          ...(attachments.value.files.length > 0 && { attachments: attachments.value.files }),
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
        const { delivery, candidates, notBefore } = value
        const leaving = leavingOf(value, letter, isMasked)
        const said = { delivery, to: leaving.to, ref: value.ref }
        const lines = call.is('now')
          ? [say('shell.done.compose-now', said)]
          : [say('shell.done.compose', { ...said, time: format.span(notBefore - shell.now()) })]
        if (candidates.length > 0) {
          const customers = candidates.join(', ')
          lines.push(say('shell.done.compose-candidates', { ref: value.ref, customers }))
        }
        return [...lines, ...leavingLines(leaving, isRehearsal, page)].join('\n')
      },
    },
    call,
    shell,
  )
}

/** The ref of the one customer who has an address; a template is filled in with what is known of him. */
function ownerOf(to: string | null, channel: string, { reader }: ShellOnStore): string | undefined {
  if (to === null) return undefined
  const kind = addressKindOf(channel)
  const owners = reader.all(customersByContactPoint, { kind, normalized: normalizeContactPoint(kind, to) })
  return owners.length === 1 ? owners[0]?.ref : undefined
}
