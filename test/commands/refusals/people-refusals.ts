import type { RefusalCase } from './refusal-case.ts'

export const peopleRefusals: readonly RefusalCase[] = [
  {
    says: 'the owner of the store takes no calls',
    verb: 'logCall',
    code: 'agent-required',
    give: (site) => site.as('owner').logCall({ number: '600100200' }),
  },
  {
    says: 'who is logged out takes no calls',
    verb: 'logCall',
    code: 'agent-logged-out',
    give: (site) => site.as('piotr').logCall({ number: '600100200' }),
  },
  {
    says: 'what is no number cannot have rung',
    verb: 'logCall',
    code: 'contact-point-invalid',
    give: (site) => site.as('ewa').logCall({ number: 'zastrzeżony' }),
  },
  {
    says: 'a call does not come into a queue that is not there',
    verb: 'logCall',
    code: 'queue-unknown',
    give: (site) => site.as('ewa').logCall({ number: '600100200', queue: 'callz' }),
  },
  {
    says: 'a call does not come into a queue that somebody else serves',
    verb: 'logCall',
    code: 'agent-not-in-queue',
    give: (site) => site.as('ewa').logCall({ number: '600100200', queue: 'partners' }),
  },
  {
    says: 'who serves no queue for calls says which one it is',
    verb: 'logCall',
    code: 'call-without-queue',
    give: (site) => site.as('beata').logCall({ number: '600100200' }),
  },
  {
    says: 'who is to take no calls has none logged',
    verb: 'logCall',
    code: 'agent-at-capacity',
    give: (site) => site.as('celina').logCall({ number: '600100200', queue: 'cases' }),
  },
  {
    says: 'who wants no calls is not called',
    verb: 'logCall',
    code: 'callback-blocked-do-not-contact',
    give: (site) => site.as('ewa').logCall({ number: '600 100 300', direction: 'out' }),
  },
  {
    says: 'nobody is called for what the site has no purpose for',
    verb: 'logCall',
    code: 'purpose-unknown',
    give: (site) => site.as('ewa').logCall({ number: '600 100 300', direction: 'out', purpose: 'offerz' }),
  },
  {
    says: 'nobody is called with offers by hand who did not consent',
    verb: 'logCall',
    code: 'contact-without-consent',
    give: (site) => site.as('ewa').logCall({ number: '600 100 200', direction: 'out', purpose: 'offers' }),
  },
  {
    says: 'nobody is called with offers by hand who objected',
    verb: 'logCall',
    code: 'consent-objected',
    give: (site) => site.as('ewa').logCall({ number: '600 100 577', direction: 'out', purpose: 'offers' }),
  },
  {
    says: 'nobody closes the account he acts with',
    verb: 'leaveAgent',
    code: 'agent-leaves-himself',
    give: (site) => site.as('ewa').leaveAgent({ agent: 'ewa' }),
  },
  {
    says: 'whom the site does not know cannot leave it',
    verb: 'leaveAgent',
    code: 'agent-unknown',
    give: (site) => site.as('owner').leaveAgent({ agent: 'ewaa' }),
  },
  {
    says: 'who has left does not leave again',
    verb: 'leaveAgent',
    code: 'agent-disabled',
    give: (site) => site.as('owner').leaveAgent({ agent: 'kasia' }),
  },
]
