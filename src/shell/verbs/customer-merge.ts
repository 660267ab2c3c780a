import { mergeCustomers } from '../../commands/merge-customers.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Merges a customer into another one, who is kept. */
export function customerMerge(call: Call, shell: ShellOnStore) {
  const [ref = '', into = ''] = call.operands
  return give(
    {
      command: mergeCustomers,
      inputs: [{ ref, into }],
      json: (value) => ({ ...value }),
      text: (value, { say }) =>
        say(value.hasMore ? 'shell.done.customer-merge-more' : 'shell.done.customer-merge', {
          ref: value.ref,
          into: value.into,
        }),
    },
    call,
    shell,
  )
}
