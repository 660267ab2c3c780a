import { findCustomer } from '../../commands/finding/find-customer.ts'
import { type Answer, refuseWith } from '../answer.ts'
import type { Call } from '../call.ts'
import type { ShellReading } from '../shell.ts'
import { viewOf } from '../view-of.ts'
import { showRecord } from './show.ts'

/** A customer's card. */
export async function customerShow(call: Call, { reader, sight }: ShellReading): Promise<Answer> {
  const found = await findCustomer(viewOf(reader), call.operands[0] ?? '')
  if (!found.ok) return refuseWith(found.refusal)
  return showRecord({ is: 'customer', record: found.value }, call, { reader, sight })
}
