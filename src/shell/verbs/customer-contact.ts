import { addContactPoint } from '../../commands/customers/add-contact-point.ts'
import { removeContactPoint } from '../../commands/customers/remove-contact-point.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Adds a phone, address or handle to a customer, or removes it. */
export async function customerContact(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [ref = '', value = ''] = call.operands
  if (call.is('remove')) {
    return give(
      {
        command: removeContactPoint,
        inputs: [{ ref, value }],
        json: ({ ref: customer, kind }) => ({ ref: customer, kind, value }),
        text: ({ ref: customer }, { say }) => say('shell.done.contact-remove', { ref: customer, value }),
      },
      call,
      shell,
    )
  }
  return give(
    {
      command: addContactPoint,
      inputs: [
        {
          ref,
          kind: call.text('kind') ?? kindOf(value),
          value,
          ...(call.is('allow-known') && { allowKnown: true }),
        },
      ],
      json: ({ ref: customer, kind, value: kept }) => ({ ref: customer, kind, value: kept }),
      text: ({ ref: customer, value: kept }, { say }) =>
        say('shell.done.contact-add', { ref: customer, value: kept }),
    },
    call,
    shell,
  )
}

/** What a value looks like: `@` between characters makes an address, digits a phone, all else a handle. */
function kindOf(value: string): 'phone' | 'email' | 'handle' {
  if (/.@./.test(value)) return 'email'
  return /^[\d\s+().\-/]+$/.test(value) ? 'phone' : 'handle'
}
