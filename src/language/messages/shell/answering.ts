import type { Message } from '../../message.ts'

/** What any verb may say: of a fault, of an answer that nobody can read, of a note from the terminal. */
export const shellAnsweringMessages = {
  'shell.no-terminal': {
    en: 'The console needs a terminal. Try `linia queues` or `linia --help`.',
    pl: 'Konsola wymaga terminala. Spróbuj `linia queues` albo `linia --help`.',
  },
  'shell.told-to-end': {
    en: 'The console was told to end ({signal}). What you were writing is kept: `linia` goes on where it was.',
    pl: 'Konsoli kazano się zamknąć ({signal}). To, co było pisane, jest zachowane: `linia` wróci do tego miejsca.',
  },
  'shell.told-to-end-unkept': {
    en: 'The console was told to end ({signal}). What you typed last could not be kept; what was written before is.',
    pl: 'Konsoli kazano się zamknąć ({signal}). Ostatnio wpisanego tekstu nie udało się zachować; wcześniejszy jest zachowany.',
  },
  'shell.fault': {
    en: 'Something broke. Details are in {path}.',
    pl: 'Coś się zepsuło. Szczegóły zapisano w pliku {path}.',
  },
  'shell.fault-unlogged': {
    en: 'Something broke, and no log could be written: {fault}',
    pl: 'Coś się zepsuło i nie udało się zapisać dziennika: {fault}',
  },
  'shell.output-failed': {
    en: 'The answer could not be written: {problem}.',
    pl: 'Nie udało się zapisać odpowiedzi: {problem}.',
  },
  'shell.output-failed.hint': {
    en: '`linia history` shows what was done.',
    pl: 'Co wykonano, pokaże `linia history`.',
  },
  'shell.note.end': { en: 'Write the note; Ctrl-D ends it.', pl: 'Napisz notatkę; Ctrl-D kończy.' },
} as const satisfies Record<string, Message>
