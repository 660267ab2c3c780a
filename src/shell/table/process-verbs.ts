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
  {
    name: 'process test',
    operands: ['PATH…'],
    summary: 'shell.process-test.summary',
    examples: ['linia process test processes/', 'linia process test processes/visit.scenarios.yaml --json'],
    options: {},
    needs: 'nothing',
    load: async () => (await import('../verbs/process-test.ts')).processTest,
  },
]
