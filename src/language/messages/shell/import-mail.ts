import type { Message } from '../../message.ts'

/** What the import of mail says. */
export const shellImportMailMessages = {
  'shell.import-mail.summary': {
    en: 'let mails in from files and mailboxes',
    pl: 'wczytaj pocztę z plików i skrzynek',
  },
  'shell.option.import-queue': { en: 'the queue they wait in', pl: 'kolejka, w której mają czekać' },
  'shell.import.interaction': { en: '{n} came in', pl: 'przyjęte: {n}' },
  'shell.import.appended': { en: '{n} joined a thread', pl: 'dołączone do wątku: {n}' },
  'shell.import.already': {
    en: { one: '{n} was here already', other: '{n} were here already' },
    pl: 'znane wcześniej: {n}',
  },
  'shell.import.skipped': { en: '{n} passed over', pl: 'pominięte: {n}' },
  'shell.import.refused': { en: '{n} refused', pl: 'odrzucone: {n}' },
  'shell.import.unreadable': { en: '{n} unreadable', pl: 'nieczytelne: {n}' },
  'shell.import.nothing': { en: 'There was nothing to import.', pl: 'Nie było czego wczytać.' },
} as const satisfies Record<string, Message>
