import type { Verb } from '../verb.ts'

/** What can be seen. */
export const seeingVerbs: readonly Verb[] = [
  {
    name: 'queues',
    operands: [],
    summary: 'shell.queues.summary',
    examples: ['linia queues', 'linia queues --json'],
    options: {},
    needs: 'reader',
    load: async () => (await import('../verbs/queues.ts')).queues,
  },
]
