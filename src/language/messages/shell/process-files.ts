import type { Message } from '../../message.ts'

/** What the verbs say that work on processes as they are written. */
export const shellProcessFileMessages = {
  'shell.process-check.summary': { en: 'check processes as they are written', pl: 'sprawdź pliki procesów' },
  'shell.process-test.summary': {
    en: 'try processes by their scenarios',
    pl: 'wypróbuj procesy według scenariuszy',
  },
  'shell.process-outline.summary': {
    en: 'show the steps of a process as a numbered list',
    pl: 'pokaż kroki procesu jako numerowaną listę',
  },
  'shell.process-card.summary': {
    en: 'print all about a process on one page, in Markdown',
    pl: 'wypisz kartę procesu w formacie Markdown',
  },
} as const satisfies Record<string, Message>
