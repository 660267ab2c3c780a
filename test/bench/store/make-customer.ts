import { type MadeName, makeName } from './names.ts'
import type { Random } from './random.ts'

export type MadeCustomer = MadeName & {
  readonly accountNumber: string | null
  readonly contactPoints: readonly { readonly kind: 'phone' | 'email'; readonly value: string }[]
  readonly fields: string
}

const mailHosts = ['poczta.example', 'mail.example', 'skrzynka.example', 'firma.example']
const tariffs = ['g11', 'g12w', 'c11']

/** A customer as a supplier of electricity has them: nine in ten with a phone, six with a mail, all but 3 % with an account. */
export function makeCustomer(random: Random): MadeCustomer {
  const made = makeName(random)
  const contactPoints: { kind: 'phone' | 'email'; value: string }[] = []
  const phones = random.next() < 0.1 ? 0 : random.next() < 0.12 ? 2 : 1
  for (let count = 0; count < phones; count++) contactPoints.push({ kind: 'phone', value: phone(random) })
  if (random.next() < 0.6) {
    const value = `${made.mailName}${random.next() < 0.7 ? random.below(1000) : ''}@${random.pick(mailHosts)}`
    contactPoints.push({ kind: 'email', value })
  }
  const hasAccount = random.next() < 0.97
  const fields = hasAccount && random.next() < 0.5 ? `{"tariff":"${random.pick(tariffs)}"}` : '{}'
  return {
    ...made,
    contactPoints,
    fields,
    accountNumber: hasAccount ? `${random.digits(2)}-${random.digits(7)}` : null,
  }
}

function phone(random: Random): string {
  const lot = random.next()
  // Numbers of a range that is not given out.
  if (lot < 0.93) return `+48 925 ${random.digits(3)} ${random.digits(3)}`
  return lot < 0.97 ? `+380 99 ${random.digits(7)}` : `+49 1999 ${random.digits(7)}`
}
