import type { RefusalCase } from './refusal-case.ts'

const nobody = 'KX-999'
const offers = { purpose: 'offers', channel: 'email', wording: 'Zgadzam się', how: 'telefonicznie' }

const accounts: readonly RefusalCase[] = [
  {
    says: 'who is not there joins no organisation',
    verb: 'joinAccount',
    code: 'customer-not-found',
    give: (site) => site.as('ewa').joinAccount({ account: 'KX-104', customer: nobody, role: 'x' }),
  },
  {
    says: 'a person has no people',
    verb: 'joinAccount',
    code: 'account-not-organisation',
    give: (site) => site.as('ewa').joinAccount({ account: 'KX-101', customer: 'KX-102', role: 'x' }),
  },
  {
    says: 'nobody joins an organisation twice',
    verb: 'joinAccount',
    code: 'account-person-exists',
    give: (site) => site.as('ewa').joinAccount({ account: 'KX-104', customer: 'KX-105', role: 'x' }),
  },
  {
    says: 'who is not there leaves no organisation',
    verb: 'leaveAccount',
    code: 'customer-not-found',
    give: (site) => site.as('ewa').leaveAccount({ account: nobody, customer: 'KX-101' }),
  },
  {
    says: 'who never joined does not leave',
    verb: 'leaveAccount',
    code: 'account-person-not-found',
    give: (site) => site.as('ewa').leaveAccount({ account: 'KX-104', customer: 'KX-102' }),
  },
  {
    says: 'an organisation with people is not made a person',
    verb: 'editCustomer',
    code: 'account-has-people',
    give: (site) => site.as('ewa').editCustomer({ ref: 'KX-104', kind: 'person' }),
  },
]

const merging: readonly RefusalCase[] = [
  {
    says: 'who is not there is not merged',
    verb: 'mergeCustomers',
    code: 'customer-not-found',
    give: (site) => site.as('ewa').mergeCustomers({ ref: nobody, into: 'KX-101' }),
  },
  {
    says: 'nobody is merged with himself',
    verb: 'mergeCustomers',
    code: 'customer-merged-with-itself',
    give: (site) => site.as('ewa').mergeCustomers({ ref: 'KX-101', into: 'kx101' }),
  },
  {
    says: 'a person is not merged into an organisation',
    verb: 'mergeCustomers',
    code: 'customer-kinds-differ',
    give: (site) => site.as('ewa').mergeCustomers({ ref: 'KX-101', into: 'KX-104' }),
  },
  {
    says: 'there is no rest of a history that was not long',
    verb: 'moveRestOfCustomer',
    code: 'due-work-gone',
    give: (site) => site.as('system').moveRestOfCustomer({ dueWorkId: 'gone', customerId: 'gone' }),
  },
]

const consents: readonly RefusalCase[] = [
  {
    says: 'who is not there consents to nothing',
    verb: 'giveConsent',
    code: 'customer-not-found',
    give: (site) => site.as('ewa').giveConsent({ customer: nobody, ...offers }),
  },
  {
    says: 'a consent is for a purpose of the site',
    verb: 'giveConsent',
    code: 'purpose-unknown',
    give: (site) => site.as('ewa').giveConsent({ customer: 'KX-101', ...offers, purpose: 'ofers' }),
  },
  {
    says: 'a consent that was given in a contact names one',
    verb: 'giveConsent',
    code: 'interaction-not-found',
    give: (site) => site.as('ewa').giveConsent({ customer: 'KX-102', ...offers, interaction: nobody }),
  },
  {
    says: 'a consent that stands is not given again',
    verb: 'giveConsent',
    code: 'consent-exists',
    give: (site) => site.as('ewa').giveConsent({ customer: 'KX-105', ...offers }),
  },
  {
    says: 'who objected consents to no marketing before he lifts that',
    verb: 'giveConsent',
    code: 'consent-objected',
    give: (site) => site.as('ewa').giveConsent({ customer: 'KX-104', ...offers }),
  },
  {
    says: 'who is not there withdraws nothing',
    verb: 'withdrawConsent',
    code: 'customer-not-found',
    give: (site) => site.as('ewa').withdrawConsent({ customer: nobody, purpose: 'offers' }),
  },
  {
    says: 'a purpose that the site does not have is not withdrawn from',
    verb: 'withdrawConsent',
    code: 'purpose-unknown',
    give: (site) => site.as('ewa').withdrawConsent({ customer: 'KX-101', purpose: 'spam' }),
  },
  {
    says: 'a consent that was not given is not withdrawn',
    verb: 'withdrawConsent',
    code: 'consent-not-found',
    give: (site) =>
      site.as('ewa').withdrawConsent({ customer: 'KX-101', purpose: 'offers', channel: 'call' }),
  },
  {
    says: 'who is not there objects to nothing',
    verb: 'objectToMarketing',
    code: 'customer-not-found',
    give: (site) => site.as('ewa').objectToMarketing({ customer: nobody }),
  },
  {
    says: 'an objection that stands is not made again',
    verb: 'objectToMarketing',
    code: 'do-not-contact-exists',
    give: (site) => site.as('ewa').objectToMarketing({ customer: 'KX-104' }),
  },
  {
    says: 'a callback is for a purpose of the site',
    verb: 'callBack',
    code: 'purpose-unknown',
    give: (site) =>
      site.as('ewa').callBack({ customer: 'KX-101', queue: 'calls', dueAt: site.clock.now, purpose: 'spam' }),
  },
  {
    says: 'nobody is called with offers who did not consent to calls',
    verb: 'callBack',
    code: 'contact-without-consent',
    give: (site) =>
      site
        .as('ewa')
        .callBack({ customer: 'KX-101', queue: 'calls', dueAt: site.clock.now, purpose: 'offers' }),
  },
  {
    says: 'nobody is called with offers who objected',
    verb: 'callBack',
    code: 'consent-objected',
    give: (site) =>
      site.as('ewa').callBack({
        customer: 'KX-104',
        queue: 'calls',
        dueAt: site.clock.now,
        purpose: 'offers',
        phone: '600100500',
      }),
  },
]

const passed = { method: 'pesel', who: 'holder', result: 'passed' } as const

const verifying: readonly RefusalCase[] = [
  {
    says: 'a contact that is not there verifies nobody',
    verb: 'verify',
    code: 'interaction-not-found',
    give: (site) => site.as('ewa').verify({ ref: nobody, ...passed }),
  },
  {
    says: 'nobody verifies the caller of somebody else',
    verb: 'verify',
    code: 'interaction-not-yours',
    give: (site) => site.as('ewa').verify({ ref: 'KX-6', ...passed }),
  },
  {
    says: 'a contact that waits has no caller to verify',
    verb: 'verify',
    code: 'interaction-not-in-hand',
    give: (site) => site.as('ewa').verify({ ref: 'KX-1', ...passed }),
  },
  {
    says: 'a contact that only rings has no caller to verify',
    verb: 'verify',
    code: 'interaction-in-other-state',
    give: (site) => site.as('ola').verify({ ref: 'KX-10', ...passed }),
  },
  {
    says: 'a caller is verified as a customer',
    verb: 'verify',
    code: 'interaction-without-customer',
    give: (site) => site.as('ewa').verify({ ref: 'KX-11', ...passed }),
  },
  {
    says: 'a caller is verified in a way of the site',
    verb: 'verify',
    code: 'verification-method-unknown',
    give: (site) => site.as('ewa').verify({ ref: 'KX-2', ...passed, method: 'pessel' }),
  },
  {
    says: 'the card of nobody is not revealed',
    verb: 'reveal',
    code: 'customer-not-found',
    give: (site) => site.as('ewa').reveal({ customer: nobody, why: 'x' }),
  },
  {
    says: 'a card that is open is not revealed',
    verb: 'reveal',
    code: 'card-not-masked',
    give: (site) => site.as('ewa').reveal({ customer: 'KX-101', why: 'x' }),
  },
]

export const consentRefusals: readonly RefusalCase[] = [...accounts, ...merging, ...consents, ...verifying]
