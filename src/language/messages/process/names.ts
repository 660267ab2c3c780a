import type { Message } from '../../message.ts'

/** What is said of names in a process that its site does not have. */
export const processNameMessages = {
  'process.problem.site-language-missing': {
    en: 'The texts are in one language, and the site speaks English and Polish.',
    pl: 'Teksty są w jednym języku, a w konfiguracji są angielski i polski.',
  },
  'process.hint.site-language-missing': {
    en: 'Write each as { en: …, pl: … }, so that customers hear their language.',
    pl: 'Zapisz każdy jako { en: …, pl: … }, aby klient słyszał swój język.',
  },
  'process.problem.version-published': {
    en: 'Version {version} of {name} was published, and is different.',
    pl: 'Wersja {version} procesu {name} jest już opublikowana i jest inna.',
  },
  'process.hint.version-published': {
    en: 'A version never changes, because cases run by it: give the change a higher version.',
    pl: 'Wersja się nie zmienia, bo według niej toczą się sprawy: nadaj zmianie wyższy numer version.',
  },
  'process.problem.version-behind': {
    en: 'Version {newest} of {name} was published, so {version} no longer can be.',
    pl: 'Opublikowano już wersję {newest} procesu {name}, więc wersji {version} opublikować nie można.',
  },
  'process.hint.version-behind': {
    en: 'Work on from the newest one, or give this one a number above it.',
    pl: 'Pracuj dalej na najnowszej albo nadaj tej wersji wyższy numer.',
  },
  'process.problem.calendar-unknown': {
    en: 'The site has no calendar {name}.',
    pl: 'Nie ma kalendarza {name}.',
  },
  'process.hint.calendar-unknown': {
    en: 'Name one of its calendars by its key, or write due: without one to count every hour.',
    pl: 'Podaj klucz kalendarza albo napisz samo due:, aby liczyć wszystkie godziny.',
  },
  'process.problem.queue-unknown': { en: 'The site has no queue {name}.', pl: 'Nie ma kolejki {name}.' },
  'process.hint.queue-unknown': {
    en: '`linia queues` lists them; name one by its key.',
    pl: 'Kolejki wymienia `linia queues`; podaj klucz jednej z nich.',
  },
  'process.problem.skill-unknown': { en: 'The site has no skill {name}.', pl: 'Nie ma kompetencji {name}.' },
  'process.hint.skill-unknown': {
    en: 'Name one of the section skills of the site by its key.',
    pl: 'Podaj klucz kompetencji z sekcji skills.',
  },
  'process.problem.partner-unknown': {
    en: 'The site has no partner {name}.',
    pl: 'Nie ma partnera {name}.',
  },
  'process.hint.partner-unknown': {
    en: 'A partner is somebody of the section people with role: partner; name him by his key.',
    pl: 'Partner to osoba z sekcji people z role: partner; podaj jej klucz.',
  },
  'process.problem.role-unknown': { en: 'There is no role {name}.', pl: 'Nie ma roli {name}.' },
  'process.hint.role-unknown': {
    en: 'Roles are agent, senior, supervisor, administrator, auditor and partner.',
    pl: 'Role to agent, senior, supervisor, administrator, auditor i partner.',
  },
  'process.problem.owner-unknown': {
    en: 'The site has no team and nobody called {name}.',
    pl: 'Nie ma zespołu ani osoby {name}.',
  },
  'process.hint.owner-unknown': {
    en: 'Name a team or an agent of the site by its key: whoever answers for the process.',
    pl: 'Podaj klucz zespołu albo konsultanta, który odpowiada za proces.',
  },
  'process.problem.reason-unknown': { en: 'The site has no reason {name}.', pl: 'Nie ma powodu {name}.' },
  'process.hint.reason-unknown': {
    en: '`linia codes` lists them; name one by its whole path, such as billing.estimate.',
    pl: 'Powody wymienia `linia codes`; podaj całą ścieżkę, na przykład billing.estimate.',
  },
  'process.problem.outcome-unknown': { en: 'The site has no outcome {name}.', pl: 'Nie ma wyniku {name}.' },
  'process.hint.outcome-unknown': {
    en: '`linia codes` lists them; name one by its whole path, such as refund.promised.',
    pl: 'Wyniki wymienia `linia codes`; podaj całą ścieżkę, na przykład refund.promised.',
  },
  'process.problem.entry-point-unknown': {
    en: 'The site has no entry point {name}.',
    pl: 'Nie ma punktu wejścia {name}.',
  },
  'process.hint.entry-point-unknown': {
    en: 'Name one of the section entry-points of the site by its key.',
    pl: 'Podaj klucz punktu wejścia z sekcji entry-points.',
  },
  'process.problem.command-unknown': {
    en: 'A step cannot give the command {name}.',
    pl: 'Krok nie może wydać polecenia {name}.',
  },
  'process.hint.command-unknown': {
    en: 'Commands are named as in the history: note.add, case.set-priority, callback.schedule.',
    pl: 'Polecenia nazywają się jak w historii: note.add, case.set-priority, callback.schedule.',
  },
  'process.problem.command-input-wrong': {
    en: '{command} does not take {value} as {name}.',
    pl: 'Polecenie {command} nie przyjmuje {value} jako {name}.',
  },
  'process.hint.command-input-wrong': {
    en: 'See what it takes: `linia history --json` shows it where it was given.',
    pl: 'Sprawdź, co przyjmuje: pokaże to `linia history --json` tam, gdzie je wydano.',
  },
  'process.hint.command-input-wrong.allowed': {
    en: 'It takes one of: {allowed}.',
    pl: 'Przyjmuje jedno z: {allowed}.',
  },
} as const satisfies Record<string, Message>
