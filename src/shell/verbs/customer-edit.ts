import { editCustomer } from '../../commands/customers/edit-customer.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'
import { customerColumns } from './customer-add.ts'

/** Changes what stands on a customer's card. */
export async function customerEdit(call: Call, shell: ShellOnStore): Promise<Answer> {
  const given = customerColumns('customer edit', call)
  if ('kind' in given) return given
  const hasFields = Object.keys(given.fields).length > 0
  return give(
    {
      command: editCustomer,
      inputs: call.operands.map((ref) => ({
        ref,
        ...given.columns,
        ...(hasFields && { fields: given.fields }),
      })),
      json: ({ ref, changed }) => ({ ref, changed }),
      text: ({ ref }, { say }) => say('shell.done.customer-edit', { ref }),
    },
    call,
    shell,
  )
}
