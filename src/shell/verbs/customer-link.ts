import { linkCustomer } from '../../commands/interactions/link-customer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Says whose contact an interaction is. */
export function customerLink(call: Call, shell: ShellOnStore) {
  const [ref = '', customer = ''] = call.operands
  return give(
    {
      command: linkCustomer,
      inputs: [{ ref, customer }],
      json: (value) => ({ ref: value.ref, customer: value.customer }),
      text: (value, { say }) => say('shell.done.customer-link', value),
    },
    call,
    shell,
  )
}
