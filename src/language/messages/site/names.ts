import type { Message } from '../../message.ts'

/** What is said of names in the site’s files that lead nowhere, or to two things. */
export const siteNameMessages = {
  'site.problem.language-not-of-site': {
    en: 'The site does not have the language {name}.',
    pl: 'W konfiguracji nie ma języka {name}.',
  },
  'site.hint.language-not-of-site': {
    en: 'Add it to the languages of the site, or choose one of those.',
    pl: 'Dodaj go do languages albo wybierz jeden z nich.',
  },
  'site.problem.calendar-unknown': { en: 'There is no calendar {name}.', pl: 'Nie ma kalendarza {name}.' },
  'site.hint.calendar-unknown': {
    en: 'Name one of the section calendars.',
    pl: 'Podaj kalendarz z sekcji calendars.',
  },
  'site.problem.sla-unknown': { en: 'There is no promise {name}.', pl: 'Nie ma zobowiązania {name}.' },
  'site.hint.sla-unknown': { en: 'Name one of the section sla.', pl: 'Podaj zobowiązanie z sekcji sla.' },
  'site.problem.set-unknown': { en: 'There is no wrap-up set {name}.', pl: 'Nie ma zestawu kodów {name}.' },
  'site.hint.set-unknown': { en: 'Name one of the section sets.', pl: 'Podaj zestaw z sekcji sets.' },
  'site.problem.queue-unknown': { en: 'There is no queue {name}.', pl: 'Nie ma kolejki {name}.' },
  'site.hint.queue-unknown': {
    en: 'Name one of the section queues by its key.',
    pl: 'Podaj klucz kolejki z sekcji queues.',
  },
  'site.problem.reason-unknown': { en: 'There is no reason {name}.', pl: 'Nie ma powodu {name}.' },
  'site.hint.reason-unknown': {
    en: 'Name one of codes: reasons: by its whole path, such as billing.estimate.',
    pl: 'Podaj powód z codes: reasons: całą ścieżką, na przykład billing.estimate.',
  },
  'site.problem.not-ready-reason-unknown': {
    en: 'There is no reason for not being ready called {name}.',
    pl: 'Nie ma powodu niedostępności {name}.',
  },
  'site.hint.not-ready-reason-unknown': {
    en: 'Name one of the section not-ready, or write ready.',
    pl: 'Podaj powód z sekcji not-ready albo ready.',
  },
  'site.problem.outcome-unknown': { en: 'There is no outcome {name}.', pl: 'Nie ma rezultatu {name}.' },
  'site.hint.outcome-unknown': {
    en: 'Name one of codes: outcomes: by its whole path, such as refund.promised.',
    pl: 'Podaj rezultat z codes: outcomes: całą ścieżką, na przykład refund.promised.',
  },
  'site.problem.record-retired': { en: '{name} is retired.', pl: '{name} jest wycofane.' },
  'site.hint.record-retired': {
    en: 'Name another, or take out its retired: true.',
    pl: 'Podaj inne albo usuń retired: true.',
  },
  'site.problem.code-is-system': {
    en: '{name} is set by the program and cannot be chosen.',
    pl: '{name} nadaje program i nie można go wybierać.',
  },
  'site.hint.code-is-system': { en: 'Take it out of the set.', pl: 'Usuń go z zestawu.' },
  'site.problem.system-twice': {
    en: '{first} already stands for {name}.',
    pl: '{first} już oznacza {name}.',
  },
  'site.hint.system-twice': { en: 'Only one may.', pl: 'Może tylko jedno.' },
  'site.problem.hot-key-twice': {
    en: 'The key {name} already belongs to {first}.',
    pl: 'Klawisz {name} należy już do {first}.',
  },
  'site.hint.hot-key-twice': { en: 'Give it another key, or none.', pl: 'Daj inny klawisz albo żadnego.' },
  'site.problem.name-twice': {
    en: '{name} already means the queue {first}.',
    pl: '{name} oznacza już kolejkę {first}.',
  },
  'site.hint.name-twice': {
    en: 'Every key, name and label must lead to one queue.',
    pl: 'Każdy klucz, nazwa i etykieta musi prowadzić do jednej kolejki.',
  },
  'site.problem.address-twice': {
    en: '{name} already belongs to {first}.',
    pl: '{name} należy już do {first}.',
  },
  'site.hint.address-twice': { en: 'An address leads to one place.', pl: 'Adres prowadzi w jedno miejsce.' },
  'site.problem.agent-reserved': {
    en: 'No agent can be called {name}: in the history it is somebody else.',
    pl: 'Konsultant nie może mieć klucza {name}: w historii oznacza on kogoś innego.',
  },
  'site.hint.agent-reserved': {
    en: 'Give another key; the name can stay.',
    pl: 'Nadaj inny klucz; nazwisko może zostać.',
  },
  'site.problem.short-name-twice': {
    en: '{name} is already the short name of {first}.',
    pl: '{name} to już krótka nazwa {first}.',
  },
  'site.hint.short-name-twice': {
    en: 'What is typed must lead to one of them.',
    pl: 'To, co się wpisuje, musi prowadzić do jednego z nich.',
  },
  'site.problem.channel-unknown': { en: 'There is no channel {name}.', pl: 'Nie ma kanału {name}.' },
  'site.hint.channel-unknown': {
    en: 'Channels: call, email, chat, form, sms, social, video, letter, visit, task, callback.',
    pl: 'Kanały: call, email, chat, form, sms, social, video, letter, visit, task, callback.',
  },
} as const satisfies Record<string, Message>
