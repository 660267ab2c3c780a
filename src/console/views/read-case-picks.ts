import { casePriorities } from '../../domain/case-state.ts'
import { maskedRow } from '../../queries/customers/card-masking.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import { maskedCaseRow } from '../../queries/cases/masked-case.ts'
import { nextPromise } from '../../queries/callbacks/next-promise.ts'
import { openCasesOfCustomer } from '../../queries/cases/open-cases-of-customer.ts'
import type { CasePicking } from '../state/overlay-shapes.ts'
import type { Option } from '../state/views.ts'
import { caseStanding } from './case-words.ts'
import { statusLabel } from './read-header.ts'
import { maskingOn, peopleOf, type Reading, sightOn } from './reading.ts'

/** The choice of a case that is not there yet. No case has such a ref. */
export const newCase = '+'

type About = { readonly ref: string; readonly agent: string }

/** What is picked of a case; the first few by a digit. */
export function readCasePicks(what: CasePicking, about: About, reading: Reading): readonly Option[] {
  switch (what) {
    case 'of-contact':
      return casesFor(about, reading)
    case 'assign':
      return assignees(about.agent, reading)
    case 'priority':
      return casePriorities.toReversed().map((key, index) => ({
        key,
        label: reading.look.say(`priority.${key}`),
        hint: '',
        hotKey: String(index + 1),
      }))
    default:
      return what satisfies never
  }
}

/** A new case first, then the customer's that are in work. */
function casesFor({ ref, agent }: About, reading: Reading): readonly Option[] {
  const { reader, look, now } = reading
  const contact = reader.one(interactionByRef, { ref })
  const customerId = contact?.customerId ?? null
  const sight = sightOn(agent, reading)
  const masking = maskingOn(agent, reading)
  const isMasked = masking.hides(customerId)
  const found = customerId === null ? [] : reader.all(openCasesOfCustomer, { customerId })
  const seen = found.filter(({ assignee, queueId }) =>
    sight.sees('case.see', { owner: assignee, queue: queueId }),
  )
  const fresh: Option = {
    key: newCase,
    label: look.say('case.open-new'),
    hint: contact?.subject ? maskedRow(contact, masking).subject : look.say('case.asks-subject'),
    hotKey: '1',
  }
  return [
    fresh,
    ...seen.map((row, index): Option => {
      const one = isMasked ? maskedCaseRow(row) : row
      return {
        key: one.ref,
        label: `${one.ref}  ${one.subject}`,
        hint: caseStanding(one, { promise: nextPromise(reader, one), now: now() }, look),
        hotKey: index < 8 ? String(index + 2) : null,
      }
    }),
  ]
}

/** Oneself first, then everybody who works here, then nobody. */
function assignees(agent: string, reading: Reading): readonly Option[] {
  const people = [...peopleOf(reading).values()].filter(({ isDisabled }) => !isDisabled)
  const inOrder = people.toSorted((a, b) => Number(b.key === agent) - Number(a.key === agent))
  const options = inOrder.map(({ key, name, status, reasonId }): Option => ({
    key,
    label: name,
    hint: statusLabel(reading, status, reasonId),
    hotKey: key === agent ? '1' : null,
  }))
  return [...options, { key: '', label: reading.look.say('case.nobody'), hint: '', hotKey: '0' }]
}
