import type { Verb } from '../verb.ts'

/** Processes: as they are written, and as they run. */
export const processVerbs: readonly Verb[] = [
  {
    name: 'process check',
    operands: ['PATH…'],
    summary: 'shell.process-check.summary',
    examples: ['linia process check processes/', 'linia process check processes/visit.process.yaml --json'],
    options: {},
    needs: 'nothing',
    load: async () => (await import('../verbs/process-check.ts')).processCheck,
  },
]
