import { findInteraction } from '../../commands/finding/find-interaction.ts'
import { scheduleCallback } from '../../commands/callbacks/schedule-callback.ts'
import { customerById } from '../../queries/customers/customer-by-id.ts'
import { parseRef } from '../../domain/ids.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import { type Answer, mistakenBy, refuseWith } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import { readTime } from '../read-time.ts'
import { iso } from '../shapes/iso.ts'
import { queuesWanted } from '../queues-wanted.ts'
import type { ShellOnStore } from '../shell.ts'
import { viewOf } from '../view-of.ts'

/** Promises a customer a return contact; of an interaction's customer, in its queue unless another is named. */
export async function callbackAdd(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [typed = '', when = ''] = call.operands
  const place = await placeOf(typed, call.text('queue'), shell)
  if ('kind' in place) return place
  const dueAt = readTime('callback add', when, shell)
  if (typeof dueAt === 'object') return dueAt
  const asked = ['mine', 'anyone'].filter((option) => call.is(option))
  if (call.text('agent') !== null) asked.push('agent')
  if (asked.length > 1) return mistakenBy({ kind: 'options-exclude', verb: 'callback add', options: asked })
  const whose = call.is('anyone') ? 'anyone' : call.is('mine') ? call.agent : call.text('agent')
  const phone = call.text('phone')
  const note = call.text('note')
  const purpose = call.text('purpose')
  return give(
    {
      command: scheduleCallback,
      inputs: [
        {
          ...place,
          dueAt,
          ...(whose !== null && { whose }),
          ...(phone !== null && { phone }),
          ...(note !== null && { note }),
          ...(purpose !== null && { purpose }),
        },
      ],
      json: ({ ref, dueAt: at }) => ({ ref, dueAt: iso(at) }),
      text: ({ ref, dueAt: at }, { say, format }) =>
        say('shell.done.callback-add', { ref, time: format.fullMoment(at) }),
    },
    call,
    shell,
  )
}

async function placeOf(
  typed: string,
  queue: string | null,
  { reader }: ShellOnStore,
): Promise<{ readonly customer: string; readonly queue: string } | Answer> {
  const isInteraction = reader.one(interactionByRef, { ref: parseRef(typed) ?? typed }) !== undefined
  if (!isInteraction) {
    if (queue !== null) return { customer: typed, queue }
    return mistakenBy({
      kind: 'option-missing',
      verb: 'callback add',
      options: ['queue'],
      wanted: queuesWanted(reader),
    })
  }
  const found = await findInteraction(viewOf(reader), typed)
  if (!found.ok) return refuseWith(found.refusal)
  const { customerId, queueId, ref } = found.value
  const customer = customerId === null ? undefined : reader.one(customerById, { id: customerId })
  if (!customer) return refuseWith({ code: 'interaction-without-customer', ref })
  return { customer: customer.ref, queue: queue ?? queueId }
}
