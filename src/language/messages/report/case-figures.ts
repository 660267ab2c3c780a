import type { Message } from '../../message.ts'

/** The figures of cases, promises and callbacks, and how each is made. Source of terms: FIELD.md, "Numbers". */
export const reportCaseFigureMessages = {
  'report.figure.cases-opened': { en: 'cases opened', pl: 'sprawy otwarte' },
  'report.formula.cases-opened': { en: 'cases opened in the interval', pl: 'sprawy otwarte w tym czasie' },
  'report.figure.cases-resolved': { en: 'cases resolved', pl: 'sprawy rozwiązane' },
  'report.formula.cases-resolved': {
    en: 'cases that came to be resolved, each once',
    pl: 'sprawy rozwiązane, każda raz',
  },
  'report.figure.cases-closed': { en: 'cases closed', pl: 'sprawy zamknięte' },
  'report.formula.cases-closed': { en: 'cases that came to be closed', pl: 'sprawy zamknięte' },
  'report.figure.cases-reopened': { en: 'cases reopened', pl: 'sprawy wznowione' },
  'report.formula.cases-reopened': {
    en: 'cases in work again after they had been resolved',
    pl: 'sprawy znów w pracy po rozwiązaniu',
  },
  'report.figure.backlog': { en: 'backlog', pl: 'zaległość' },
  'report.formula.backlog': {
    en: 'cases opened by the end of the interval and not resolved by it',
    pl: 'sprawy otwarte do końca tego czasu i do niego nierozwiązane',
  },
  'report.figure.fcr': { en: 'first-contact resolution', pl: 'rozwiązane w pierwszym kontakcie' },
  'report.formula.fcr': {
    en: 'cases resolved with one contact and no repeat by the same customer for the same reason within the days / resolved cases',
    pl: 'sprawy rozwiązane w jednym kontakcie, bez powrotu tego klienta z tym samym powodem w ciągu tych dni / rozwiązane sprawy',
  },
  'report.figure.kept-first-response': { en: 'first response in time', pl: 'pierwsza odpowiedź w terminie' },
  'report.formula.kept-first-response': {
    en: 'clocks that stopped in time / clocks that stopped',
    pl: 'zegary zatrzymane w terminie / zatrzymane zegary',
  },
  'report.figure.kept-next-response': { en: 'next response in time', pl: 'kolejna odpowiedź w terminie' },
  'report.formula.kept-next-response': {
    en: 'clocks that stopped in time / clocks that stopped',
    pl: 'zegary zatrzymane w terminie / zatrzymane zegary',
  },
  'report.figure.kept-resolution': { en: 'resolution in time', pl: 'rozwiązanie w terminie' },
  'report.formula.kept-resolution': {
    en: 'clocks that stopped in time / clocks that stopped',
    pl: 'zegary zatrzymane w terminie / zatrzymane zegary',
  },
  'report.figure.callbacks-due': { en: 'callbacks due', pl: 'oddzwonienia z terminem' },
  'report.formula.callbacks-due': {
    en: 'callbacks that were due in the interval',
    pl: 'oddzwonienia z terminem w tym czasie',
  },
  'report.figure.callbacks-done': { en: 'of these made', pl: 'w tym wykonane' },
  'report.formula.callbacks-done': { en: 'callbacks that were made', pl: 'wykonane oddzwonienia' },
  'report.figure.callbacks-missed': { en: 'of these missed', pl: 'w tym niewykonane' },
  'report.formula.callbacks-missed': { en: 'callbacks that were not made', pl: 'niewykonane oddzwonienia' },
  'report.figure.callbacks-kept': { en: 'callbacks made', pl: 'oddzwonienia wykonane, udział' },
  'report.formula.callbacks-kept': { en: 'callbacks made / callbacks due', pl: 'wykonane / z terminem' },
} as const satisfies Record<string, Message>
