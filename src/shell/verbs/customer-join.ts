import { addAccountPerson } from '../../commands/customers/add-account-person.ts'
import { removeAccountPerson } from '../../commands/customers/remove-account-person.ts'
import { type Answer, mistakenBy } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Makes a customer one of the people of an organisation. */
export async function customerJoin(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [customer = '', account = ''] = call.operands
  const role = call.text('role')
  if (role === null) return mistakenBy({ kind: 'option-missing', verb: 'customer join', options: ['role'] })
  return give(
    {
      command: addAccountPerson,
      inputs: [{ account, customer, role }],
      json: (value) => ({ ...value }),
      text: (value, { say }) => say('shell.done.customer-join', { ...value }),
    },
    call,
    shell,
  )
}

/** Takes a customer out of the people of an organisation. */
export function customerLeave(call: Call, shell: ShellOnStore) {
  const [customer = '', account = ''] = call.operands
  return give(
    {
      command: removeAccountPerson,
      inputs: [{ account, customer }],
      json: (value) => ({ ...value }),
      text: (value, { say }) => say('shell.done.customer-leave', { ...value }),
    },
    call,
    shell,
  )
}
