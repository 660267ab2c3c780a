import type { Message } from '../../message.ts'

/** What is said of a check as a whole. */
export const processCheckMessages = {
  'process.severity.error': { en: 'error', pl: 'błąd' },
  'process.severity.warning': { en: 'warning', pl: 'uwaga' },
  'process.problems-cut': {
    en: 'Only the first {n} are shown.',
    pl: 'Pokazano tylko pierwsze {n}.',
  },
  'process.codes-explained': {
    en: 'docs/PROCESSES.md explains every code.',
    pl: 'Wszystkie kody wyjaśnia docs/PROCESSES.md.',
  },
  'process.right': {
    en: { one: '{n} process is right.', other: '{n} processes are right.' },
    pl: {
      one: '{n} proces jest poprawny.',
      few: '{n} procesy są poprawne.',
      many: '{n} procesów jest poprawnych.',
      other: '{n} procesu jest poprawne.',
    },
  },
  'process.names-checked': {
    en: 'Names were looked up in the site {site}.',
    pl: 'Nazwy sprawdzono w konfiguracji {site}.',
  },
  'process.names-unchecked': {
    en: 'Names of queues, codes and people were not looked up: there is no site in {store}.',
    pl: 'Nazw kolejek, kodów i osób nie sprawdzono: w {store} nie ma konfiguracji.',
  },
} as const satisfies Record<string, Message>
