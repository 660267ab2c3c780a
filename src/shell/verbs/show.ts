import { caseView } from '../../queries/cases/case-view.ts'
import { cardMasking } from '../../queries/customers/card-masking.ts'
import { maskedCallback } from '../../queries/customers/masked-card.ts'
import { customerCard } from '../../queries/customers/customer-card.ts'
import { interactionView } from '../../queries/interactions/interaction-view.ts'
import { parseRef } from '../../domain/ids.ts'
import { instanceByRef } from '../../queries/processes/process-instance.ts'
import { type Answer, refuseWith, show as answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { type FoundRecord, findRecord } from '../find-record.ts'
import { processesOfCase } from '../process/processes-of-case.ts'
import { queueNames } from '../queue-names.ts'
import { whyNotSeen } from '../why-not-seen.ts'
import { callbackShape } from '../shapes/callback-shape.ts'
import { caseViewShape } from '../shapes/case-view-shape.ts'
import { customerShape } from '../shapes/customer-shape.ts'
import { interactionShape } from '../shapes/interaction-shape.ts'
import { cardFields, wrapUpWords } from '../record-words.ts'
import type { ShellReading } from '../shell.ts'

/** One interaction, customer, case or callback, or a process that runs or ran. */
export async function show(call: Call, shell: ShellReading): Promise<Answer> {
  const { reader, sight } = shell
  const typed = call.operands[0] ?? ''
  const found = findRecord(reader, typed)
  if (found.is === 'nothing' && reader.one(instanceByRef, { ref: parseRef(typed) ?? typed })) {
    const { processShow } = await import('./process-show.ts')
    return processShow(call, shell)
  }
  if (found.is === 'nothing')
    return refuseWith({ code: 'interaction-not-found', ref: typed, nearest: found.nearest })
  return showRecord(found, call, { reader, sight })
}

/** Shows what a ref was found to name; how people see it is loaded for people alone. */
export async function showRecord(
  found: FoundRecord,
  call: Call,
  { reader, sight }: Pick<ShellReading, 'reader' | 'sight'>,
): Promise<Answer> {
  const denied = whyNotSeen(found, sight)
  if (denied) return refuseWith(denied)
  switch (found.is) {
    case 'interaction': {
      const view = interactionView(reader, found.record.ref, call.agent)
      if (!view) return refuseWith({ code: 'interaction-not-found', ref: found.record.ref, nearest: [] })
      if (call.isJson) return answer(interactionShape(view), empty)
      const { printInteraction } = await import('../prints/print-interaction.ts')
      const words = wrapUpWords(view, reader)
      return answer({}, (page) => printInteraction(view, words, page))
    }
    case 'customer': {
      const card = customerCard(reader, found.record.id, call.agent)
      if (!card) return refuseWith({ code: 'customer-not-found', customer: found.record.ref, nearest: [] })
      if (call.isJson) return answer(customerShape(card), empty)
      const { printCustomer } = await import('../prints/print-customer.ts')
      const fields = cardFields(card, reader)
      return answer({}, (page) => printCustomer(card, fields, page))
    }
    case 'case': {
      const view = caseView(reader, found.record.ref, call.agent)
      if (!view) return refuseWith({ code: 'case-not-found', ref: found.record.ref, nearest: [] })
      const processes = processesOfCase(reader, view.case.id)
      if (call.isJson) return answer(caseViewShape(view, processes), empty)
      const { printCase } = await import('../prints/print-case.ts')
      return answer({}, (page) => printCase(view, processes, page))
    }
    case 'callback': {
      const { customerId } = found.record
      const isMasked = cardMasking(reader, call.agent).hides(customerId)
      const callback = isMasked ? maskedCallback(found.record) : found.record
      if (call.isJson) return answer(callbackShape(callback), empty)
      const { printCallback } = await import('../prints/print-callback.ts')
      const queue = queueNames(reader)(callback.queueId)
      return answer({}, (page) => printCallback(callback, queue, page))
    }
    default:
      throw new Error('a record nobody shows', { cause: found satisfies never })
  }
}

function empty(): string {
  return ''
}
