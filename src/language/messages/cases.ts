import type { Message } from '../message.ts'

/** What is said of cases. */
export const caseMessages = {
  'case-state.new': { en: 'new', pl: 'nowa' },
  'case-state.open': { en: 'open', pl: 'otwarta' },
  'case-state.pending': { en: 'pending', pl: 'oczekująca' },
  'case-state.resolved': { en: 'resolved', pl: 'rozwiązana' },
  'case-state.closed': { en: 'closed', pl: 'zamknięta' },
  'shell.command.case.assign': { en: 'assigned the case', pl: 'przypisanie sprawy' },
  'shell.command.case.close': { en: 'closed the case', pl: 'zamknięcie sprawy' },
  'shell.command.case.open': { en: 'opened a case', pl: 'otwarcie sprawy' },
  'shell.command.case.reopen': { en: 'opened the case again', pl: 'ponowne otwarcie sprawy' },
  'shell.command.case.resolve': { en: 'resolved the case', pl: 'rozwiązanie sprawy' },
  'shell.command.case.set-pending': { en: 'let the case wait', pl: 'wstrzymanie sprawy' },
  'shell.command.sla.warn': { en: 'a deadline comes near', pl: 'zbliża się termin' },
  'shell.command.sla.breach': { en: 'a deadline was missed', pl: 'przekroczono termin' },
  'shell.command.case.wake': { en: 'the case opened again', pl: 'koniec oczekiwania sprawy' },
  'shell.command.case.set-priority': { en: 'set the priority', pl: 'zmiana priorytetu' },
} as const satisfies Readonly<Record<string, Message>>
