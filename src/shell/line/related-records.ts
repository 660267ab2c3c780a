import { caseById } from '../../queries/cases/case-by-id.ts'
import { customerById } from '../../queries/customers/customer-by-id.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import type { Reader } from '../../store/reader.ts'
import type { OnScreen, RecordOnScreen } from './on-screen.ts'

/** What is on the screen, with the customer and the case of the contact that is meant where the screen does not show them itself. */
export function withRelated(onScreen: OnScreen, reader: Reader): OnScreen {
  const { meant } = onScreen
  const contact = meant.find(({ kind }) => kind === 'interaction')
  const found = contact && reader.one(interactionByRef, { ref: contact.ref })
  if (!found) return onScreen
  const has = (kind: RecordOnScreen['kind']) => meant.some((each) => each.kind === kind)
  const customer =
    found.customerId === null || has('customer')
      ? undefined
      : reader.one(customerById, { id: found.customerId })
  const one = found.caseId === null || has('case') ? undefined : reader.one(caseById, { id: found.caseId })
  // What they are called may be masked for whoever types: only the screen itself says names.
  const added: readonly RecordOnScreen[] = [
    ...(customer ? [{ ref: customer.ref, kind: 'customer' as const, about: '' }] : []),
    ...(one ? [{ ref: one.ref, kind: 'case' as const, about: '' }] : []),
  ]
  return added.length === 0 ? onScreen : { ...onScreen, meant: [...meant, ...added] }
}
