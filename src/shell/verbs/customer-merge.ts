import { mergeCustomers } from '../../commands/customers/merge-customers.ts'
import { parseRef } from '../../domain/ids.ts'
import type { CustomerRecord } from '../../queries/customers/customer-by-id.ts'
import { customerByRef } from '../../queries/customers/customer-by-ref.ts'
import { holdingsOf } from '../../queries/customers/customer-holdings.ts'
import { customerFieldList } from '../../queries/customers/customer-field-list.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import { mergePreview } from '../prints/print-merge.ts'
import type { ShellOnStore } from '../shell.ts'

/** Merges a customer into another one, who is kept; a rehearsal shows who goes, who stays, and how much goes over. */
export function customerMerge(call: Call, shell: ShellOnStore) {
  const [ref = '', into = ''] = call.operands
  const { reader } = shell
  const customerOf = (typed: string): CustomerRecord | undefined =>
    reader.one(customerByRef, { ref: parseRef(typed) ?? typed })
  const [gone, kept] = [customerOf(ref), customerOf(into)]
  const counts = gone && holdingsOf(reader, gone.id)
  const fields = reader.all(customerFieldList, {})
  return give(
    {
      command: mergeCustomers,
      inputs: [{ ref, into }],
      json: (value) => ({ ...value, counts }),
      text: (value, page) => {
        const key = value.hasMore ? 'shell.done.customer-merge-more' : 'shell.done.customer-merge'
        const done = page.say(key, { ref: value.ref, into: value.into })
        if (!call.is('dry-run') || !gone || !kept || !counts) return done
        return [done, ...mergePreview({ gone, kept, counts, fields, ...value }, page)].join('\n')
      },
    },
    call,
    shell,
  )
}
