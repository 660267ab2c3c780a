import type { Message } from '../../message.ts'

/** What is said of processes together: how one leads to another, and what comes in at which. */
export const processSetMessages = {
  'process.problem.process-twice': {
    en: 'Another file has the process {name} already.',
    pl: 'Proces {name} jest już w innym pliku.',
  },
  'process.hint.process-twice': {
    en: 'Give one of them another key, or take it out; a new version replaces the file of the old one.',
    pl: 'Nadaj jednemu z nich inny klucz albo go usuń; nowa wersja zastępuje plik starej.',
  },
  'process.problem.process-unknown': {
    en: 'There is no process {name} among what is checked.',
    pl: 'Wśród sprawdzanych nie ma procesu {name}.',
  },
  'process.hint.process-unknown': {
    en: 'Name another, or check all of them together: `linia process check FOLDER`.',
    pl: 'Podaj inny albo sprawdź wszystkie razem: `linia process check FOLDER`.',
  },
  'process.problem.process-calls-itself': {
    en: '{name} calls this process in turn, so it would never end.',
    pl: '{name} wywołuje z kolei ten proces, więc nigdy by się nie skończył.',
  },
  'process.hint.process-calls-itself': {
    en: 'Let a result start it instead: results: … starts: [ {name} ].',
    pl: 'Niech uruchamia go rezultat: results: … starts: [ {name} ].',
  },
  'process.problem.result-of-process-unknown': {
    en: 'The process {process} has no result {name}.',
    pl: 'Proces {process} nie ma rezultatu {name}.',
  },
  'process.hint.result-of-process-unknown': {
    en: 'Name a key of its section results.',
    pl: 'Podaj klucz z jego sekcji results.',
  },
  'process.problem.result-unused': {
    en: 'Nothing follows from the result {name}.',
    pl: 'Z rezultatu {name} nic nie wynika.',
  },
  'process.hint.result-unused': {
    en: 'Give it an outcome: for the wrap-up, a process that it starts:, or a place in the goal.',
    pl: 'Dodaj outcome: do zakończenia kontaktu, proces w starts: albo wymień go w goal.',
  },
  'process.problem.input-unknown': {
    en: '{name} is nothing that it takes.',
    pl: '{name} nie jest tu przyjmowane.',
  },
  'process.hint.input-unknown': {
    en: 'A command takes what its input names; a process the data that have input: optional or required.',
    pl: 'Polecenie przyjmuje własne dane wejściowe; proces te dane, które mają input: optional lub required.',
  },
  'process.problem.input-missing': { en: 'It needs {name}.', pl: 'Wymaga {name}.' },
  'process.hint.input-missing': {
    en: 'Add it: a value to the input of a command, an expression to the with: of a process.',
    pl: 'Dodaj to: poleceniu wartość w input, procesowi wyrażenie w with:.',
  },
  'process.problem.entry-point-twice': {
    en: 'What comes in at {name} belongs to {first} already.',
    pl: 'To, co wpływa przez {name}, należy już do {first}.',
  },
  'process.hint.entry-point-twice': {
    en: 'Leave it to one of them, or tell them apart by reason:.',
    pl: 'Zostaw to jednemu z nich albo rozróżnij je przez reason:.',
  },
  'process.problem.entry-never-fed': {
    en: 'The result {name} of {process} starts nothing of this.',
    pl: 'Rezultat {name} procesu {process} nie uruchamia tego procesu.',
  },
  'process.hint.entry-never-fed': {
    en: 'Add this process to its starts:, or take the entry out.',
    pl: 'Dodaj ten proces do jego starts: albo usuń ten wpis w entry.',
  },
  'process.problem.start-not-declared': {
    en: '{name} does not say that it begins so.',
    pl: '{name} nie przewiduje takiego początku.',
  },
  'process.hint.start-not-declared': {
    en: 'Add to its entry: - { process: {process}, result: {result} }',
    pl: 'Dodaj do jego entry: - { process: {process}, result: {result} }',
  },
  'process.problem.review-overdue': {
    en: 'Somebody should have looked by {name} whether it is still right.',
    pl: 'Przegląd tego procesu miał się odbyć do {name}.',
  },
  'process.hint.review-overdue': {
    en: 'Read it, change what is no longer so, and set the next day in review-by:.',
    pl: 'Przeczytaj go, popraw to, co się zmieniło, i wpisz następny termin w review-by:.',
  },
} as const satisfies Record<string, Message>
