import type { Verb } from '../verb.ts'

/** Who is there, and what is offered to whom. */
export const offerVerbs: readonly Verb[] = [
  {
    name: 'agents',
    operands: [],
    summary: 'shell.agents.summary',
    examples: ['linia agents', 'linia agents --json'],
    options: {},
    needs: 'reader',
    load: async () => (await import('../verbs/agents.ts')).agents,
  },
  {
    name: 'offer',
    operands: ['REF', '[AGENT]'],
    summary: 'shell.offer.summary',
    examples: ['linia offer KX-1042', 'linia offer KX-1042 ola --as hanna'],
    options: {},
    needs: 'store',
    load: async () => (await import('../verbs/offer.ts')).offer,
  },
  {
    name: 'accept',
    operands: ['REF…'],
    summary: 'shell.accept.summary',
    examples: ['linia accept KX-1042 --as ola'],
    options: {},
    needs: 'store',
    needsAgent: true,
    load: async () => (await import('../verbs/offer.ts')).acceptOffer,
  },
  {
    name: 'decline',
    operands: ['REF…'],
    summary: 'shell.decline.summary',
    examples: ["linia decline KX-1042 --reason 'other-queue' --as ola"],
    options: { reason: { kind: 'text', value: 'REASON', about: 'shell.option.decline-reason', short: 'r' } },
    needs: 'store',
    needsAgent: true,
    load: async () => (await import('../verbs/offer.ts')).declineOffer,
  },
]
