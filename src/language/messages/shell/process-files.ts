import type { Message } from '../../message.ts'

/** What the verbs say that work on processes as they are written. */
export const shellProcessFileMessages = {
  'shell.process-check.summary': { en: 'check processes as they are written', pl: 'sprawdź pliki procesów' },
  'shell.process-test.summary': {
    en: 'try processes by their scenarios',
    pl: 'wypróbuj procesy według scenariuszy',
  },
} as const satisfies Record<string, Message>
