import { createCustomer } from '../../commands/customers/create-customer.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { fieldsOf } from '../fields-of.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Makes a customer. */
export async function customerAdd(call: Call, shell: ShellOnStore): Promise<Answer> {
  const given = customerColumns('customer add', call)
  if ('kind' in given) return given
  const contactPoints = (['phone', 'email', 'handle'] as const).flatMap((kind) =>
    call.list(kind).map((value) => ({ kind, value })),
  )
  return give(
    {
      command: createCustomer,
      inputs: [
        {
          ...given.columns,
          fields: given.fields,
          name: call.operands.join(' '),
          contactPoints,
          ...(call.is('allow-known') && { allowKnown: true }),
        },
      ],
      json: ({ ref }) => ({ ref }),
      text: ({ ref }, { say }) => say('shell.done.customer-add', { ref }),
    },
    call,
    shell,
  )
}

/** The columns and fields that options of `customer add` and `customer edit` name. */
export function customerColumns(
  verb: string,
  call: Call,
): { readonly columns: object; readonly fields: Readonly<Record<string, string>> } | Answer {
  const fields = fieldsOf(verb, call.list('field'))
  if ('kind' in fields) return fields
  const columns: Record<string, string> = {}
  for (const [option, column] of [
    ['name', 'name'],
    ['type', 'kind'],
    ['language', 'language'],
    ['account', 'accountNumber'],
  ] as const) {
    const value = call.text(option)
    if (value !== null) columns[column] = value
  }
  return { columns, fields: fields.fields }
}
