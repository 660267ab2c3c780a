import type { Message } from '../../message.ts'

/** What stands around the figures of a report. */
export const reportHeadingMessages = {
  'report.of-day': { en: '{date}', pl: '{date}' },
  'report.of-days': { en: '{from} to {until}', pl: '{from} do {until}' },
  'report.not-final': { en: 'not final: {why}', pl: 'nieostateczne: {why}' },
  'report.open.interval': { en: 'not over yet', pl: 'jeszcze trwa' },
  'report.open.waiting': { en: '{n} still waiting', pl: 'czeka {n}' },
  'report.open.running': { en: '{n} being handled', pl: 'w obsłudze {n}' },
  'report.all-queues': { en: 'All queues', pl: 'Wszystkie kolejki' },
  'report.queues': { en: 'Queues', pl: 'Kolejki' },
  'report.agents': { en: 'Agents', pl: 'Konsultanci' },
  'report.codes': { en: 'Codes', pl: 'Kody' },
  'report.cases': { en: 'Cases', pl: 'Sprawy' },
  'report.callbacks': { en: 'Callbacks', pl: 'Oddzwonienia' },
  'report.reasons': { en: 'Reasons', pl: 'Powody' },
  'report.outcomes': { en: 'Outcomes', pl: 'Rezultaty kontaktu' },
  'report.processes': { en: 'Processes', pl: 'Procesy' },
  'report.process-results': { en: 'Results', pl: 'Rezultaty' },
  'report.process-steps': { en: 'Steps', pl: 'Kroki' },
  'report.left-out': { en: 'left out', pl: 'pominięto' },
  'report.of': { en: '{parts}', pl: '{parts}' },
  'report.nothing': { en: 'Nothing happened then.', pl: 'Nic się wtedy nie działo.' },
} as const satisfies Record<string, Message>
