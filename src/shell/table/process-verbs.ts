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
    name: 'process draw',
    operands: ['FILE'],
    summary: 'shell.process-draw.summary',
    examples: [
      'linia process draw processes/visit.process.yaml',
      'linia process draw processes/visit.process.yaml --svg > visit.svg',
    ],
    options: {
      width: { kind: 'number', value: 'N', about: 'shell.option.draw-width' },
      svg: { kind: 'flag', about: 'shell.option.draw-svg' },
      mermaid: { kind: 'flag', about: 'shell.option.draw-mermaid' },
    },
    needs: 'nothing',
    load: async () => (await import('../verbs/process-draw.ts')).processDraw,
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
  {
    name: 'process outline',
    operands: ['PATH'],
    summary: 'shell.process-outline.summary',
    examples: ['linia process outline processes/visit.process.yaml'],
    options: {},
    needs: 'nothing',
    load: async () => (await import('../verbs/process-outline.ts')).processOutline,
  },
  {
    name: 'process card',
    operands: ['PATH'],
    summary: 'shell.process-card.summary',
    examples: ['linia process card processes/visit.process.yaml > visit.md'],
    options: {},
    needs: 'nothing',
    load: async () => (await import('../verbs/process-card.ts')).processCard,
  },
]
