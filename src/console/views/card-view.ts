import { labelIn } from '../../domain/labels.ts'
import { formatDate, formatRelative } from '../../language/times.ts'
import { formatNumber } from '../../language/numbers.ts'
import { formatPhone } from '../../language/phones.ts'
import { callersToVerify } from '../../queries/customers/callers-to-verify.ts'
import type { CustomerCard } from '../../queries/customers/customer-card.ts'
import { type CustomerField, customerFieldList } from '../../queries/customers/customer-field-list.ts'
import type { AccountPersonRow } from '../../queries/customers/people-of-account.ts'
import { channelWord } from '../components/channel-word.ts'
import type { Look } from '../look.ts'
import type { CardView } from '../screens/card-lines.ts'
import { nextPromise } from '../../queries/callbacks/next-promise.ts'
import { caseStanding } from './case-words.ts'
import type { Reading } from './reading.ts'

type Fact = CardView['facts'][number]

/** A customer's card in words: how to reach him, his account, the site's own fields, what is open, what must be seen. */
export function cardView(card: CustomerCard, agent: string, reading: Reading): CardView {
  const { reader, remember, look, now } = reading
  const { say, language } = look
  const { customer } = card
  const fields = remember('fields', '', () => reader.all(customerFieldList, {}))
  const points = card.contactPoints.map(({ kind, value }): Fact => ({
    is: kind === 'phone' ? 'phone' : kind === 'email' ? 'address' : 'field',
    label: say(`card.${kind}`),
    value: kind === 'phone' ? formatPhone(value) : value,
  }))
  const account: readonly Fact[] =
    customer.accountNumber === null
      ? []
      : [{ is: 'field', label: say('column.account'), value: customer.accountNumber }]
  const own = fields.flatMap((field): readonly Fact[] => {
    const value = customer.fields[field.key]
    if (value === undefined || value === '') return []
    return [{ is: 'field', label: labelIn(field.labels, language), value: fieldText(field, value, look) }]
  })
  const cases = card.openCases.slice(0, mostCases).flatMap((one): readonly Fact[] => {
    const standing = caseStanding(one, { promise: nextPromise(reader, one), now: now() }, look)
    return [
      { label: say('card.case', { ref: one.ref }), value: standing },
      { label: '', value: one.subject },
    ]
  })
  const others = card.openCases.length - mostCases
  const moreCases: readonly Fact[] =
    others > 0 ? [{ label: '', value: say('list.more-choices', { n: others }) }] : []
  const callbacks = card.openCallbacks.map(({ dueAt, phone }): Fact => {
    const when = formatRelative(dueAt, now(), language)
    return { label: say('channel.callback'), value: phone === null ? when : `${when}  ${formatPhone(phone)}` }
  })
  return {
    name: customer.name,
    ref: customer.ref,
    facts: [...points, ...account, ...own, ...belonging(card, look), ...cases, ...moreCases, ...callbacks],
    masked: card.isMasked ? { verify: callerOf(customer.id, agent, reading) } : null,
    warnings: card.doNotContact
      .filter(({ untilAt }) => untilAt === null || untilAt > now())
      .map(({ channel, untilAt }) => {
        const what = channelWord(channel, look)
        if (untilAt === null) return say('card.do-not-contact', { channel: what })
        return say('card.do-not-contact-until', { channel: what, date: formatDate(untilAt, language) })
      }),
  }
}

/** The contact in hand whose caller can be verified as this customer. */
function callerOf(customerId: string, agent: string, { reader }: Reading): string | null {
  const callers = reader.all(callersToVerify, { agent, customerId })
  return callers.find((caller) => caller.customerId === customerId)?.ref ?? null
}

/** The others are a key away, in the list of cases. */
const mostCases = 5
const mostPeople = 8

/** The organisations that a person belongs to, and the people of an organisation. */
function belonging({ accounts, people }: CustomerCard, { say }: Look): readonly Fact[] {
  const more = people.length - mostPeople
  return [
    ...accounts.map((account): Fact => ({ label: say('card.account'), value: named(account) })),
    ...people
      .slice(0, mostPeople)
      .map((person): Fact => ({ label: say('card.person'), value: named(person) })),
    ...(more > 0 ? [{ label: say('card.person'), value: say('list.more-choices', { n: more }) }] : []),
  ]
}

function named({ name, ref, role }: AccountPersonRow): string {
  return [name, role, ref].filter((part) => part !== '').join(', ')
}

/** The value of a field of the site in words. */
export function fieldText(
  field: CustomerField,
  value: string | number | boolean,
  { say, language }: Look,
): string {
  if (typeof value === 'boolean') return say(value ? 'word.yes' : 'word.no')
  if (typeof value === 'number') return formatNumber(value, language, field.type === 'amount' ? 2 : undefined)
  const choice = field.choices.find(({ key }) => key === value)
  return choice ? labelIn(choice.labels, language) : value
}
