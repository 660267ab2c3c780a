import type { RefusalCase } from './refusal-case.ts'

const offer: readonly RefusalCase[] = [
  {
    says: 'a contact that is not there is offered to nobody',
    verb: 'offer',
    code: 'interaction-not-found',
    give: (site) => site.as('owner').offer({ ref: 'KX-99' }),
  },
  {
    says: 'what an agent has is not offered',
    verb: 'offer',
    code: 'interaction-in-other-state',
    give: (site) => site.as('owner').offer({ ref: 'KX-2' }),
  },
  {
    says: 'nothing is offered to somebody who is not of the site',
    verb: 'offer',
    code: 'agent-unknown',
    give: (site) => site.as('owner').offer({ ref: 'KX-1', agent: 'eva' }),
  },
  {
    says: 'nothing is offered to an agent who has left',
    verb: 'offer',
    code: 'agent-disabled',
    give: (site) => site.as('owner').offer({ ref: 'KX-1', agent: 'kasia' }),
  },
  {
    says: 'nobody offers a contact to himself: who wants it takes it',
    verb: 'offer',
    code: 'offer-to-self',
    give: (site) => site.as('lena').offer({ ref: 'KX-1', agent: 'lena' }),
  },
  {
    says: 'nothing is offered to an agent who has gone home',
    verb: 'offer',
    code: 'agent-away',
    give: (site) => site.as('owner').offer({ ref: 'KX-1', agent: 'piotr' }),
  },
  {
    says: 'nothing is offered to an agent on a break',
    verb: 'offer',
    code: 'agent-not-ready',
    give: (site) => site.as('owner').offer({ ref: 'KX-1', agent: 'adam' }),
  },
  {
    says: 'nothing is offered to an agent who has chosen a break for after this',
    verb: 'offer',
    code: 'agent-next-status-chosen',
    give: (site) => site.as('owner').offer({ ref: 'KX-1', agent: 'beata' }),
  },
  {
    says: 'nothing is offered to an agent who has his hands full',
    verb: 'offer',
    code: 'agent-at-capacity',
    give: (site) => site.as('owner').offer({ ref: 'KX-1', agent: 'ola' }),
  },
  {
    says: 'what waits is not offered while nobody of its queue is free',
    verb: 'offer',
    code: 'no-agent-free',
    give: (site) => site.as('owner').offer({ ref: 'KX-9' }),
  },
]

const answers: readonly RefusalCase[] = (['accept', 'decline'] as const).flatMap(
  (verb) =>
    [
      {
        says: `${verb}: the contact is not there`,
        verb,
        code: 'interaction-not-found',
        give: (site) => site.as('ewa')[verb]({ ref: 'KX-99' }),
      },
      {
        says: `${verb}: the contact is offered to a colleague`,
        verb,
        code: 'interaction-not-yours',
        give: (site) => site.as('ewa')[verb]({ ref: 'KX-10' }),
      },
      {
        says: `${verb}: the contact waits and is offered to nobody`,
        verb,
        code: 'interaction-not-in-hand',
        give: (site) => site.as('ewa')[verb]({ ref: 'KX-1' }),
      },
      {
        says: `${verb}: the contact was accepted already`,
        verb,
        code: 'interaction-in-other-state',
        give: (site) => site.as('ewa')[verb]({ ref: 'KX-2' }),
      },
    ] satisfies readonly RefusalCase[],
)

const others: readonly RefusalCase[] = [
  {
    says: 'the owner of the store accepts no offer',
    verb: 'accept',
    code: 'agent-required',
    give: (site) => site.as('owner').accept({ ref: 'KX-10' }),
  },
  {
    says: 'an agent who is signed out accepts no offer',
    verb: 'accept',
    code: 'agent-logged-out',
    give: (site) => site.as('piotr').accept({ ref: 'KX-10' }),
  },
  {
    says: 'what is offered is not accepted when its time is over',
    verb: 'accept',
    code: 'offer-timed-out',
    give: (site) => site.as('dorota').accept({ ref: 'KX-21' }),
  },
  {
    says: 'what is offered is not taken either when its time is over',
    verb: 'take',
    code: 'offer-timed-out',
    give: (site) => site.as('dorota').take({ ref: 'KX-21' }),
  },
  {
    says: 'an agent with his hands full accepts no promise of his own',
    verb: 'accept',
    code: 'agent-at-capacity',
    give: (site) => site.as('celina').accept({ ref: 'KX-22' }),
  },
  {
    says: 'an agent with his hands full takes nothing more of the channel',
    verb: 'take',
    code: 'agent-at-capacity',
    give: (site) => site.as('celina').take({ ref: 'KX-24' }),
  },
  {
    says: 'an agent with his hands full gets no next contact of the channel',
    verb: 'takeNext',
    code: 'agent-at-capacity',
    give: (site) => site.as('celina').takeNext({ queues: ['cases'] }),
  },
  {
    says: 'nothing is handed over to an agent with his hands full',
    verb: 'transfer',
    code: 'agent-at-capacity',
    give: (site) => site.as('ewa').transfer({ ref: 'KX-25', agent: 'celina' }),
  },
  {
    says: 'whoever lacks the skill gets no next contact of the queue',
    verb: 'takeNext',
    code: 'skills-missing',
    give: (site) => site.as('adam').takeNext({ queues: ['prosumers'] }),
  },
  {
    says: 'an offer is not declined without a reason',
    verb: 'decline',
    code: 'decline-reason-required',
    give: (site) => site.as('ola').decline({ ref: 'KX-10' }),
  },
  {
    says: 'an offer is not declined for a reason that the site does not have',
    verb: 'decline',
    code: 'put-back-reason-unknown',
    give: (site) => site.as('ola').decline({ ref: 'KX-10', reason: 'bored' }),
  },
  {
    says: 'nothing is put back for a reason that the site does not have',
    verb: 'putBack',
    code: 'put-back-reason-unknown',
    give: (site) => site.as('ewa').putBack({ ref: 'KX-2', reason: 'bored' }),
  },
  {
    says: 'an offer that was answered cannot time out any more',
    verb: 'timeOutOffer',
    code: 'due-work-gone',
    give: (site) => site.as('system').timeOutOffer({ dueWorkId: 'x', offerId: 'x' }),
  },
  {
    says: 'what nobody has in hand is not taken back from a device',
    verb: 'endLease',
    code: 'due-work-gone',
    give: (site) => site.as('system').endLease({ dueWorkId: 'x', segmentId: 'x', heardAt: null }),
  },
]

/** Refusals of offers, and of capacity wherever it counts. */
export const offerRefusals: readonly RefusalCase[] = [...offer, ...answers, ...others]
