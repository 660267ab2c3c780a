import type { Message } from '../../message.ts'

/** What the verb says that takes running processes to another version. */
export const shellProcessMigrateMessages = {
  'shell.process-migrate.summary': {
    en: 'take what runs of a process to another version',
    pl: 'przenieś procesy w toku do innej wersji',
  },
  'shell.option.migrate-to': { en: 'the version that it goes to', pl: 'wersja docelowa' },
  'shell.option.migrate-map': {
    en: 'a step that is called otherwise there; repeatable',
    pl: 'krok, który nazywa się tam inaczej; można powtórzyć',
  },
  'shell.process-migrate.done': {
    en: 'Taken to version {version} of {process}: {count}.',
    pl: 'Przeniesione do wersji {version} procesu {process}: {count}.',
  },
  'shell.process-migrate.more': {
    en: 'Taken to version {version} of {process}: {count}. More are left; give it again.',
    pl: 'Przeniesione do wersji {version} procesu {process}: {count}. Pozostały następne; powtórz polecenie.',
  },
} as const satisfies Record<string, Message>
