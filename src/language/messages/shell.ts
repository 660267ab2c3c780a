import type { Message } from '../message.ts'

/** What the shell's verbs say. */
export const shellMessages = {
  'shell.done': { en: 'Done.', pl: 'Gotowe.' },
  'shell.no-terminal': {
    en: 'The console needs a terminal. Try `linia queues` or `linia --help`.',
    pl: 'Konsola wymaga terminala. Spróbuj `linia queues` albo `linia --help`.',
  },
  'shell.fault': {
    en: 'Something broke. Details are in {path}.',
    pl: 'Coś się zepsuło. Szczegóły zapisano w pliku {path}.',
  },
} as const satisfies Record<string, Message>
