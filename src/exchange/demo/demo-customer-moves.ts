import { createCustomer } from '../../commands/customers/create-customer.ts'
import type { EpochMs } from '../../domain/ids.ts'
import type { DemoCustomer } from './demo-lines.ts'
import { type DemoMove, move } from './demo-move.ts'
import type { JsonLine } from '../json-lines.ts'

/** Makes the customers, one a minute from a moment on. */
export function demoCustomerMoves(
  customers: readonly JsonLine<DemoCustomer>[],
  since: EpochMs,
): readonly DemoMove[] {
  return customers.map(({ value, ...from }, index) =>
    move({ from, at: since + index * 60_000, actor: 'owner' }, createCustomer, (refs) => {
      const contactPoints = [
        ...value.phones.map((phone) => ({ kind: 'phone' as const, value: phone })),
        ...value.emails.map((email) => ({ kind: 'email' as const, value: email })),
      ]
      const ref = refs.draw(customerName(value.key))
      for (const point of contactPoints) refs.name(senderName(point.value), ref)
      const { kind, name, language, account: accountNumber, fields } = value
      return { kind, name, language, accountNumber, fields, contactPoints, allowKnown: true }
    }),
  )
}

/** Under which the ref of a customer is kept. */
export function customerName(key: string): string {
  return `customer ${key}`
}

/** Under which the ref of whoever writes or calls from an address is kept. */
export function senderName(address: string): string {
  return `sender ${address.toLowerCase()}`
}
