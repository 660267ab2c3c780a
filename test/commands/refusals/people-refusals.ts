import { type TestSite, must } from '../../builders/a-site.ts'
import type { RefusalCase } from './refusal-case.ts'

const stranger = '600 999 000'
async function rung(site: TestSite, call: string) {
  return site.as('ewa').ring({ call, number: stranger })
}

export const peopleRefusals: readonly RefusalCase[] = [
  {
    says: 'nobody’s phone does not ring',
    verb: 'ring',
    code: 'agent-required',
    give: (site) => site.as('owner').ring({ call: 'first', number: stranger }),
  },
  {
    says: 'the phone of who is logged out lets nothing in',
    verb: 'ring',
    code: 'agent-logged-out',
    give: (site) => site.as('piotr').ring({ call: 'first', number: stranger }),
  },
  {
    says: 'a call that is told of twice is there once',
    verb: 'ring',
    code: 'call-known',
    give: async (site) => {
      must(await rung(site, 'twice'))
      return rung(site, 'twice')
    },
  },
  {
    says: 'a call that rang has not come into a queue as well',
    verb: 'receive',
    code: 'call-known',
    give: async (site) => {
      must(await rung(site, 'rung before'))
      return site.as('owner').receive({ channel: 'call', queue: 'calls', subject: '', call: 'rung before' })
    },
  },
  {
    says: 'who serves no queue for calls is not rung',
    verb: 'ring',
    code: 'call-without-queue',
    give: (site) => site.as('beata').ring({ call: 'first', number: stranger }),
  },
  ...dialled([
    ['the owner of the store dials nothing', 'agent-required', 'owner', {}],
    ['who is logged out dials nothing', 'agent-logged-out', 'piotr', {}],
    ['what is no number is not dialled', 'contact-point-invalid', 'ewa', { number: 'dom' }],
    ['nobody dials into a queue that is not there', 'queue-unknown', 'ewa', { queue: 'callz' }],
    ['nobody dials for a queue of others', 'agent-not-in-queue', 'ewa', { queue: 'partners' }],
    ['who serves no queue for calls dials for none', 'call-without-queue', 'beata', {}],
    ['a call is for a purpose that there is', 'purpose-unknown', 'ewa', { purpose: 'offerz' }],
    [
      'who wants no calls is not dialled',
      'callback-blocked-do-not-contact',
      'ewa',
      { number: '600 100 300' },
    ],
    [
      'nobody is dialled for offers who did not ask for them',
      'contact-without-consent',
      'ewa',
      { purpose: 'offers', number: '600 100 200' },
    ],
    [
      'who objected is not dialled for offers',
      'consent-objected',
      'ewa',
      { purpose: 'offers', number: '600 100 577' },
    ],
    ['nobody dials for what is not there', 'interaction-not-found', 'ewa', { for: 'KX-99999' }],
  ]),
  {
    says: 'a number that is dialled is told of once',
    verb: 'dial',
    code: 'call-known',
    give: async (site) => {
      must(await site.as('ewa').dial({ call: 'dialled twice', number: stranger }))
      return site.as('ewa').dial({ call: 'dialled twice', number: stranger })
    },
  },
  {
    says: 'nobody dials for what a colleague works on',
    verb: 'dial',
    code: 'interaction-not-yours',
    give: async (site) => {
      const { ref } = must(await rung(site, 'ewa’s own'))
      return site.as('ola').dial({ call: 'for it', number: stranger, for: ref })
    },
  },
  {
    says: 'nobody dials for what waits in a queue',
    verb: 'dial',
    code: 'interaction-not-in-hand',
    give: async (site) => {
      const waiting = { channel: 'call', queue: 'calls', subject: '' }
      const { ref } = must(await site.as('owner').receive(waiting))
      return site.as('ewa').dial({ call: 'for it', number: stranger, for: ref })
    },
  },
  {
    says: 'nobody dials for what still rings',
    verb: 'dial',
    code: 'interaction-in-other-state',
    give: async (site) => {
      const { ref } = must(await rung(site, 'still rings'))
      return site.as('ewa').dial({ call: 'for it', number: stranger, for: ref })
    },
  },
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

type Dialled = Parameters<ReturnType<TestSite['as']>['dial']>[0]

function dialled(
  told: readonly (readonly [string, RefusalCase['code'], string, Partial<Dialled>])[],
): readonly RefusalCase[] {
  return told.map(([says, code, who, given]) => ({
    says,
    verb: 'dial',
    code,
    give: (site) => site.as(who).dial({ call: 'dialled', number: stranger, ...given }),
  }))
}
