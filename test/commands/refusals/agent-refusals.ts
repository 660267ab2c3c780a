import { must } from '../../builders/a-site.ts'
import type { RefusalCase } from './refusal-case.ts'

export const agentRefusals: readonly RefusalCase[] = [
  ...(['signIn', 'signOut'] as const).flatMap((verb): readonly RefusalCase[] => [
    {
      says: `${verb}: the owner of the store is no agent`,
      verb,
      code: 'agent-required',
      give: (site) => site.as('owner')[verb]({}),
    },
    {
      says: `${verb}: somebody who is not of the site`,
      verb,
      code: 'agent-unknown',
      give: (site) => site.as('ewaa')[verb]({}),
    },
    {
      says: `${verb}: an agent who has left`,
      verb,
      code: 'agent-disabled',
      give: (site) => site.as('kasia')[verb]({}),
    },
  ]),
  {
    says: 'nobody is signed in by somebody else',
    verb: 'status',
    code: 'agent-away',
    give: (site) => site.as('owner').status({ status: 'ready', agent: 'piotr' }),
  },
  {
    says: 'who is signed in does not sign in again',
    verb: 'signIn',
    code: 'status-unchanged',
    give: (site) => site.as('ewa').signIn({}),
  },
  {
    says: 'who is signed out does not sign out again',
    verb: 'signOut',
    code: 'status-unchanged',
    give: (site) => site.as('piotr').signOut({ work: 'keep' }),
  },
  {
    says: 'who goes home says what becomes of his work',
    verb: 'signOut',
    code: 'agent-has-work-in-hand',
    give: (site) => site.as('ola').signOut({}),
  },
  {
    says: 'nobody goes home with a caller on the line',
    verb: 'signOut',
    code: 'interaction-live',
    give: (site) => site.as('ewa').signOut({ work: 'put-back' }),
  },
  {
    says: 'the owner of the store has no status',
    verb: 'status',
    code: 'agent-required',
    give: (site) => site.as('owner').status({ status: 'ready' }),
  },
  {
    says: 'somebody who is not of the site has no status',
    verb: 'status',
    code: 'agent-unknown',
    give: (site) => site.as('nobody').status({ status: 'ready' }),
  },
  {
    says: 'an agent who has left has no status',
    verb: 'status',
    code: 'agent-disabled',
    give: (site) => site.as('kasia').status({ status: 'ready' }),
  },
  {
    says: 'not being ready needs a reason',
    verb: 'status',
    code: 'not-ready-reason-required',
    give: (site) => site.as('ewa').status({ status: 'not-ready' }),
  },
  {
    says: 'a reason of not being ready is one of the site’s',
    verb: 'status',
    code: 'not-ready-reason-unknown',
    give: (site) => site.as('ewa').status({ status: 'not-ready', reason: 'breack' }),
  },
  {
    says: 'a reason that only the program sets is not chosen by hand',
    verb: 'status',
    code: 'not-ready-reason-unknown',
    give: (site) => site.as('ewa').status({ status: 'not-ready', reason: 'late' }),
  },
  {
    says: 'a status that stands is not chosen again',
    verb: 'status',
    code: 'status-unchanged',
    give: (site) => site.as('ewa').status({ status: 'ready' }),
  },
  {
    says: 'a next status that stands is not chosen again',
    verb: 'status',
    code: 'status-unchanged',
    async give(site) {
      const chosen = { status: 'not-ready', reason: 'break', afterThis: true } as const
      must(await site.as('ewa').status(chosen))
      const seq = site.lastSeq()
      const refused = await site.as('ewa').status(chosen)
      must(await site.as('ewa').undo({ seq }))
      return refused
    },
  },
]
