import type { Message } from '../../message.ts'

/** What is said of conditions and other expressions, and of texts with places to fill in. */
export const processConditionMessages = {
  'process.problem.condition-syntax': {
    en: 'The expression cannot be read: {name}.',
    pl: 'Nie można odczytać wyrażenia: {name}.',
  },
  'process.hint.condition-syntax': {
    en: 'It looks like data.amount > 300 && data.basis == "estimate".',
    pl: 'Wygląda ono tak: data.amount > 300 && data.basis == "estimate".',
  },
  'process.problem.condition-name-unknown': {
    en: 'An expression knows no {name}.',
    pl: 'W wyrażeniu nie ma {name}.',
  },
  'process.hint.condition-name-unknown': {
    en: 'It sees the data of the process, data.KEY, and knows has(), size(), contains(), startsWith(), endsWith(), all() and exists().',
    pl: 'Widzi dane procesu, data.KLUCZ, i zna has(), size(), contains(), startsWith(), endsWith(), all() i exists().',
  },
  'process.problem.condition-type': {
    en: 'The types do not go together: {name}.',
    pl: 'Typy do siebie nie pasują: {name}.',
  },
  'process.hint.condition-type': {
    en: 'A condition is true or false. Numbers and amounts are compared with numbers; texts, dates and choices with "…"; a yes-no is a condition by itself.',
    pl: 'Warunek jest prawdą albo fałszem. Liczby i kwoty porównuje się z liczbami; teksty, daty i wybory z "…"; yes-no samo jest warunkiem.',
  },
  'process.problem.condition-value-unknown': {
    en: '“{name}” is none of its choices, so this is never true.',
    pl: '„{name}” nie jest żadną z możliwości, więc to nigdy nie będzie prawdą.',
  },
  'process.hint.condition-value-unknown': {
    en: 'Compare it with one of its choices: in the section data.',
    pl: 'Porównaj z jedną z możliwości choices: w sekcji data.',
  },
  'process.problem.condition-too-large': {
    en: 'The expression is too large: {name}.',
    pl: 'Wyrażenie jest za duże: {name}.',
  },
  'process.hint.condition-too-large': {
    en: 'Split it into several branches or steps.',
    pl: 'Podziel je na kilka rozgałęzień albo kroków.',
  },
  'process.problem.condition-nested': {
    en: '{name} stands inside another of its kind.',
    pl: '{name} stoi wewnątrz drugiego takiego wyrażenia.',
  },
  'process.hint.condition-nested': {
    en: 'Make two conditions of it, one after the other.',
    pl: 'Zrób z tego dwa warunki, jeden po drugim.',
  },
  'process.hint.text-syntax': {
    en: 'Places look like {{ data.amount }}, conditions like {% if case.ref %}…{% endif %}.',
    pl: 'Miejsca wyglądają tak: {{ data.amount }}, warunki tak: {% if case.ref %}…{% endif %}.',
  },
  'process.hint.text-name-unknown': {
    en: 'It sees data of this process, customer, interaction, case, agent, site and today: docs/PROCESSES.md.',
    pl: 'Widzi data tego procesu, customer, interaction, case, agent, site i today: docs/PROCESSES.md.',
  },
} as const satisfies Record<string, Message>
