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
  'shell.fault-unlogged': {
    en: 'Something broke, and no log could be written: {fault}',
    pl: 'Coś się zepsuło i nie udało się zapisać dziennika: {fault}',
  },
  'shell.option.json': {
    en: 'answer in JSON',
    pl: 'odpowiedz w formacie JSON',
  },
  'shell.option.store': {
    en: 'the store to work on',
    pl: 'magazyn danych, na którym pracować',
  },
  'shell.option.as': {
    en: 'the agent who acts',
    pl: 'konsultant, który działa',
  },
  'shell.option.limit': {
    en: 'the most rows of a list',
    pl: 'największa liczba wierszy listy',
  },
  'shell.option.lang': {
    en: 'the language of texts',
    pl: 'język tekstów',
  },
  'shell.option.help': {
    en: 'show help',
    pl: 'pokaż pomoc',
  },
  'shell.option.version': {
    en: 'show the version',
    pl: 'pokaż wersję',
  },
  'shell.help.usage': {
    en: 'Usage: linia opens the console; linia VERB does one thing and exits.',
    pl: 'Użycie: linia otwiera konsolę; linia CZYNNOŚĆ wykonuje jedną rzecz i kończy.',
  },
  'shell.help.verbs': {
    en: 'Verbs:',
    pl: 'Czynności:',
  },
  'shell.help.options': {
    en: 'Options:',
    pl: 'Opcje:',
  },
  'shell.help.examples': {
    en: 'Examples:',
    pl: 'Przykłady:',
  },
  'shell.help.more': {
    en: '`linia VERB --help` says more about one verb.',
    pl: '`linia CZYNNOŚĆ --help` mówi więcej o jednej czynności.',
  },
  'shell.mistake.verb-unknown': {
    en: 'There is no verb {word}.',
    pl: 'Nie ma czynności {word}.',
  },
  'shell.mistake.verb-incomplete': {
    en: '{word} needs a second word.',
    pl: '{word} wymaga drugiego słowa.',
  },
  'shell.mistake.option-unknown': {
    en: '{verb} has no option {option}.',
    pl: '{verb} nie ma opcji {option}.',
  },
  'shell.mistake.option-without-value': {
    en: '{option} needs a value.',
    pl: '{option} wymaga wartości.',
  },
  'shell.mistake.option-with-value': {
    en: '{option} takes no value.',
    pl: '{option} nie przyjmuje wartości.',
  },
  'shell.mistake.option-twice': {
    en: '{option} is given twice.',
    pl: '{option} podano dwa razy.',
  },
  'shell.mistake.option-invalid': {
    en: '{option} is {value}, but should be {wanted}.',
    pl: '{option} ma wartość {value}, a powinno mieć {wanted}.',
  },
  'shell.mistake.operand-missing': {
    en: '{verb} needs {operand}.',
    pl: '{verb} wymaga {operand}.',
  },
  'shell.mistake.operand-extra': {
    en: '{verb} has no use for {operand}.',
    pl: '{verb} nie wie, co zrobić z {operand}.',
  },
  'shell.mistake.nearest': {
    en: 'Did you mean {nearest}?',
    pl: 'Czy chodziło o: {nearest}?',
  },
  'shell.mistake.see-help': {
    en: 'See `linia {verb}--help`.',
    pl: 'Zobacz `linia {verb}--help`.',
  },
  'shell.column.key': { en: 'key', pl: 'klucz' },
  'shell.column.queue': { en: 'queue', pl: 'kolejka' },
  'shell.queues.summary': { en: 'the queues and who waits in them', pl: 'kolejki i oczekujący w nich' },
} as const satisfies Record<string, Message>
