import type { Message } from '../../message.ts'

/** What the verbs say that work on processes as they are published, and as they run. */
export const shellProcessMessages = {
  'shell.process-publish.summary': {
    en: 'publish the processes of files that are new or changed',
    pl: 'opublikuj nowe i zmienione procesy z plików',
  },
  'shell.process-publish.there': {
    en: '  {process}: version {n} is published as it is.',
    pl: '  {process}: wersja {n} jest już opublikowana bez zmian.',
  },
  'shell.process-change.added': { en: 'new, version {n}', pl: 'nowy, wersja {n}' },
  'shell.process-change.changed': { en: 'version {before} → {n}', pl: 'wersja {before} → {n}' },
  'shell.process-change.restored': { en: 'in use again, version {n}', pl: 'znów w użyciu, wersja {n}' },
  'shell.process-change.noted': {
    en: 'changed without a new version: {n}',
    pl: 'zmiana bez nowej wersji: {n}',
  },
  'shell.process-list.summary': {
    en: 'list processes: where they begin, how many run and are stuck',
    pl: 'pokaż procesy: gdzie się zaczynają, ile jest w toku i ile utknęło',
  },
  'shell.process-list.none': {
    en: 'No process was published. `linia process publish PATH` publishes some from their files.',
    pl: 'Nie opublikowano żadnego procesu. Procesy z plików publikuje `linia process publish ŚCIEŻKA`.',
  },
  'shell.process-list.retired': { en: 'retired', pl: 'wycofany' },
  'shell.process-list.after': { en: 'after {process}', pl: 'po {process}' },
  'shell.process-list.after-several': {
    en: { one: 'after {n} process', other: 'after {n} processes' },
    pl: {
      one: 'po {n} procesie',
      few: 'po {n} procesach',
      many: 'po {n} procesach',
      other: 'po {n} procesu',
    },
  },
  'shell.column.process': { en: 'process', pl: 'proces' },
  'shell.column.version': { en: 'version', pl: 'wersja' },
  'shell.column.owner': { en: 'owner', pl: 'właściciel' },
  'shell.column.begins': { en: 'begins', pl: 'początek' },
  'shell.column.running': { en: 'running', pl: 'w toku' },
  'shell.column.stuck': { en: 'stuck', pl: 'utknęło' },
  'shell.process-retire.summary': {
    en: 'take a process out of use; what runs by it goes on',
    pl: 'wycofaj proces; rozpoczęte toczą się dalej',
  },
  'shell.process-retire.done': {
    en: '{process} starts no more. What runs by it goes on.',
    pl: 'Proces {process} nie będzie już rozpoczynany. Rozpoczęte toczą się dalej.',
  },
} as const satisfies Record<string, Message>
