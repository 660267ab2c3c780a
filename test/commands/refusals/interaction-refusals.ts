import { aMessage } from './refusal-site.ts'
import type { RefusalCase } from './refusal-case.ts'

const receive: readonly RefusalCase[] = [
  {
    says: 'a contact cannot come in at a queue that is not there',
    verb: 'receive',
    code: 'queue-unknown',
    give: (site) => site.as('owner').receive({ channel: 'email', queue: 'writen', subject: '' }),
  },
  {
    says: 'a contact cannot come in on a channel that neither the program nor the queue knows',
    verb: 'receive',
    code: 'channel-unknown',
    give: (site) => site.as('owner').receive({ channel: 'fax', queue: 'calls', subject: '' }),
  },
  {
    says: 'a call does not ring from what is no number',
    verb: 'receive',
    code: 'contact-point-invalid',
    give: (site) =>
      site
        .as('owner')
        .receive({ channel: 'call', queue: 'calls', subject: '', from: { kind: 'phone', value: 'abc' } }),
  },
  {
    says: 'the same mail does not come in twice',
    verb: 'receive',
    code: 'message-already-received',
    give: (site) =>
      site.as('owner').receive({
        channel: 'email',
        queue: 'written',
        subject: 'Faktura',
        message: aMessage('<one@poczta.example>'),
      }),
  },
  {
    says: 'a contact of a customer who is not there is not let in under his name',
    verb: 'receive',
    code: 'customer-not-found',
    give: (site) =>
      site.as('owner').receive({ channel: 'call', queue: 'calls', subject: '', customer: 'KX-999' }),
  },
]

const take: readonly RefusalCase[] = [
  {
    says: 'the owner of the store takes no contacts',
    verb: 'take',
    code: 'agent-required',
    give: (site) => site.as('owner').take({ ref: 'KX-1' }),
  },
  {
    says: 'somebody who is not of the site takes no contacts',
    verb: 'take',
    code: 'agent-unknown',
    give: (site) => site.as('eva').take({ ref: 'KX-1' }),
  },
  {
    says: 'an agent who has left takes no contacts',
    verb: 'take',
    code: 'agent-disabled',
    give: (site) => site.as('kasia').take({ ref: 'KX-1' }),
  },
  {
    says: 'an agent who is signed out takes no contacts',
    verb: 'take',
    code: 'agent-logged-out',
    give: (site) => site.as('piotr').take({ ref: 'KX-1' }),
  },
  {
    says: 'a contact that is not there cannot be taken',
    verb: 'take',
    code: 'interaction-not-found',
    give: (site) => site.as('ewa').take({ ref: 'KX-99' }),
  },
  {
    says: 'a contact that changed since it was looked at is not taken',
    verb: 'take',
    code: 'interaction-changed',
    give: (site) => site.as('ewa').take({ ref: 'KX-1', expectedVersion: 1 }),
  },
  {
    says: 'a contact that a colleague has cannot be taken',
    verb: 'take',
    code: 'interaction-taken',
    give: (site) => site.as('ewa').take({ ref: 'KX-6' }),
  },
  {
    says: 'a contact that is yours already is not taken again',
    verb: 'take',
    code: 'interaction-already-yours',
    give: (site) => site.as('ewa').take({ ref: 'KX-2' }),
  },
  {
    says: 'a contact that is offered to a colleague cannot be taken',
    verb: 'take',
    code: 'interaction-offered-to-other',
    give: (site) => site.as('ewa').take({ ref: 'KX-10' }),
  },
  {
    says: 'a finished contact cannot be taken',
    verb: 'take',
    code: 'interaction-finished',
    give: (site) => site.as('ewa').take({ ref: 'KX-5' }),
  },
  {
    says: 'a contact of a queue that one does not serve cannot be taken',
    verb: 'take',
    code: 'agent-not-in-queue',
    give: (site) => site.as('ewa').take({ ref: 'KX-9' }),
  },
  {
    says: 'nobody picks cherries from a queue that is next-only',
    verb: 'take',
    code: 'queue-next-only',
    give: (site) => site.as('ewa').take({ ref: 'KX-8' }),
  },
]

const takeNext: readonly RefusalCase[] = [
  {
    says: 'the owner of the store takes no next contact',
    verb: 'takeNext',
    code: 'agent-required',
    give: (site) => site.as('owner').takeNext({}),
  },
  {
    says: 'an agent who is signed out takes no next contact',
    verb: 'takeNext',
    code: 'agent-logged-out',
    give: (site) => site.as('piotr').takeNext({}),
  },
  {
    says: 'somebody who is not of the site takes no next contact',
    verb: 'takeNext',
    code: 'agent-unknown',
    give: (site) => site.as('eva').takeNext({}),
  },
  {
    says: 'an agent who has left takes no next contact',
    verb: 'takeNext',
    code: 'agent-disabled',
    give: (site) => site.as('kasia').takeNext({}),
  },
  {
    says: 'the next of a queue that is not there cannot be taken',
    verb: 'takeNext',
    code: 'queue-unknown',
    give: (site) => site.as('ewa').takeNext({ queues: ['nowhere'] }),
  },
  {
    says: 'the next of a queue that one does not serve cannot be taken',
    verb: 'takeNext',
    code: 'agent-not-in-queue',
    give: (site) => site.as('ewa').takeNext({ queues: ['Partnerzy'] }),
  },
  {
    says: 'there is no next where nobody waits',
    verb: 'takeNext',
    code: 'queue-empty',
    give: (site) => site.as('ewa').takeNext({ queues: ['Infolinia'] }),
  },
]

const putBack: readonly RefusalCase[] = [
  {
    says: 'a contact that is not there cannot be put back',
    verb: 'putBack',
    code: 'interaction-not-found',
    give: (site) => site.as('ewa').putBack({ ref: 'KX-99', reason: 'x' }),
  },
  {
    says: 'a contact that changed since it was looked at is not put back',
    verb: 'putBack',
    code: 'interaction-changed',
    give: (site) => site.as('ewa').putBack({ ref: 'KX-2', reason: 'x', expectedVersion: 1 }),
  },
  {
    says: 'a colleague’s contact cannot be put back',
    verb: 'putBack',
    code: 'interaction-not-yours',
    give: (site) => site.as('ewa').putBack({ ref: 'KX-6', reason: 'x' }),
  },
  {
    says: 'what waits cannot be put back',
    verb: 'putBack',
    code: 'interaction-not-in-hand',
    give: (site) => site.as('ewa').putBack({ ref: 'KX-1', reason: 'x' }),
  },
  {
    says: 'what is being wrapped up cannot be put back',
    verb: 'putBack',
    code: 'interaction-in-other-state',
    give: (site) => site.as('ewa').putBack({ ref: 'KX-4', reason: 'x' }),
  },
  {
    says: 'a person on the line is not put back into the queue',
    verb: 'putBack',
    code: 'interaction-live',
    give: (site) => site.as('ewa').putBack({ ref: 'KX-7', reason: 'x' }),
  },
  {
    says: 'nothing is put back without a reason',
    verb: 'putBack',
    code: 'put-back-reason-required',
    give: (site) => site.as('ewa').putBack({ ref: 'KX-2', reason: '  ' }),
  },
]

/** Hold, resume and end are refused for the same reasons; `wrong` is a contact of ewa's in another state. */
function inHand(verb: 'hold' | 'resume' | 'end', wrong: string): readonly RefusalCase[] {
  return [
    {
      says: `${verb}: the contact is not there`,
      verb,
      code: 'interaction-not-found',
      give: (site) => site.as('ewa')[verb]({ ref: 'KX-99' }),
    },
    {
      says: `${verb}: the contact is a colleague’s`,
      verb,
      code: 'interaction-not-yours',
      give: (site) => site.as('ewa')[verb]({ ref: 'KX-6' }),
    },
    {
      says: `${verb}: the contact still waits`,
      verb,
      code: 'interaction-not-in-hand',
      give: (site) => site.as('ewa')[verb]({ ref: 'KX-1' }),
    },
    {
      says: `${verb}: the contact is not in the state for it`,
      verb,
      code: 'interaction-in-other-state',
      give: (site) => site.as('ewa')[verb]({ ref: wrong }),
    },
  ]
}

const transfer: readonly RefusalCase[] = [
  {
    says: 'a contact that is not there cannot be handed over',
    verb: 'transfer',
    code: 'interaction-not-found',
    give: (site) => site.as('ewa').transfer({ ref: 'KX-99', queue: 'calls' }),
  },
  {
    says: 'a colleague’s contact cannot be handed over',
    verb: 'transfer',
    code: 'interaction-not-yours',
    give: (site) => site.as('ewa').transfer({ ref: 'KX-6', queue: 'calls' }),
  },
  {
    says: 'what waits cannot be handed over',
    verb: 'transfer',
    code: 'interaction-not-in-hand',
    give: (site) => site.as('ewa').transfer({ ref: 'KX-1', queue: 'calls' }),
  },
  {
    says: 'what is being wrapped up cannot be handed over',
    verb: 'transfer',
    code: 'interaction-in-other-state',
    give: (site) => site.as('ewa').transfer({ ref: 'KX-4', queue: 'calls' }),
  },
  {
    says: 'a hand-over says to whom',
    verb: 'transfer',
    code: 'transfer-target-required',
    give: (site) => site.as('ewa').transfer({ ref: 'KX-2' }),
  },
  {
    says: 'a hand-over has one target, not two',
    verb: 'transfer',
    code: 'transfer-target-required',
    give: (site) => site.as('ewa').transfer({ ref: 'KX-2', queue: 'calls', agent: 'ola' }),
  },
  {
    says: 'nothing is handed over to a queue that is not there',
    verb: 'transfer',
    code: 'queue-unknown',
    give: (site) => site.as('ewa').transfer({ ref: 'KX-2', queue: 'nowhere' }),
  },
  {
    says: 'nothing is handed over to the queue that it came from',
    verb: 'transfer',
    code: 'queue-unchanged',
    give: (site) => site.as('ewa').transfer({ ref: 'KX-2', queue: 'E-mail' }),
  },
  {
    says: 'nothing is handed over to somebody who is not of the site',
    verb: 'transfer',
    code: 'agent-unknown',
    give: (site) => site.as('ewa').transfer({ ref: 'KX-2', agent: 'olga' }),
  },
  {
    says: 'nothing is handed over to an agent who has left',
    verb: 'transfer',
    code: 'agent-disabled',
    give: (site) => site.as('ewa').transfer({ ref: 'KX-2', agent: 'kasia' }),
  },
  {
    says: 'what is handed over to who has it already',
    verb: 'transfer',
    code: 'interaction-taken',
    give: (site) => site.as('owner').transfer({ ref: 'KX-6', agent: 'ola' }),
  },
  {
    says: 'nothing is handed over to oneself',
    verb: 'transfer',
    code: 'transfer-to-self',
    give: (site) => site.as('ewa').transfer({ ref: 'KX-2', agent: 'ewa' }),
  },
  {
    says: 'a caller is not handed over to an agent who has gone home',
    verb: 'transfer',
    code: 'agent-away',
    give: (site) => site.as('ewa').transfer({ ref: 'KX-7', agent: 'piotr' }),
  },
]

const others: readonly RefusalCase[] = [
  {
    says: 'nobody hangs up who never rang',
    verb: 'abandon',
    code: 'interaction-not-found',
    give: (site) => site.as('owner').abandon({ ref: 'KX-99' }),
  },
  {
    says: 'who was served has not given up waiting',
    verb: 'abandon',
    code: 'interaction-finished',
    give: (site) => site.as('owner').abandon({ ref: 'KX-5' }),
  },
  {
    says: 'who talks to an agent does not wait any more',
    verb: 'abandon',
    code: 'interaction-in-other-state',
    give: (site) => site.as('owner').abandon({ ref: 'KX-7' }),
  },
  {
    says: 'a contact that is not there belongs to no customer',
    verb: 'linkCustomer',
    code: 'interaction-not-found',
    give: (site) => site.as('ewa').linkCustomer({ ref: 'KX-99', customer: 'KX-101' }),
  },
  {
    says: 'a contact cannot be that of a customer who is not there',
    verb: 'linkCustomer',
    code: 'customer-not-found',
    give: (site) => site.as('ewa').linkCustomer({ ref: 'KX-2', customer: 'KX-999' }),
  },
  {
    says: 'a contact is not linked again to the customer whose it is',
    verb: 'linkCustomer',
    code: 'nothing-to-change',
    give: (site) => site.as('ewa').linkCustomer({ ref: 'KX-2', customer: 'KX-101' }),
  },
]

export const interactionRefusals: readonly RefusalCase[] = [
  ...receive,
  ...take,
  ...takeNext,
  ...putBack,
  ...inHand('hold', 'KX-3'),
  ...inHand('resume', 'KX-2'),
  ...inHand('end', 'KX-4'),
  ...transfer,
  ...others,
]
