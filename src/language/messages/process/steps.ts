import type { Message } from '../../message.ts'

/** What is said of a step that is not whole: what it does, what that needs, and what it cannot have. */
export const processStepMessages = {
  'process.problem.step-kind-missing': {
    en: 'Nothing says what this step does.',
    pl: 'Nie wiadomo, co robi ten krok.',
  },
  'process.hint.step-kind-missing': {
    en: 'Give it one of: {allowed}.',
    pl: 'Dodaj jedno z: {allowed}.',
  },
  'process.hint.step-kind-missing.allowed': {
    en: 'Give it one of: {allowed}.',
    pl: 'Dodaj jedno z: {allowed}.',
  },
  'process.problem.step-kind-twice': {
    en: '{second} stands here beside {first}, and only one of them can.',
    pl: 'Obok {first} stoi tu {second}, a może być tylko jedno z nich.',
  },
  'process.hint.step-kind-twice': {
    en: 'Take one out, or make a second step of it that the first leads to.',
    pl: 'Usuń jedno z nich albo zrób z niego drugi krok, do którego prowadzi pierwszy.',
  },
  'process.problem.key-needless': {
    en: '{name} means nothing beside {kind}.',
    pl: '{name} nic nie znaczy obok {kind}.',
  },
  'process.hint.key-needless': { en: 'Take it out.', pl: 'Usuń to.' },
  'process.hint.key-needless.allowed': {
    en: 'Take it out; beside it can stand: {allowed}.',
    pl: 'Usuń to; może tu stać: {allowed}.',
  },
  'process.hint.key-missing.at-next': {
    en: 'Name the step that comes after it: next: STEP.',
    pl: 'Podaj krok, który po nim następuje: next: KROK.',
  },
  'process.hint.key-missing.at-failed': {
    en: 'Name the step where it goes on when something of it is not so: failed: STEP.',
    pl: 'Podaj krok na wypadek, gdy coś się nie zgadza: failed: KROK.',
  },
  'process.hint.key-missing.at-missing': {
    en: 'Name the step where it goes on when nobody knows it: missing: STEP.',
    pl: 'Podaj krok na wypadek, gdy tej informacji nie ma: missing: KROK.',
  },
  'process.hint.key-missing.at-refused': {
    en: 'Name the step where it goes on when the command is refused: refused: STEP.',
    pl: 'Podaj krok na wypadek odmowy wykonania polecenia: refused: KROK.',
  },
  'process.hint.key-missing.at-late': {
    en: 'Name the step where it goes on when the time is over: late: STEP.',
    pl: 'Podaj krok na wypadek, gdy czas minie: late: KROK.',
  },
  'process.hint.key-missing.at-within': {
    en: 'Say how long it may take at most: within: 7d.',
    pl: 'Podaj, ile może to najdłużej trwać: within: 7d.',
  },
  'process.hint.key-missing.at-answer': {
    en: 'Name the data item that is known afterwards: answer: meter_reading.',
    pl: 'Podaj daną, która będzie potem znana: answer: meter_reading.',
  },
  'process.hint.key-missing.at-when': {
    en: 'A branch has a condition and a step: { when: data.amount > 300, next: STEP }.',
    pl: 'Rozgałęzienie ma warunek i krok: { when: data.amount > 300, next: KROK }.',
  },
  'process.hint.key-missing.at-title': {
    en: 'A few words for outline and map: title: { en: …, pl: … }.',
    pl: 'Kilka słów do konspektu i mapy: title: { en: …, pl: … }.',
  },
  'process.problem.wait-nothing': { en: 'Nothing says what is waited for.', pl: 'Nie wiadomo, na co czeka.' },
  'process.hint.wait-nothing': {
    en: 'Write time: 2d, or for: mail, for: callback or command: NAME, these with within: and late:.',
    pl: 'Napisz time: 2d albo for: mail, for: callback lub command: NAZWA, te z within: i late:.',
  },
  'process.problem.handover-nobody': {
    en: 'Nothing says to whom it is handed over.',
    pl: 'Nie wiadomo, komu sprawa jest przekazywana.',
  },
  'process.hint.handover-nobody': {
    en: 'Name a queue:, a skill: or a partner:.',
    pl: 'Podaj queue:, skill: albo partner:.',
  },
  'process.problem.limit-missing': {
    en: 'Nothing says how long this step may take.',
    pl: 'Nie wiadomo, ile może trwać ten krok.',
  },
  'process.hint.limit-missing': {
    en: 'Add limit: 5m; after that it counts as stuck.',
    pl: 'Dodaj limit: 5m; po tym czasie krok uznaje się za zatrzymany.',
  },
  'process.problem.limit-needless': {
    en: 'A step with {kind} has no limit.',
    pl: 'Krok z {kind} nie ma limitu.',
  },
  'process.hint.limit-needless': {
    en: 'Take it out: it takes no time of anybody, or has a within: of its own.',
    pl: 'Usuń go: ten krok nie zajmuje nikomu czasu albo ma własne within:.',
  },
  'process.problem.otherwise-missing': {
    en: 'Nothing says where it goes on when no condition is true.',
    pl: 'Nie wiadomo, co dalej, gdy żaden warunek nie jest spełniony.',
  },
  'process.hint.otherwise-missing': {
    en: 'Add a last entry: - otherwise: STEP',
    pl: 'Dodaj ostatni wpis: - otherwise: KROK',
  },
  'process.problem.otherwise-not-last': {
    en: 'What stands behind otherwise is never asked.',
    pl: 'To, co stoi po otherwise, nigdy nie zostanie sprawdzone.',
  },
  'process.hint.otherwise-not-last': {
    en: 'Put it last; there can be one.',
    pl: 'Przenieś je na koniec; może być tylko jedno.',
  },
} as const satisfies Record<string, Message>
