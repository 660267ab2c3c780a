import type { Message } from '../../message.ts'

/** What the verb of reports says. */
export const shellReportMessages = {
  'shell.report.summary': {
    en: 'the figures of a day, of agents, queues, codes, cases or processes',
    pl: 'liczby dnia, konsultantów, kolejek, kodów, spraw lub procesów',
  },
  'shell.option.report-date': {
    en: 'the day: today, yesterday or 2026-11-20',
    pl: 'dzień: dzisiaj, wczoraj lub 2026-11-20',
  },
  'shell.option.report-to': { en: 'the last day, for several', pl: 'ostatni dzień, gdy jest ich kilka' },
  'shell.option.report-csv': { en: 'rows as CSV', pl: 'wiersze jako CSV' },
  'shell.option.report-explain': { en: 'how each number is made', pl: 'jak powstaje każda liczba' },
  'shell.option.report-queue': {
    en: 'of this queue alone: day, queues and codes',
    pl: 'tylko tej kolejki: day, queues i codes',
  },
  'shell.option.report-process': {
    en: 'this process with its results and its steps',
    pl: 'ten proces z rezultatami i krokami',
  },
  'shell.option.report-days': {
    en: 'days within which a repeat counts (7)',
    pl: 'dni, w których powrót się liczy (7)',
  },
} as const satisfies Record<string, Message>
