import type { Desk } from '../../builders/desk.ts'
import type { RefusalCase } from './refusal-case.ts'

type Chosen = Omit<Parameters<Desk['wrapUp']>[0], 'ref'>
type Codes = Pick<Chosen, 'reason' | 'outcome' | 'moreOutcomes' | 'fields' | 'note'>

const hour = 3_600_000

/** What a wrap-up and its correction are refused for alike. */
const choices: readonly (Pick<RefusalCase, 'says' | 'code'> & {
  readonly ref?: 'plain' | 'call'
  readonly codes: Codes
})[] = [
  {
    says: 'a code that is not in the set',
    code: 'wrap-up-code-unknown',
    codes: { outcome: 'refund.promissed' },
  },
  { says: 'a reason is no outcome', code: 'wrap-up-code-unknown', codes: { outcome: 'billing' } },
  { says: 'a code that is retired', code: 'wrap-up-code-retired', codes: { outcome: 'old' } },
  { says: 'no outcome where the set asks for one', code: 'wrap-up-code-required', codes: {} },
  {
    says: 'no reason where the set asks for one',
    code: 'wrap-up-code-required',
    ref: 'call',
    codes: { outcome: 'resolved' },
  },
  {
    says: 'two outcomes where the set takes one',
    code: 'wrap-up-one-code-only',
    codes: { outcome: 'resolved', moreOutcomes: ['follow-up'] },
  },
  {
    says: 'no note where the code asks for one',
    code: 'wrap-up-note-required',
    codes: { outcome: 'explained', note: ' ' },
  },
  {
    says: 'a field that has to be filled in is left out',
    code: 'wrap-up-field-missing',
    codes: { outcome: 'refund.promised' },
  },
  {
    says: 'blanks do not fill a field in',
    code: 'wrap-up-field-missing',
    codes: { outcome: 'visit', fields: { place: '  ' } },
  },
  {
    says: 'a field that the code does not ask for',
    code: 'wrap-up-field-unknown',
    codes: { outcome: 'refund.promised', fields: { amount: 5, ammount: 5 } },
  },
  {
    says: 'an amount that is none',
    code: 'wrap-up-field-invalid',
    codes: { outcome: 'refund.promised', fields: { amount: 'a lot' } },
  },
]

function choiceCases(verb: 'wrapUp' | 'correct', refs: { readonly plain: string; readonly call: string }) {
  return choices.map(({ says, code, ref = 'plain', codes }): RefusalCase => ({
    says: `${verb}: ${says}`,
    verb,
    code,
    give: (site) => site.as('ewa')[verb]({ ref: refs[ref], ...codes }),
  }))
}

const wrapUp: readonly RefusalCase[] = [
  {
    says: 'a contact that is not there cannot be wrapped up',
    verb: 'wrapUp',
    code: 'interaction-not-found',
    give: (site) => site.as('ewa').wrapUp({ ref: 'KX-99', outcome: 'resolved' }),
  },
  {
    says: 'a contact that changed since it was looked at is not wrapped up',
    verb: 'wrapUp',
    code: 'interaction-changed',
    give: (site) => site.as('ewa').wrapUp({ ref: 'KX-2', outcome: 'resolved', expectedVersion: 1 }),
  },
  {
    says: 'an interaction that was never yours cannot be wrapped up',
    verb: 'wrapUp',
    code: 'interaction-not-yours',
    give: (site) => site.as('ewa').wrapUp({ ref: 'KX-6', outcome: 'resolved' }),
  },
  {
    says: 'what waits cannot be wrapped up but in a batch',
    verb: 'wrapUp',
    code: 'interaction-not-in-hand',
    give: (site) => site.as('ewa').wrapUp({ ref: 'KX-1', outcome: 'resolved' }),
  },
  {
    says: 'what is done is not wrapped up again, in a batch neither',
    verb: 'wrapUp',
    code: 'interaction-not-in-hand',
    give: (site) => site.as('ewa').wrapUp({ ref: 'KX-5', outcome: 'resolved', inBulk: true }),
  },
  {
    says: 'an offer is taken before it is wrapped up',
    verb: 'wrapUp',
    code: 'interaction-in-other-state',
    give: (site) => site.as('ola').wrapUp({ ref: 'KX-10', outcome: 'resolved' }),
  },
  {
    says: 'a code that promises a callback needs to know when',
    verb: 'wrapUp',
    code: 'wrap-up-callback-time-required',
    give: (site) => site.as('ewa').wrapUp({ ref: 'KX-2', outcome: 'callback.agreed' }),
  },
  {
    says: 'a callback beside the codes needs to know when',
    verb: 'wrapUp',
    code: 'wrap-up-callback-time-required',
    give: (site) => site.as('ewa').wrapUp({ ref: 'KX-2', outcome: 'resolved', callback: { whose: 'mine' } }),
  },
  {
    says: 'nobody is opted out who is not known',
    verb: 'wrapUp',
    code: 'interaction-without-customer',
    give: (site) => site.as('ewa').wrapUp({ ref: 'KX-11', outcome: 'opted-out' }),
  },
  {
    says: 'a callback is not promised for yesterday',
    verb: 'wrapUp',
    code: 'callback-in-past',
    give: (site) =>
      site.as('ewa').wrapUp({
        ref: 'KX-2',
        outcome: 'callback.agreed',
        callback: { dueAt: site.clock.now - hour },
      }),
  },
  {
    says: 'a callback needs a number where the customer has none',
    verb: 'wrapUp',
    code: 'callback-without-number',
    give: (site) => site.as('ewa').wrapUp({ ref: 'KX-11', outcome: 'callback.tomorrow' }),
  },
  {
    says: 'a callback needs a number that is one',
    verb: 'wrapUp',
    code: 'contact-point-invalid',
    give: (site) =>
      site.as('ewa').wrapUp({ ref: 'KX-2', outcome: 'callback.tomorrow', callback: { phone: 'jutro' } }),
  },
  {
    says: 'who does not want to be called is promised no callback',
    verb: 'wrapUp',
    code: 'callback-blocked-do-not-contact',
    give: (site) => site.as('ewa').wrapUp({ ref: 'KX-7', reason: 'billing', outcome: 'callback.tomorrow' }),
  },
  {
    says: 'who opts out just now is promised no callback in the same breath',
    verb: 'wrapUp',
    code: 'callback-blocked-do-not-contact',
    give: (site) =>
      site.as('ewa').wrapUp({
        ref: 'KX-2',
        outcome: 'opted-out',
        callback: { dueAt: site.clock.now + hour },
      }),
  },
]

const correct: readonly RefusalCase[] = [
  {
    says: 'the wrap-up of a contact that is not there cannot be corrected',
    verb: 'correct',
    code: 'interaction-not-found',
    give: (site) => site.as('ewa').correct({ ref: 'KX-99', outcome: 'resolved' }),
  },
  {
    says: 'what is not wrapped up yet cannot be corrected',
    verb: 'correct',
    code: 'wrap-up-not-wrapped',
    give: (site) => site.as('ewa').correct({ ref: 'KX-2', outcome: 'resolved' }),
  },
]

const timeOut: readonly RefusalCase[] = [
  {
    says: 'the time box of a wrap-up that was answered meanwhile does nothing',
    verb: 'timeOut',
    code: 'due-work-gone',
    give: (site) =>
      site.as('system').timeOut({ dueWorkId: 'gone', interactionId: site.look('KX-5').interaction.id }),
  },
]

export const wrapUpRefusals: readonly RefusalCase[] = [
  ...choiceCases('wrapUp', { plain: 'KX-2', call: 'KX-7' }),
  ...choiceCases('correct', { plain: 'KX-5', call: 'KX-301' }),
  ...wrapUp,
  ...correct,
  ...timeOut,
]
