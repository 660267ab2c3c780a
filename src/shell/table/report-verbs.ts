import type { Verb } from '../verb.ts'

/** What the numbers of the site are. */
export const reportVerbs: readonly Verb[] = [
  {
    name: 'report',
    operands: ['day|agents|queues|codes|cases|processes'],
    summary: 'shell.report.summary',
    examples: [
      'linia report day',
      'linia report queues --date yesterday --explain',
      'linia report day --queue E-mail',
      'linia report codes --queue E-mail --date 2026-11-16 --to 2026-11-20',
      'linia report processes',
      'linia report processes --process bill-complaint --date 2026-11-01 --to 2026-11-20',
      'linia report agents --date 2026-11-16 --to 2026-11-20 --csv > agents.csv',
    ],
    options: {
      date: { kind: 'text', value: 'DAY', about: 'shell.option.report-date' },
      to: { kind: 'text', value: 'DAY', about: 'shell.option.report-to' },
      queue: { kind: 'text', value: 'NAME', about: 'shell.option.report-queue' },
      process: { kind: 'text', value: 'KEY', about: 'shell.option.report-process' },
      days: { kind: 'number', value: 'N', about: 'shell.option.report-days' },
      csv: { kind: 'flag', about: 'shell.option.report-csv' },
      explain: { kind: 'flag', about: 'shell.option.report-explain' },
    },
    needs: 'reader',
    load: async () => (await import('../verbs/report.ts')).report,
  },
]
